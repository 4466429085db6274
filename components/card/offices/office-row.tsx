import type { ComponentChildren } from 'preact';
import { formatDate, formatSpan, pick } from '../../../utils/i18n';
import type { NameRef, RoleLine } from '../../../utils/knowledge/card';
import { compare, type PartialDate } from '../../../utils/text/partial-date';
import { useReading } from '../../parts/context';
import { Doubt } from '../../parts/doubt';
import { Name } from '../../parts/name-ref';
import { SourceLinks } from '../../parts/provenance';

type Reading = ReturnType<typeof useReading>;

/** The sources nearest to the day: the last before it, and the next after it where both bear the office out. */
function sightings({ attested }: RoleLine, day: PartialDate | null, { lang, w }: Reading): string | null {
  const [first, last] = [attested[0], attested.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (day === null) return w.roles.lastSeen(formatDate(last, lang));
  const before = attested.findLast((date) => compare(date, day) !== 'after');
  const after = attested.find((date) => compare(date, day) === 'after');
  if (before === undefined) return w.roles.later(formatDate(first, lang));
  return after
    ? w.roles.attested(`${formatDate(before, lang)}, ${formatDate(after, lang)}`)
    : w.roles.lastSeen(formatDate(before, lang));
}

/** Something else ended it: since when it is over, or between which two sightings it ended. */
function overWords({ over }: RoleLine, { lang, w }: Reading): string | null {
  if (over === null) return null;
  return over.exact
    ? w.roles.overBy(formatDate(over.by, lang))
    : w.roles.overBetween(formatDate(over.after, lang), formatDate(over.by, lang));
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

interface OfficeProps {
  role: RoleLine;
  /** The day it is told for, null for now and where no day is known. */
  day: PartialDate | null;
  /** Who holds it, on the card of the body. */
  person?: NameRef | undefined;
  /** Said after the time. */
  note?: string | undefined;
}

/** One office: what, when, and where that is written. */
export function Office({ role, day, person, note }: OfficeProps) {
  const reading = useReading();
  return (
    <span class="role">
      <span class="role-title">
        {pick(role.title, reading.lang)} {person && <Name name={person} />}
      </span>
      <span class="role-facts">
        <span class="role-time">
          {roleTime(role, day, reading)}
          {note && ` · ${note}`}
        </span>
        <SourceLinks sources={role.sources} brief />
      </span>
      {role.doubt && <Doubt text={pick(role.doubt, reading.lang)} />}
    </span>
  );
}

interface RowProps {
  label: string;
  /** What the label means, for those who hear it. */
  heard?: string;
  strong?: boolean;
  children: ComponentChildren;
}

/** One line of offices: the time they belong to, and they. */
export function OfficeRow({ label, heard, strong = false, children }: RowProps) {
  return (
    <div class={strong ? 'role-row role-row-strong' : 'role-row'}>
      <dt>
        {heard && <span class="unseen">{heard} · </span>}
        {label}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
