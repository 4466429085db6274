import { formatDate, type Lang, pick, words } from '../../../utils/i18n';
import type { Card, NameRef, Pair } from '../../../utils/knowledge/card';
import type { PageName } from '../../../utils/messages';
import { useReading } from '../../parts/context';
import { Fold } from '../../parts/fold';

/** So many pairs stand on a card, the first of them in the line of counts. */
const MOST = 3;

/** The other of a pair's two names. */
export const otherSide = ({ sides: [a, b] }: Pair, entity: string): NameRef => (a.entity === entity ? b : a);

/** The pairs of the article that a name is in, in the article's order of weight. */
export const pairsOf = (pairs: readonly Pair[], entity: string): Pair[] =>
  pairs.filter(({ sides }) => sides.some((side) => side.entity === entity)).slice(0, MOST);

/** "5 lần gặp, 3 thỏa thuận, gần nhất 13/3/2024". */
export function pairText(pair: Pair, lang: Lang): string {
  const { between } = words(lang);
  return [
    ...(pair.meetings > 0 ? [between.meetings(pair.meetings)] : []),
    ...(pair.agreements > 0 ? [between.agreements(pair.agreements)] : []),
    ...(pair.latest ? [between.latest(formatDate(pair.latest, lang))] : []),
  ].join(', ');
}

/** What can meet and sign. */
const isSide = ({ type }: PageName) => type === 'person' || type === 'organization' || type === 'place';

interface CompareProps {
  card: Card;
  /** Pairs that stand in the card already are left out. */
  pairs: Pair[];
  names: readonly PageName[];
  open(entity: string): void;
}

/** What this name has with others of the article: the weightiest in a line each, every other one to choose. */
export function Compare({ card, pairs, names, open }: CompareProps) {
  const { lang, w } = useReading();
  const others = names.filter((name) => name.entity !== card.entity && isSide(name));
  if (others.length === 0) return null;
  return (
    <div class="compare">
      {pairs.map((pair) => {
        const other = otherSide(pair, card.entity);
        return (
          <button key={other.entity} type="button" class="between-line" onClick={() => open(other.entity)}>
            <span>{w.between.line(pick(other.name, lang))}</span>
            <span class="note">{pairText(pair, lang)}</span>
          </button>
        );
      })}
      <Fold label={w.between.compare}>
        {() => (
          <ul class="compare-names">
            {others.map(({ entity, type, name }) => (
              <li key={entity}>
                <button type="button" class="name" data-type={type} onClick={() => open(entity)}>
                  {pick(name, lang)}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Fold>
    </div>
  );
}
