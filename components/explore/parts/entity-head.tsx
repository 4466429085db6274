import type { ComponentChildren } from 'preact';
import { formatDate, otherLang, packMark, pick, words } from '../../../utils/i18n';
import type { Card, RoleLine } from '../../../utils/knowledge/card';
import { useWords } from '../context';
import { EntityLink, Sources } from './links';

interface EntityHeadProps {
  card: Card;
  /** The control of the page's day. */
  asOf: ComponentChildren;
}

/** Who or what it is: name in both languages, the office that counts on the page's day, bio and facts. */
export function EntityHead({ card, asOf }: EntityHeadProps) {
  const { lang } = useWords();
  const w = words(lang);
  const other = pick(card.name, otherLang(lang));
  const bio = card.bio ?? card.summary;
  return (
    <div class="entity-head">
      <div>
        <p class="quiet entity-kind" data-type={card.type}>
          {w.type[card.type]}
          {card.distinct && ` · ${pick(card.distinct, lang)}`}
          {card.pack && ` · ${packMark(card.pack, lang)}`}
        </p>
        <h1>{pick(card.name, lang)}</h1>
        {other !== pick(card.name, lang) && (
          <p class="quiet" lang={otherLang(lang)}>
            {other}
          </p>
        )}
        {card.type === 'person' && <Office card={card} />}
        {bio && <p class="bio">{pick(bio, lang)}</p>}
        {card.doubt && <p class="doubt">{pick(card.doubt, lang)}</p>}
        {card.notes?.map(({ text, sources }) => (
          <p key={sources[0]?.pack?.id}>
            {text && pick(text, lang)} <Sources sources={sources} most={1} />
          </p>
        ))}
        <dl class="fact-list">
          {card.facts.map(({ label, value, ref }) => (
            <div key={`${label}${value.vi}`}>
              <dt>{w.facts[label]}</dt>
              <dd>{ref ? <EntityLink name={ref} on={card.asOf} /> : pick(value, lang)}</dd>
            </div>
          ))}
        </dl>
      </div>
      {asOf}
    </div>
  );
}

/** The offices of the page's day, and whether they still hold. */
function Office({ card }: { card: Card }) {
  const { lang } = useWords();
  const w = words(lang);
  const { then, now } = card.roles;
  const dated = card.asOf !== null;
  const shown = dated ? then : now;
  const label = dated ? `${w.roles.atThatTime} · ${formatDate(card.asOf!, lang)}` : w.roles.now;
  const { unknown } = w.roles;
  return (
    <p class="entity-office">
      <span class="quiet">{label}: </span>
      {shown.length > 0 ? shown.map((role) => title(role, lang)).join('; ') : unknown}
    </p>
  );
}

/** An office by its title, marked where a pack says it. */
function title({ title, sources }: RoleLine, lang: 'vi' | 'en'): string {
  const pack = sources.find((source) => source.pack)?.pack;
  return pack ? `${pick(title, lang)} (${packMark(pack, lang)})` : pick(title, lang);
}
