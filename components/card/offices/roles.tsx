import { useId, useState } from 'preact/hooks';
import { formatDate } from '../../../utils/i18n';
import type { Card, RoleLine } from '../../../utils/knowledge/card';
import type { PartialDate } from '../../../utils/text/partial-date';
import { useReading } from '../../parts/context';
import { Office, OfficeRow } from './office-row';

const same = (a: RoleLine, b: RoleLine) =>
  a.title.vi === b.title.vi && a.org?.entity === b.org?.entity && a.from === b.from && a.to === b.to;
const without = (lines: RoleLine[], taken: RoleLine[]) =>
  lines.filter((line) => !taken.some((other) => same(line, other)));

interface Group {
  label: string;
  roles: RoleLine[];
}

/**
 * A person's office as of the article's date, the one the article means, and the present one; all others unfold. Where the
 * article's date is unknown nothing is called "then": the office stands with its own dates.
 */
export function Roles({ card }: { card: Card }) {
  const { lang, w } = useReading();
  const { then, since, later, earlier, undated, now } = card.roles;
  const all = [...then, ...since, ...later, ...earlier, ...undated, ...now];
  if (card.type !== 'person' || all.length === 0) return null;
  const [office] = then;
  const goesOn = office !== undefined && now.some((other) => same(other, office));
  const present = goesOn ? null : (now[0] ?? null);
  const after = !goesOn && !present ? without(since, then)[0] : undefined;
  // Without an office of that day or of now, the nearest on record says at least who this is.
  const nearest = !office && !present && !after ? (earlier[0] ?? later[0] ?? undated[0]) : undefined;
  const shown = [office, present, after, nearest].filter((role) => role != null);
  const groups: Group[] = [
    { label: w.roles.atThatTime, roles: then },
    { label: w.roles.since, roles: since },
    { label: w.roles.afterwards, roles: later },
    { label: w.roles.now, roles: now },
    { label: card.asOf === null ? w.roles.heading : w.roles.before, roles: earlier },
    { label: w.roles.undated, roles: undated },
  ];
  return (
    <div class="roles" role="toolbar" aria-label={w.roles.heading} lang={lang}>
      <dl>
        {card.asOf !== null && (
          <OfficeRow label={formatDate(card.asOf, lang)} heard={w.roles.atThatTime} strong>
            {office ? (
              <Office role={office} day={card.asOf} note={goesOn ? w.roles.nowSame : undefined} />
            ) : (
              w.roles.unknown
            )}
          </OfficeRow>
        )}
        {after && (
          <OfficeRow label={w.roles.since}>
            <Office role={after} day={card.asOf} />
          </OfficeRow>
        )}
        {nearest && (
          <OfficeRow label={groups.find(({ roles }) => roles.includes(nearest))!.label}>
            <Office role={nearest} day={card.asOf} />
          </OfficeRow>
        )}
        {!goesOn && (
          <OfficeRow label={w.roles.now}>
            {present ? <Office role={present} day={null} /> : w.roles.unknown}
          </OfficeRow>
        )}
      </dl>
      <OtherOffices groups={restOf(groups, shown)} day={card.asOf} />
    </div>
  );
}

/** Each office once, in the first group it is in, without those shown. */
function restOf(groups: Group[], shown: RoleLine[]): Group[] {
  const taken = [...shown];
  return groups.flatMap(({ label, roles }) => {
    const rest = without(roles, taken);
    taken.push(...rest);
    return rest.length > 0 ? { label, roles: rest } : [];
  });
}

function OtherOffices({ groups, day }: { groups: Group[]; day: PartialDate | null }) {
  const { w } = useReading();
  const id = useId();
  const [open, setOpen] = useState(false);
  const count = groups.reduce((sum, { roles }) => sum + roles.length, 0);
  if (count === 0) return null;
  return (
    <>
      <button
        type="button"
        class="more-offices"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {w.roles.more(count)}
      </button>
      <dl id={id} hidden={!open}>
        {open &&
          groups.map(({ label, roles }) => (
            <OfficeRow key={label} label={label}>
              {roles.map((role) => (
                <Office key={`${role.title.vi}${role.from}${role.to}`} role={role} day={day} />
              ))}
            </OfficeRow>
          ))}
      </dl>
    </>
  );
}
