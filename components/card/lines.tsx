import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { formatDate, pick } from '../../utils/i18n';
import type {
  AgreementLine,
  Bilingual,
  MeetingLine,
  NameRef,
  Provenance,
  Split,
} from '../../utils/knowledge/card';
import type { PartialDate } from '../../utils/text/partial-date';
import { useReading } from '../parts/context';
import { Fold } from '../parts/fold';
import { Names } from '../parts/name-ref';
import { SourceLinks } from '../parts/provenance';
import { Doubt } from './roles';

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
  before: split.before.map(map),
  since: split.since.map(map),
  unplaced: split.unplaced.map(map),
});
export const meetingLines = (split: Split<MeetingLine>) => mapSplit(split, ofMeeting);
export const agreementLines = (split: Split<AgreementLine>) => mapSplit(split, ofAgreement);

function When({ line }: { line: DatedLine }) {
  const { w } = useReading();
  if (!line.from) return <span class="when">{w.undated}</span>;
  return (
    <span class="when">
      <time dateTime={line.from}>{formatDate(line.from)}</time>
      {line.to && line.to !== line.from && (
        <>
          {' – '}
          <time dateTime={line.to}>{formatDate(line.to)}</time>
        </>
      )}
    </span>
  );
}

function Title({ title }: Pick<DatedLine, 'title'>) {
  return <span class="line-title">{pick(title, useReading().lang)}</span>;
}

/** An agreement's title, which opens it where it can be opened. */
export function AgreementTitle({ agreement }: { agreement: { id: string; title: Bilingual } }) {
  const { lang, openAgreement } = useReading();
  if (!openAgreement) return <Title title={agreement.title} />;
  return (
    <button type="button" class="name line-title" onClick={() => openAgreement(agreement.id)}>
      {pick(agreement.title, lang)}
    </button>
  );
}

/** One dated line: when, what, with whom, and where it is written. */
function Line({ line, full }: { line: DatedLine; full: boolean }) {
  const { lang } = useReading();
  return (
    <li class={line.here.length > 0 ? 'line line-here' : 'line'}>
      <When line={line} />
      <div class="line-text">
        {line.kind === 'agreement' ? <AgreementTitle agreement={line} /> : <Title title={line.title} />}
        {full && line.detail && <p class="line-detail">{pick(line.detail, lang)}</p>}
        {line.names.length > 0 && <Names names={line.names} here={line.here} />}
        {line.doubt && <Doubt text={pick(line.doubt, lang)} />}
        <SourceLinks sources={line.sources} />
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

/** The words of one list: meetings or agreements. */
export interface ListWords {
  before: string;
  unplaced: string;
  since(n: number): string;
  unsure(n: number): string;
  more(n: number): string;
  here(n: number, name: string): string;
}

interface LinesProps {
  lines: Split<DatedLine>;
  words: ListWords;
  /** The article's date is known, so that the lists are split at it. */
  dated: boolean;
  /** In the panel: more lines at once, and each with its outcome. */
  full: boolean;
}

const FEW = 3;
const FEW_FULL = 8;

/** How often the article's own names stand in the lines; the most frequent one. */
function mostHere(lines: DatedLine[]): { name: NameRef; count: number } | null {
  const counts = new Map<string, { name: NameRef; count: number }>();
  for (const line of lines) {
    for (const name of line.names.filter(({ entity }) => line.here.includes(entity))) {
      const seen = counts.get(name.entity) ?? { name, count: 0 };
      counts.set(name.entity, { name, count: seen.count + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0] ?? null;
}

/**
 * A section of dated lines: those before the article first (the ones that touch this page on top), the rest of them
 * and what came since folded.
 */
export function Lines({ lines, words: text, dated, full }: LinesProps) {
  const { lang } = useReading();
  const heading = useId();
  const first = dated ? lines.before : lines.unplaced;
  const unsure = dated ? lines.unplaced : [];
  const total = first.length + unsure.length + lines.since.length;
  if (total === 0) return null;
  const few = full ? FEW_FULL : FEW;
  const shown = first.length <= few + 1 ? first : first.slice(0, few);
  const rest = first.slice(shown.length);
  const most = mostHere(first);
  return (
    <section aria-labelledby={heading}>
      <Heading
        id={heading}
        note={most ? text.here(most.count, pick(most.name.name, lang)) : `${first.length}`}
      >
        {dated ? text.before : text.unplaced}
      </Heading>
      {shown.length > 0 && <LineList lines={shown} full={full} />}
      <FoldedLines label={text.more} lines={rest} full={full} />
      <FoldedLines label={text.unsure} lines={unsure} full={full} />
      <FoldedLines label={text.since} lines={lines.since} full={full} />
    </section>
  );
}

function FoldedLines(props: { label(n: number): string; lines: DatedLine[]; full: boolean }) {
  if (props.lines.length === 0) return null;
  return (
    <Fold label={props.label(props.lines.length)}>
      {() => <LineList lines={props.lines} full={props.full} />}
    </Fold>
  );
}

/** A section's heading with a short note at its end. */
export function Heading(props: { id: string; note?: string; children: ComponentChildren }) {
  return (
    <div class="heading">
      <h3 id={props.id}>{props.children}</h3>
      {props.note && <span class="note">{props.note}</span>}
    </div>
  );
}
