import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Card, Pair, Recognised } from '../../utils/knowledge/card';
import type { PageName } from '../../utils/messages';
import { useReading } from '../parts/context';
import { Name } from '../parts/name-ref';
import { PackMark } from '../parts/pack-mark';
import { About, hasDates } from './about/about';
import { Counts } from './history/counts';
import { agreementLines, meetingLines } from './history/line';
import { Heading, Lines, RestLines } from './history/lines';
import { OwnMeetings } from './history/own-meetings';
import { Compare, otherSide, pairsOf } from './history/pairs';
import { LeadersOf } from './offices/leaders';
import { Roles } from './offices/roles';

/** What the article as a whole says around a card. */
export interface ArticleAround {
  names: readonly PageName[];
  /** Pairs of its names, the weightiest first. */
  pairs: readonly Pair[];
  /** The meetings it seems to report, surest first. */
  meetings: readonly Recognised[];
}

export interface CardBodyProps {
  card: Card;
  article: ArticleAround;
  /** Lines of each list that stand at once. */
  few: number;
  /** So little height that not even the offices are sure to leave room below them: how much is on record comes first. */
  low?: boolean;
  /** In the panel: each line at length. */
  full?: boolean;
  /** Why the name was taken for this entity, and the ways to say no; absent where the card was opened from a list. */
  why?: ComponentChildren;
  openBetween?: ((entity: string) => void) | undefined;
}

/**
 * In the order a reader asks: the office that fits, how much is on record, what the article reports, whom they met and
 * what was agreed before; then what else is known, and last why this name was taken for it.
 */
export function CardBody({ card, article, few, low = false, full = false, why, openBetween }: CardBodyProps) {
  const { lang, w } = useReading();
  const first = { meetings: useRef<HTMLElement>(null), agreements: useRef<HTMLElement>(null) };
  const rest = { meetings: useRef<HTMLElement>(null), agreements: useRef<HTMLElement>(null) };
  const dated = card.asOf !== null;
  const pairs = pairsOf(article.pairs, card.entity);
  const other = pairs[0] && otherSide(pairs[0], card.entity);
  const given = { dated, few, full, other };
  const meetings = { lines: meetingLines(card.meetings), words: w.meetings, ...given };
  const agreements = { lines: agreementLines(card.agreements), words: w.agreements, ...given };
  const counts = (
    <Counts
      card={card}
      jump={(list) => jump(rest[list].current ?? first[list].current)}
      pair={pairs[0]}
      openBetween={openBetween}
    />
  );
  return (
    <div class="body" lang={lang}>
      {low && counts}
      <Roles card={card} />
      <LeadersOf card={card} />
      {!low && counts}
      <OwnMeetings entity={card.entity} meetings={article.meetings} />
      {!dated && hasDates(card) && <p class="undated">{w.undatedArticle}</p>}
      <Lines {...meetings} section={first.meetings} />
      <Lines {...agreements} section={first.agreements} />
      {openBetween && <Compare card={card} pairs={pairs.slice(1)} names={article.names} open={openBetween} />}
      <About card={card} />
      <RestLines {...meetings} section={rest.meetings} />
      <RestLines {...agreements} section={rest.agreements} />
      <Documents card={card} />
      {why}
    </div>
  );
}

/** Brings a section to the top of what scrolls, and the focus with it; what is folded in it first of all opens. */
function jump(section: HTMLElement | null): void {
  section?.querySelector<HTMLElement>('[aria-expanded=false]')?.click();
  section?.scrollIntoView({ block: 'start', behavior: 'instant' });
  section?.focus({ preventScroll: true });
}

function Documents({ card: { documents } }: { card: Card }) {
  const { w } = useReading();
  const heading = useId();
  if (documents.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <Heading id={heading}>{w.documents}</Heading>
      <ul class="documents">
        {documents.map((name) => (
          <li key={name.entity}>
            <Name name={name} /> <PackMark pack={name.pack} />
          </li>
        ))}
      </ul>
    </section>
  );
}
