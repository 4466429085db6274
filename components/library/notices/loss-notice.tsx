import { formatDate } from '../../../utils/i18n';
import type { LedgerState } from '../../../utils/library/store/ledger';
import { useWords } from '../context';

export interface LossNoticeProps {
  loss: Pick<LedgerState, 'lost' | 'exported'>;
  on: { import(): void; known(): void };
}

/** The database was found empty although it held articles: what is known, and the way back to the last export. */
export function LossNotice({ loss: { lost, exported }, on }: LossNoticeProps) {
  const { lang, w } = useWords();
  if (!lost) return null;
  const day = (at: string) => formatDate(at.slice(0, 10), lang);
  return (
    <section class="loss" role="alert">
      <p>
        <strong>{w.loss.heading(lost.count, day(lost.at))}</strong>
      </p>
      <p>{exported ? w.loss.exported(exported.name, exported.count, day(exported.at)) : w.loss.noExport}</p>
      <div class="damaged-actions">
        <button type="button" class="plain" onClick={on.import}>
          {w.loss.import}
        </button>
        <button type="button" class="plain" onClick={on.known}>
          {w.loss.known}
        </button>
      </div>
    </section>
  );
}
