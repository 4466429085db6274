import { otherLang, pick } from '../../../utils/i18n';
import type { Card } from '../../../utils/knowledge/card';
import type { Reason } from '../../../utils/link/types';
import { useReading } from '../../parts/context';
import { kindLabel } from '../../parts/kind-label';
import { Name } from '../../parts/name-ref';
import { PackMark } from '../../parts/pack-mark';

/** The words of the page that opened a card, and why they were taken for it; absent where it was opened from a list. */
export interface Match {
  surface: string;
  reasons: Reason[];
}

/** What is said only because of an earlier mention is no name to head a card with ("ông Hùng", "Bộ này"). */
const BORROWED: readonly Reason['code'][] = ['introduced', 'short-name'];

const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const same = (a: string, b: string) => plain(a).toLowerCase() === plain(b).toLowerCase();

/** The name as the page writes it, where that is one; else the formal name. */
function headName(formal: string, match: Match | undefined): string {
  if (!match || match.reasons.some(({ code }) => BORROWED.includes(code))) return formal;
  const written = plain(match.surface);
  return written === '' || same(written, formal) ? formal : written;
}

interface HeadProps {
  card: Card;
  titleId: string;
  match?: Match | undefined;
}

/** Whom it is about: the name as the page writes it, and below it the formal one, kind, country, and what tells it from a namesake. */
export function CardHead({ card, titleId, match }: HeadProps) {
  const { lang } = useReading();
  const other = otherLang(lang);
  const formal = pick(card.name, lang);
  const name = headName(formal, match);
  const foreign = card.name[other];
  // What tells namesakes apart mostly is the office, which stands right below.
  const distinct = card.roles.then.length > 0 ? null : card.distinct;
  return (
    <div class="head">
      <h2 id={titleId} lang={name === formal ? lang : 'vi'}>
        {name}
      </h2>
      <p class="second">
        <span class="kind" data-type={card.type}>
          {kindLabel(card, lang)}
        </span>
        <PackMark pack={card.pack} />
        {name !== formal && <span>{formal}</span>}
        {!same(foreign, formal) && !same(foreign, name) && <span lang={other}>{foreign}</span>}
        {card.country && card.country.entity !== card.entity && <Name name={card.country} />}
        {distinct && <span>{pick(distinct, lang)}</span>}
      </p>
    </div>
  );
}
