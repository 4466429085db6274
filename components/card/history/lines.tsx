import type { ComponentChildren, RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { pick } from '../../../utils/i18n';
import type { NameRef, Split } from '../../../utils/knowledge/card';
import { useReading } from '../../parts/context';
import { type Folded, Folds } from '../../parts/fold';
import { sizeOf } from './counts';
import { type DatedLine, LineList } from './line';

/** The words of one list: meetings or agreements. */
interface ListWords {
  before: string;
  unplaced: string;
  all: string;
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
  /** So many lines stand at once; the others are folded. */
  few: number;
  /** In the panel: each line with its outcome in full. */
  full?: boolean;
  /** The name of the page whose lines the heading counts; without it the most frequent one. */
  other?: NameRef | undefined;
  section?: RefObject<HTMLElement | null>;
}

/** How often the article's own names stand in the lines: the one asked for, else the most frequent. */
function mostHere(lines: DatedLine[], other?: NameRef): { name: NameRef; count: number } | null {
  const counts = new Map<string, { name: NameRef; count: number }>();
  for (const line of lines) {
    for (const name of line.names.filter(({ entity }) => line.here.includes(entity))) {
      const seen = counts.get(name.entity) ?? { name, count: 0 };
      counts.set(name.entity, { name, count: seen.count + 1 });
    }
  }
  const asked = other && counts.get(other.entity);
  return asked ?? [...counts.values()].sort((a, b) => b.count - a.count)[0] ?? null;
}

/** The few lines that matter most to this page, of those before the article. */
export function Lines({ lines, words: text, dated, few, full = false, other, section }: LinesProps) {
  const { lang } = useReading();
  const heading = useId();
  const first = lines[dated ? 'before' : 'unplaced'];
  if (first.length === 0) return null;
  const most = mostHere(first, other);
  return (
    <section class="first-lines" aria-labelledby={heading} tabIndex={-1} {...(section && { ref: section })}>
      <Heading id={heading} note={most ? text.here(most.count, pick(most.name.name, lang)) : ''}>
        {dated ? text.before : text.unplaced}
      </Heading>
      <LineList lines={first.slice(0, few)} full={full} />
    </section>
  );
}

/** The rest of a list, what came since, and what cannot be placed: each folded, with how many they are. */
export function RestLines({ lines, words: text, dated, few, full = false, section }: LinesProps) {
  const { w } = useReading();
  const part = dated ? 'before' : 'unplaced';
  const rest = lines[part].slice(few);
  const fold = (label: (n: number) => string, of: DatedLine[], missing: number): Folded | false =>
    of.length > 0 && {
      label: label(of.length + missing),
      children: () => (
        <>
          <LineList lines={of} full={full} />
          {missing > 0 && <p class="note">{w.notSent(missing)}</p>}
        </>
      ),
    };
  const unsent = (from: typeof part | 'since') => sizeOf(lines, from) - lines[from].length;
  const folds = [
    fold(text.more, rest, unsent(part)),
    dated && fold(text.unsure, lines.unplaced, unsent('unplaced')),
    fold(text.since, lines.since, unsent('since')),
  ].filter((each) => each !== false);
  if (folds.length === 0) return null;
  return (
    <section class="rest-lines" aria-label={text.all} tabIndex={-1} {...(section && { ref: section })}>
      <Folds parts={folds} />
    </section>
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
