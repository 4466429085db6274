import { useWords } from '../context';
import { Dialog } from './dialog';

const exportFormats = ['json', 'csv', 'bookmarks', 'markdown', 'bibtex', 'csl'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportDialogProps {
  count: number;
  selected: boolean;
  working: boolean;
  onExport(format: ExportFormat): void;
  onClose(): void;
}

export function ExportDialog({ count, selected, working, onExport, onClose }: ExportDialogProps) {
  const { w } = useWords();
  return (
    <Dialog title={w.export.heading} onClose={onClose}>
      <p>{w.export.scope(count, selected)}</p>
      <ul class="formats">
        {exportFormats.map((format) => {
          const [name, what] = w.export.formats[format];
          return (
            <li key={format}>
              <button type="button" disabled={working || count === 0} onClick={() => onExport(format)}>
                <strong>{name}</strong>
                <span>{what}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p role="status">{working ? w.export.working : ''}</p>
    </Dialog>
  );
}
