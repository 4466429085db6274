import { formatDate, formatSpan, type Lang, pick } from '../../../utils/i18n';
import type { Card, FactLine } from '../../../utils/knowledge/card';
import { useReading } from '../../parts/context';
import { Doubt } from '../../parts/doubt';
import { Name } from '../../parts/name-ref';
import { PackMark } from '../../parts/pack-mark';
import { SourceLinks } from '../../parts/provenance';
import { Term } from '../../parts/term';

/** Profile and facts, with their sources. */
export function About({ card }: { card: Card }) {
  const { lang, w } = useReading();
  const text = card.bio ?? card.summary;
  const bare = !text && card.facts.length === 0 && !card.doubt && !card.notes;
  // The paragraph stands in a box: a card's paragraphs have no padding of their own.
  if (bare)
    return isBare(card) ? (
      <div class="about">
        <p class="nothing">{w.nothing}</p>
      </div>
    ) : null;
  return (
    <div class="about">
      {text && <p>{pick(text, lang)}</p>}
      {card.doubt && <Doubt text={pick(card.doubt, lang)} />}
      <Facts facts={card.facts} />
      {card.sources.length > 0 && <SourceLinks sources={card.sources} />}
      {card.notes?.map((note) => (
        <p key={note.sources[0]?.pack?.id}>
          {note.text && pick(note.text, lang)} <SourceLinks sources={note.sources} />
        </p>
      ))}
    </div>
  );
}

function Facts({ facts }: { facts: FactLine[] }) {
  const { lang, w } = useReading();
  if (facts.length === 0) return null;
  return (
    <dl class="facts" aria-label={w.facts.heading}>
      {facts.map((fact) => (
        <Term
          key={`${fact.label}${fact.value.vi}`}
          label={fact.today ? w.facts.today(w.facts[fact.label]) : w.facts[fact.label]}
        >
          {fact.ref ? <Name name={fact.ref} /> : factText(pick(fact.value, lang), lang)}
          <PackMark pack={fact.ref?.pack} />
          {(fact.from || fact.to) && (
            <span class="note"> {formatSpan(fact.from ?? null, fact.to ?? null, lang)}</span>
          )}
        </Term>
      ))}
    </dl>
  );
}

/** Facts that are dates come as ISO dates; all others are words already. */
const factText = (text: string, lang: Lang) =>
  /^\d{4}(-\d\d){0,2}$/.test(text) ? formatDate(text, lang) : text;

const isBare = (card: Card) =>
  !hasDates(card) && !card.bio && !card.summary && card.facts.length === 0 && card.documents.length === 0;

/** Whether anything on the card has a day of its own. */
export const hasDates = (card: Card) =>
  [card.meetings, card.agreements].some(
    ({ before, since, unplaced }) => before.length + since.length + unplaced.length > 0,
  ) || Object.values(card.roles).some((lines) => lines.length > 0);
