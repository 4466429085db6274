import { useWords } from '../../components/library/context';
import { BriefDialog } from '../../components/library/dialogs/brief-dialog';
import { ExportDialog } from '../../components/library/dialogs/export-dialog';
import { ImportDialog } from '../../components/library/dialogs/import-dialog';
import { KeysDialog } from '../../components/library/dialogs/keys-dialog';
import { pick } from '../../utils/i18n';
import { briefAddress } from '../../utils/library/addresses';
import type { SavedArticle } from '../../utils/library/schema';
import { namedIn } from '../../utils/library/search/tally';
import type { useExport } from './hooks/use-export';
import type { useImport } from './hooks/use-import';
import { go } from './route';

/** What opens over the list by a press; an import opens its own. */
export type Box = 'export' | 'keys' | 'brief';

interface ListBoxesProps {
  box: Box | null;
  imports: ReturnType<typeof useImport>;
  exporting: ReturnType<typeof useExport>;
  articles: SavedArticle[];
  /** How many of the articles are picked. */
  picked: number;
  close(): void;
}

/** The dialogs over the list. */
export function ListBoxes({ box, imports, exporting, articles, picked, close }: ListBoxesProps) {
  const { lang } = useWords();
  return (
    <>
      {imports.state && (
        <ImportDialog
          state={imports.state}
          on={{ file: imports.file, go: imports.go, cancel: imports.cancel, close: imports.close }}
        />
      )}
      {box === 'export' && (
        <ExportDialog
          count={picked || articles.length}
          selected={picked > 0}
          working={exporting.working}
          onExport={exporting.start}
          onClose={close}
        />
      )}
      {box === 'keys' && <KeysDialog onClose={close} />}
      {box === 'brief' && (
        <BriefDialog
          names={namedIn(articles, (name) => pick(name, lang))}
          onMake={(who) => {
            // An open box, hidden with the list or not, would keep every click from the brief.
            close();
            go(briefAddress('who', who));
          }}
          onClose={close}
        />
      )}
    </>
  );
}
