import { scaleUtc } from 'd3-scale';
import { formatDate, formatSpan, type Lang, pick } from '../../../utils/i18n';
import type { RoleLine } from '../../../utils/knowledge/card';
import { firstDay, lastDay, type PartialDate } from '../../../utils/text/partial-date';
import { exploreWords } from '../../../utils/words/explore/words';
import { useWords } from '../context';
import { EntityLink, Sources } from '../parts/links';

interface OfficeBandsProps {
  roles: readonly RoleLine[];
  on: PartialDate | null;
  /** Day of the newest source: bands without an end stop there. */
  today: PartialDate;
}

/** Share of the line's width, percent. */
type Percent = (date: PartialDate, end: 'first' | 'last') => number;

/**
 * A person's offices, each with a band of time beside its words: full where both ends are known, fading where one is not,
 * dots for the days a source names the person in it.
 */
export function OfficeBands({ roles, on, today }: OfficeBandsProps) {
  const { lang } = useWords();
  const dates = roles
    .flatMap(({ from, to, attested }) => [from, to, ...attested])
    .filter((date) => date !== null);
  const first = [...dates].sort()[0] ?? today;
  const scale = scaleUtc([Date.parse(firstDay(first)), Date.parse(lastDay(today))], [0, 100]).clamp(true);
  const at: Percent = (date, end) => scale(Date.parse(end === 'first' ? firstDay(date) : lastDay(date)));
  return (
    <ol class="bands">
      {roles.map((role) => (
        <li key={`${role.title.vi}${role.from}${role.to}`} class="band-row">
          <div class="band-words">
            <span class="band-title">{pick(role.title, lang)}</span>
            <span class="band-facts">
              <span class="band-time">{timeOf(role, lang)}</span>
              {role.org && <EntityLink name={role.org} on={on} />}
              <Sources sources={role.sources} most={3} />
            </span>
            {role.doubt && <span class="doubt">{pick(role.doubt, lang)}</span>}
          </div>
          <Band role={role} at={at} on={on} />
        </li>
      ))}
    </ol>
  );
}

function Band({ role, at, on }: { role: RoleLine; at: Percent; on: PartialDate | null }) {
  const { from, to, attested } = role;
  const bounds = [...attested].sort();
  const start = from ?? (to ? (bounds[0] ?? null) : null);
  const stop = to ?? (from ? (bounds.at(-1) ?? null) : null);
  const left = start === null ? null : at(start, 'first');
  const right = stop === null ? left : at(stop, 'last');
  return (
    <div class="band" aria-hidden="true">
      {left !== null && right !== null && (
        <span
          class={`band-bar${from === null ? ' band-open-left' : ''}${to === null ? ' band-open-right' : ''}`}
          style={{ insetInlineStart: `${left}%`, width: `${Math.max(1, right - left)}%` }}
        />
      )}
      {bounds.map((date) => (
        <span key={date} class="band-dot" style={{ insetInlineStart: `${at(date, 'first')}%` }} />
      ))}
      {on !== null && <span class="band-day" style={{ insetInlineStart: `${at(on, 'last')}%` }} />}
    </div>
  );
}

/** When an office was held, in words; never more exact than its sources. Of the days it was seen in the last one. */
export function timeOf(role: RoleLine, lang: Lang): string {
  const span = formatSpan(role.from, role.to, lang);
  const seen = role.to === null ? role.attested.at(-1) : undefined;
  return [span, seen && exploreWords(lang).entity.seen(formatDate(seen, lang))].filter(Boolean).join(' · ');
}
