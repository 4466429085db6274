import { formatDate, formatSpan, pick } from '../../utils/i18n';
import type { Card, RoleLine } from '../../utils/knowledge/card';
import { useReading } from '../parts/context';
import { Fold } from '../parts/fold';
import { SourceLinks } from '../parts/provenance';

const same = (a: RoleLine, b: RoleLine) =>
  a.title.vi === b.title.vi && a.org?.entity === b.org?.entity && a.from === b.from && a.to === b.to;
const without = (lines: RoleLine[], taken: RoleLine[]) =>
  lines.filter((line) => !taken.some((other) => same(line, other)));

/** When an office was held, in words; never more exact than its sources. */
function roleTime(role: RoleLine, { lang, w }: ReturnType<typeof useReading>): string {
  const attested = role.attested.map(formatDate).join(', ');
  const parts = [
    formatSpan(role.from, role.to, lang),
    role.state === 'attested' && attested ? w.roles.attested(attested) : null,
    role.endUnknown ? w.roles.endUnknown : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' · ') : w.roles.undatedNote;
}

function Role({ role }: { role: RoleLine }) {
  const reading = useReading();
  return (
    <span class="role">
      <span class="role-title">{pick(role.title, reading.lang)}</span>
      <span class="role-facts">
        <span class="role-time">{roleTime(role, reading)}</span>
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
  /** What to say when there is none; without it the row is left out. */
  none?: string;
  strong?: boolean;
}

function Row({ label, roles, none, strong }: RowProps) {
  if (roles.length === 0 && !none) return null;
  return (
    <div class={strong ? 'role-row role-row-strong' : 'role-row'}>
      <dt>{label}</dt>
      <dd>
        {roles.length > 0
          ? roles.map((role) => <Role key={`${role.title.vi}${role.from}${role.to}`} role={role} />)
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
  const { then, since, earlier, undated, now } = card.roles;
  if (card.type !== 'person') return null;
  if (then.length + since.length + earlier.length + undated.length + now.length === 0) return null;
  const still = then.length > 0 && now.length > 0 && without(now, then).length === 0;
  const offices = without(earlier, [...then, ...now]);
  const lead = card.asOf === null || then.length === 0;
  return (
    <section class="roles" aria-label={w.roles.heading} lang={lang}>
      <dl>
        {card.asOf === null ? (
          <Row label={w.roles.heading} roles={offices.slice(0, FEW)} />
        ) : (
          <>
            <Row
              label={`${w.roles.atThatTime} · ${formatDate(card.asOf)}`}
              roles={then}
              none={w.roles.thenUnknown}
              strong
            />
            <Row label={w.roles.since} roles={without(since, now)} />
          </>
        )}
        <Row
          label={w.roles.now}
          roles={still ? [] : now}
          none={still ? w.roles.nowSame : w.roles.nowUnknown}
        />
        {lead && <Row label={w.roles.undated} roles={without(undated, now)} />}
      </dl>
      {card.asOf !== null && (
        <MoreRoles label={w.roles.earlier} roles={without(earlier, [...then, ...now])} />
      )}
      {!lead && <MoreRoles label={w.roles.undatedMore} roles={without(undated, now)} />}
    </section>
  );
}

function MoreRoles({ label, roles }: { label(n: number): string; roles: RoleLine[] }) {
  if (roles.length === 0) return null;
  return (
    <Fold label={label(roles.length)}>
      {() => (
        <ul class="role-list">
          {roles.map((role) => (
            <li key={`${role.title.vi}${role.from}${role.to}`}>
              <Role role={role} />
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}
