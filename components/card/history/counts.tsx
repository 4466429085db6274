import { pick } from '../../../utils/i18n';
import type { Card, Pair, Split } from '../../../utils/knowledge/card';
import { useReading } from '../../parts/context';
import { otherSide, pairText } from './pairs';

/** How many lines a list holds, those too many to be sent included. */
export const sizeOf = (split: Split<unknown>, part: 'before' | 'since' | 'unplaced') =>
  split[part].length + (split.more?.[part] ?? 0);

interface CountsProps {
  card: Card;
  /** Leads to a list. */
  jump(list: 'meetings' | 'agreements'): void;
  /** The name of the page this one has most with. */
  pair: Pair | undefined;
  openBetween: ((entity: string) => void) | undefined;
}

/**
 * How often they met and what was agreed before the article, in one line; each part leads to its list. With no date of
 * the article all of them count. What is not on record is said in words: a zero would claim more than is known.
 */
export function Counts({ card, jump, pair, openBetween }: CountsProps) {
  const { lang, w } = useReading();
  const part = card.asOf === null ? 'unplaced' : 'before';
  const meetings = sizeOf(card.meetings, part);
  const agreements = sizeOf(card.agreements, part);
  if (card.type === 'document' && meetings + agreements === 0) return null;
  const other = pair && otherSide(pair, card.entity);
  return (
    <div class="counts" role="toolbar" aria-label={w.counts.label}>
      {meetings > 0 && (
        <Count n={meetings} what={w.counts.meetings(meetings)} onClick={() => jump('meetings')} />
      )}
      {agreements > 0 && (
        <Count n={agreements} what={w.counts.agreements(agreements)} onClick={() => jump('agreements')} />
      )}
      {pair && other && openBetween && (
        <Count
          n={pair.meetings || pair.agreements}
          what={w.counts.with(pick(other.name, lang))}
          more={pairText(pair, lang)}
          onClick={() => openBetween(other.entity)}
        />
      )}
      {meetings === 0 && <p class="count-none">{agreements === 0 ? w.counts.nothing : w.counts.noMeeting}</p>}
    </div>
  );
}

interface CountProps {
  n: number;
  what: string;
  /** Said to those who hear it, after what all see. */
  more?: string;
  onClick(): void;
}

function Count({ n, what, more, onClick }: CountProps) {
  const label = more && `${n} ${what}: ${more}`;
  return (
    <button type="button" class="count-part" aria-label={label} title={label} onClick={onClick}>
      <b>{n}</b> <span>{what}</span>
    </button>
  );
}
