import { formatDate, pick } from '../../../utils/i18n';
import type {
  AgreementLine,
  Bilingual,
  MeetingLine,
  NameRef,
  Provenance,
  Split,
} from '../../../utils/knowledge/card';
import type { PartialDate } from '../../../utils/text/partial-date';
import { useReading } from '../../parts/context';
import { Doubt } from '../../parts/doubt';
import { Names } from '../../parts/name-ref';
import { SourceLinks } from '../../parts/provenance';

/** What a meeting and an agreement have in common on a card. */
export interface DatedLine {
  id: string;
  kind: 'meeting' | 'agreement';
  from: PartialDate | null;
  to: PartialDate | null;
  title: Bilingual;
  detail: Bilingual | null;
  names: NameRef[];
  here: string[];
  sources: Provenance[];
  doubt: Bilingual | null;
}

const ofMeeting = (line: MeetingLine): DatedLine => ({
  ...line,
  kind: 'meeting',
  from: line.date,
  to: line.dateEnd,
  detail: line.outcome,
  names: line.others,
});
const ofAgreement = (line: AgreementLine): DatedLine => ({
  ...line,
  kind: 'agreement',
  from: line.signed,
  to: null,
  detail: line.summary,
  names: line.parties,
});
const mapSplit = <A, B>(split: Split<A>, map: (line: A) => B): Split<B> => ({
  ...split,
  before: split.before.map(map),
  since: split.since.map(map),
  unplaced: split.unplaced.map(map),
});
export const meetingLines = (split: Split<MeetingLine>) => mapSplit(split, ofMeeting);
export const agreementLines = (split: Split<AgreementLine>) => mapSplit(split, ofAgreement);

function When({ line }: { line: DatedLine }) {
  const { w } = useReading();
  return (
    <span class="when">
      {line.from ? <Day from={line.from} to={line.to} /> : w.undated}
      <span class="when-kind"> {w.kinds[line.kind]}</span>
    </span>
  );
}

function Day({ from, to }: { from: PartialDate; to: PartialDate | null }) {
  const { lang } = useReading();
  return (
    <>
      <time dateTime={from}>{formatDate(from, lang)}</time>
      {to && to !== from && (
        <>
          {' – '}
          <time dateTime={to}>{formatDate(to, lang)}</time>
        </>
      )}
    </>
  );
}

type Titled = Pick<DatedLine, 'id' | 'kind' | 'title'>;

/** What it was; opens it where it can be opened. */
export function LineTitle({ line }: { line: Titled }) {
  const { lang, openAgreement, openMeeting } = useReading();
  const open = line.kind === 'agreement' ? openAgreement : openMeeting;
  if (!open) return <span class="line-title">{pick(line.title, lang)}</span>;
  return (
    <button type="button" class="name line-title" onClick={() => open(line.id)}>
      {pick(line.title, lang)}
    </button>
  );
}

/** One dated line: when, what, with whom, and where it is written; below it, in one line, what came of it. */
function Line({ line, full }: { line: DatedLine; full: boolean }) {
  const { lang } = useReading();
  return (
    <li class={line.here.length > 0 ? 'line line-here' : 'line'} data-kind={line.kind}>
      <When line={line} />
      <div class="line-text">
        <LineTitle line={line} />
        <div class="line-facts">
          {line.names.length > 0 && <Names names={line.names} here={line.here} brief={!full} />}
          <SourceLinks sources={line.sources} brief={!full} />
        </div>
        {line.detail && (
          <p class={full ? 'line-detail' : 'line-detail line-clamped'}>{pick(line.detail, lang)}</p>
        )}
        {line.doubt && <Doubt text={pick(line.doubt, lang)} />}
      </div>
    </li>
  );
}

export function LineList({ lines, full }: { lines: DatedLine[]; full: boolean }) {
  return (
    <ol class="lines">
      {lines.map((line) => (
        <Line key={line.id} line={line} full={full} />
      ))}
    </ol>
  );
}
