import { formatDate, type Lang } from '../../utils/i18n';
import type { DatasetStatus } from '../../utils/messages';
import type { PartialDate } from '../../utils/text/partial-date';
import { pageWords } from '../../utils/words/pages/words';

export interface DataStatusProps {
  /** Null while it is being asked for. */
  status: DatasetStatus | null;
  lang: Lang;
  state: 'idle' | 'reinstalling' | 'reinstalled';
  error: string | null;
  onReinstall(): void;
}

/** Which facts are in use: version, date, how many of each kind, and the way to put them in again. */
export function DataStatus({ status, lang, state, error, onReinstall }: DataStatusProps) {
  const w = pageWords(lang).options;
  const number = new Intl.NumberFormat(lang);
  const files: Record<string, string> = w.files;
  const age = status && monthsSince(status.date, new Date());
  return (
    <>
      {status && (
        <dl class="table">
          <div>
            <dt>{w.version}</dt>
            <dd>{status.version}</dd>
          </div>
          <div>
            <dt>{w.date}</dt>
            <dd>
              {formatDate(status.date, lang)}
              {age !== null && age > 0 && ` (${w.age(age)})`}
            </dd>
          </div>
          {Object.entries(status.counts).map(([file, count]) => (
            <div key={file}>
              <dt>{files[file] ?? file}</dt>
              <dd>{number.format(count)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="quiet">{w.renewal}</p>
      {status && <p class="quiet">{status.installed ? w.installed : w.fromPackage}</p>}
      <button type="button" class="button" disabled={state === 'reinstalling'} onClick={onReinstall}>
        {state === 'reinstalling' ? w.reinstalling : w.reinstall}
      </button>
      <p class="quiet">{w.reinstallNote}</p>
      <p class="quiet" role="status">
        {state === 'reinstalled' && w.reinstalled}
      </p>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
    </>
  );
}

/** Whole months from a date, by its first day, to a day. */
export function monthsSince(date: PartialDate, now: Date): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const months = (now.getFullYear() - year) * 12 + now.getMonth() + 1 - month;
  return now.getDate() < day ? months - 1 : months;
}
