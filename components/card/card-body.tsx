import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { formatDate, formatSpan, otherLang, pick } from '../../utils/i18n';
import type { Card, FactLine, Pair, Recognised } from '../../utils/knowledge/card';
import { meetingWords } from '../../utils/words/meeting';
import type { Words } from '../../utils/words/vi';
import { useReading } from '../parts/context';
import { Name } from '../parts/name-ref';
import { SourceLinks } from '../parts/provenance';
import { Term } from '../parts/term';
import { agreementLines, Heading, Lines, meetingLines } from './lines';
import { Doubt, Roles } from './roles';

/** Whom it is about: kind, name in both languages, country, and what tells it from a namesake. */
export function CardHead({ card, titleId }: { card: Card; titleId: string }) {
  const { lang, w } = useReading();
  const other = otherLang(lang);
  const second = card.name[other] === card.name[lang] ? null : card.name[other];
  // What tells namesakes apart mostly is the office, which stands right below.
  const distinct = card.roles.then.length > 0 ? null : card.distinct;
  return (
    <div class="head">
      <span class="kind" data-type={card.type}>
        {w.type[card.type]}
      </span>
      <h2 id={titleId} lang={lang}>
        {pick(card.name, lang)}
      </h2>
      <p class="second">
        {second && <span lang={other}>{second}</span>}
        {card.country && card.country.entity !== card.entity && <Name name={card.country} />}
        {distinct && <span>{pick(distinct, lang)}</span>}
      </p>
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
          {fact.ref ? <Name name={fact.ref} /> : factText(pick(fact.value, lang))}
          {(fact.from || fact.to) && (
            <span class="note"> {formatSpan(fact.from ?? null, fact.to ?? null, lang)}</span>
          )}
        </Term>
      ))}
    </dl>
  );
}

/** Facts that are dates come as ISO dates; all others are words already. */
const factText = (text: string) => (/^\d{4}(-\d\d){0,2}$/.test(text) ? formatDate(text) : text);

/** What this entity and another name of the article have between them: a quiet line that opens the dated list. */
function BetweenLine({ card, pair, onOpen }: { card: Card; pair: Pair; onOpen(entity: string): void }) {
  const { lang, w } = useReading();
  const [a, b] = pair.sides;
  const other = a.entity === card.entity ? b : a;
  return (
    <button type="button" class="between-line" onClick={() => onOpen(other.entity)}>
      <span>{w.between.line(pick(other.name, lang))}</span>
      <span class="note">{pairText(pair, w)}</span>
    </button>
  );
}

/** Which meeting the article reports, for one who took part: a quiet line that opens it. */
function MeetingLine({ recognised, onOpen }: { recognised: Recognised; onOpen(): void }) {
  const { lang } = useReading();
  const { date, title, sources } = recognised.meeting;
  const w = meetingWords(lang);
  const note = [...(date ? [formatDate(date)] : []), ...(sources.length > 0 ? [w.more(sources.length)] : [])];
  return (
    <button type="button" class="between-line" onClick={onOpen}>
      <span>{w.heading}</span>
      <span class="note">{note.join(' · ')}</span>
      <span class="line-of">{pick(title, lang)}</span>
    </button>
  );
}

/** Whether an entity took part in a meeting, itself or by those who stood for it. */
const tookPart = ({ meeting }: Recognised, entity: string) =>
  meeting.here.includes(entity) || meeting.others.some((other) => other.entity === entity);

/** "5 lần gặp, 3 thỏa thuận, gần nhất 13/3/2024". */
export function pairText(pair: Pair, { between }: Words): string {
  return [
    ...(pair.meetings > 0 ? [between.meetings(pair.meetings)] : []),
    ...(pair.agreements > 0 ? [between.agreements(pair.agreements)] : []),
    ...(pair.latest ? [between.latest(formatDate(pair.latest))] : []),
  ].join(', ');
}

export interface CardBodyProps {
  card: Card;
  /** Why the name was taken for this entity, and the ways to say no; absent where the card was opened from a list. */
  why?: ComponentChildren;
  /** In the panel: everything at length. */
  full?: boolean;
  /** The article's pairs of names; the first with this entity in it gets a line. */
  pairs?: Pair[] | undefined;
  openBetween?: ((entity: string) => void) | undefined;
  /** The meeting the article seems to report; those who took part get a line. */
  meeting?: Recognised | undefined;
  openMeeting?: (() => void) | undefined;
}

/** All that is known, in the order a reader asks: who then and since, whether it is the one meant, what touches this page, the rest. */
export function CardBody(props: CardBodyProps) {
  const { card, why, full = false, pairs = [], openBetween, meeting, openMeeting } = props;
  const { lang, w } = useReading();
  const documents = useId();
  const dated = card.asOf !== null;
  const text = card.bio ?? card.summary;
  const pair = pairs.find(({ sides }) => sides.some(({ entity }) => entity === card.entity));
  const meetings = meetingLines(card.meetings);
  const agreements = agreementLines(card.agreements);
  return (
    <div class="body" lang={lang}>
      <Roles card={card} />
      <div class="about">
        {text && <p>{pick(text, lang)}</p>}
        {card.doubt && <Doubt text={pick(card.doubt, lang)} />}
        <Facts facts={card.facts} />
        {(text || card.facts.length > 0) && card.sources.length > 0 && <SourceLinks sources={card.sources} />}
        {isBare(card) && <p class="nothing">{w.nothing}</p>}
      </div>
      {why}
      {openMeeting && meeting && tookPart(meeting, card.entity) && (
        <MeetingLine recognised={meeting} onOpen={openMeeting} />
      )}
      {openBetween && pair && <BetweenLine card={card} pair={pair} onOpen={openBetween} />}
      {!dated && hasDates(card) && <p class="undated">{w.undatedArticle}</p>}
      <Lines lines={meetings} words={w.meetings} dated={dated} full={full} />
      <Lines lines={agreements} words={w.agreements} dated={dated} full={full} />
      {card.documents.length > 0 && (
        <section aria-labelledby={documents}>
          <Heading id={documents}>{w.documents}</Heading>
          <ul class="documents">
            {card.documents.map((name) => (
              <li key={name.entity}>
                <Name name={name} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const count = (split: { before: unknown[]; since: unknown[]; unplaced: unknown[] }) =>
  split.before.length + split.since.length + split.unplaced.length;
const hasLines = (card: Card) => count(card.meetings) + count(card.agreements) > 0;
const hasDates = (card: Card) =>
  hasLines(card) || Object.values(card.roles).some((lines) => lines.length > 0);
const isBare = (card: Card) =>
  !hasDates(card) && !card.bio && !card.summary && card.facts.length === 0 && card.documents.length === 0;
