import { formatDate, formatSpan, pick } from '../../utils/i18n';
import type { Card, RoleLine } from '../../utils/knowledge/card';
import { compare, type PartialDate } from '../../utils/text/partial-date';
import { useReading } from '../parts/context';
import { Fold } from '../parts/fold';
import { SourceLinks } from '../parts/provenance';

const same = (a: RoleLine, b: RoleLine) =>
  a.title.vi === b.title.vi && a.org?.entity === b.org?.entity && a.from === b.from && a.to === b.to;
const without = (lines: RoleLine[], taken: RoleLine[]) =>
  lines.filter((line) => !taken.some((other) => same(line, other)));

type Reading = ReturnType<typeof useReading>;

/** The sources nearest to the day: the last before it, and the next after it where both bear the office out. */
function sightings({ attested }: RoleLine, day: PartialDate | null, { w }: Reading): string | null {
  const [first, last] = [attested[0], attested.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (day === null) return w.roles.lastSeen(formatDate(last));
  const before = attested.findLast((date) => compare(date, day) !== 'after');
  const after = attested.find((date) => compare(date, day) === 'after');
  if (before === undefined) return w.roles.later(formatDate(first));
  return after
    ? w.roles.attested(`${formatDate(before)}, ${formatDate(after)}`)
    : w.roles.lastSeen(formatDate(before));
}

/** Something else ended it: since when it is over, or between which two sightings it ended. */
function overWords({ over }: RoleLine, { w }: Reading): string | null {
  if (over === null) return null;
  return over.exact
    ? w.roles.overBy(formatDate(over.by))
    : w.roles.overBetween(formatDate(over.after), formatDate(over.by));
}

/** When an office was held, in words; never more exact than its sources. */
function roleTime(role: RoleLine, day: PartialDate | null, reading: Reading): string {
  const { lang, w } = reading;
  const parts = [
    formatSpan(role.from, role.to, lang),
    role.state === 'attested' ? sightings(role, day, reading) : null,
    overWords(role, reading),
    role.endUnknown ? w.roles.endUnknown : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' · ') : w.roles.undatedNote;
}

function Role({ role, day }: { role: RoleLine; day: PartialDate | null }) {
  const reading = useReading();
  return (
    <span class="role">
      <span class="role-title">{pick(role.title, reading.lang)}</span>
      <span class="role-facts">
        <span class="role-time">{roleTime(role, day, reading)}</span>
        <SourceLinks sources={role.sources} />
      </span>
      {role.doubt && <Doubt text={pick(role.doubt, reading.lang)} />}
    </span>
  );
}

/** What keeps a line from being certain, in the dataset's own words. */
export function Doubt({ text }: { text: string }) {
  const { w } = useReading();
  return (
    <span class="doubt">
      <b>{w.doubt}:</b> {text}
    </span>
  );
}

interface RowProps {
  label: string;
  roles: RoleLine[];
  /** The day the row speaks of, null for now. */
  day: PartialDate | null;
  /** What to say when there is none; without it the row is left out. */
  none?: string;
  strong?: boolean;
}

function Row({ label, roles, day, none, strong }: RowProps) {
  if (roles.length === 0 && !none) return null;
  return (
    <div class={strong ? 'role-row role-row-strong' : 'role-row'}>
      <dt>{label}</dt>
      <dd>
        {roles.length > 0
          ? roles.map((role) => <Role key={`${role.title.vi}${role.from}${role.to}`} role={role} day={day} />)
          : none}
      </dd>
    </div>
  );
}

/** Offices shown at once where the article has no date to choose by. */
const FEW = 3;

/**
 * A person's offices as of the article's date: then, since, now, and the others folded. Where the article's date is
 * unknown nothing is called "then": the offices stand with their own dates.
 */
export function Roles({ card }: { card: Card }) {
  const { lang, w } = useReading();
  const { then, since, later, earlier, undated, now } = card.roles;
  if (card.type !== 'person') return null;
  if (then.length + since.length + later.length + earlier.length + undated.length + now.length === 0)
    return null;
  const still = then.length > 0 && now.length > 0 && without(now, then).length === 0;
  const offices = without(earlier, [...then, ...now]);
  const lead = card.asOf === null || then.length === 0;
  return (
    <section class="roles" aria-label={w.roles.heading} lang={lang}>
      <dl>
        {card.asOf === null ? (
          <Row label={w.roles.heading} roles={offices.slice(0, FEW)} day={null} />
        ) : (
          <>
            <Row
              label={`${w.roles.atThatTime} · ${formatDate(card.asOf)}`}
              roles={then}
              day={card.asOf}
              none={w.roles.thenUnknown}
              strong
            />
            <Row label={w.roles.since} roles={without(since, now)} day={card.asOf} />
            <Row label={w.roles.afterwards} roles={without(later, now)} day={card.asOf} />
          </>
        )}
        <Row
          label={w.roles.now}
          roles={still ? [] : now}
          day={null}
          none={still ? w.roles.nowSame : w.roles.nowUnknown}
        />
        {lead && <Row label={w.roles.undated} roles={without(undated, now)} day={null} />}
      </dl>
      {card.asOf !== null && (
        <MoreRoles label={w.roles.earlier} roles={without(earlier, [...then, ...now])} day={card.asOf} />
      )}
      {!lead && <MoreRoles label={w.roles.undatedMore} roles={without(undated, now)} day={null} />}
    </section>
  );
}

interface MoreProps {
  label(n: number): string;
  roles: RoleLine[];
  day: PartialDate | null;
}

function MoreRoles({ label, roles, day }: MoreProps) {
  if (roles.length === 0) return null;
  return (
    <Fold label={label(roles.length)}>
      {() => (
        <ul class="role-list">
          {roles.map((role) => (
            <li key={`${role.title.vi}${role.from}${role.to}`}>
              <Role role={role} day={day} />
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}
