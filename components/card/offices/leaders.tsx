import { formatDate } from '../../../utils/i18n';
import type { Card, Holder } from '../../../utils/knowledge/card';
import type { PartialDate } from '../../../utils/text/partial-date';
import { useReading } from '../../parts/context';
import { Office, OfficeRow } from './office-row';

const isAmong = ({ person, role }: Holder, others: Holder[]) =>
  others.some((other) => other.person.entity === person.entity && other.role.title.vi === role.title.vi);

/** Who leads a body, on the article's day and now; what is not on record is called unknown. */
export function LeadersOf({ card }: { card: Card }) {
  const { lang, w } = useReading();
  if (!card.leaders) return null;
  const { then, now } = card.leaders;
  const dated = card.asOf !== null;
  const changed = now.filter((holder) => !isAmong(holder, then));
  const goesOn = now.length > 0 && changed.length === 0;
  return (
    <div class="roles" role="toolbar" aria-label={w.leaders.heading} lang={lang}>
      <dl>
        {then.length + now.length === 0 ? (
          <OfficeRow label={w.leaders.heading}>{w.roles.unknown}</OfficeRow>
        ) : (
          <>
            {dated && (
              <OfficeRow label={formatDate(card.asOf!, lang)} heard={w.leaders.heading} strong>
                {then.length === 0 && w.roles.unknown}
                {then.map((holder) => (
                  <Held
                    key={holder.person.entity}
                    holder={holder}
                    day={card.asOf}
                    note={isAmong(holder, now) ? w.roles.nowSame : undefined}
                  />
                ))}
              </OfficeRow>
            )}
            {!(dated && goesOn) && (
              <OfficeRow label={w.roles.now}>
                {changed.length === 0 && w.roles.unknown}
                {changed.map((holder) => (
                  <Held key={holder.person.entity} holder={holder} day={null} />
                ))}
              </OfficeRow>
            )}
          </>
        )}
      </dl>
    </div>
  );
}

interface HeldProps {
  holder: Holder;
  day: PartialDate | null;
  note?: string | undefined;
}

const Held = ({ holder, day, note }: HeldProps) => (
  <Office role={holder.role} day={day} person={holder.person} note={note} />
);
