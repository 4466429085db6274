import type { ComponentChildren } from 'preact';
import { type Happening, isAfter, partnersIn, yearOf } from '../../../utils/explore/happenings';
import { hashOf } from '../../../utils/explore/route';
import { formatDate, pick } from '../../../utils/i18n';
import type { Card, Holder, NameRef, RoleLine } from '../../../utils/knowledge/card';
import type { SearchHit } from '../../../utils/knowledge/search/finder';
import { ownWords } from '../../../utils/words/own/words';
import { SourceList } from '../../parts/provenance';
import { useWords } from '../context';
import { AsOf } from '../parts/as-of';
import { Counts } from '../parts/counts';
import { EntityHead } from '../parts/entity-head';
import { HappeningList } from '../parts/happening-list';
import { Later } from '../parts/later';
import { LeaderList } from '../parts/leaders';
import { EntityLink, EntityLinks } from '../parts/links';
import { Charts } from '../plots/charts';
import { OfficeBands } from '../plots/office-bands';
import { TimelinePlot } from '../plots/timeline-plot';

export interface EntityPageProps {
  card: Card;
  all: readonly Happening[];
  /** Who held office in it on the page's day; empty for everything that is no body. */
  leaders: readonly Holder[];
  /** Null while it is on its way. */
  beside: {
    hasOfficers: boolean;
    /** Bodies that belong to it now. */
    units: readonly SearchHit[];
    /** Saved articles that name it. */
    articles: readonly { id: string; title: string; url: string }[];
  } | null;
  /** Ways to take the facts along, and to a second side. */
  tools: ComponentChildren;
  compare: ComponentChildren;
  onDay(on: string | null): void;
}

/** The card at full length. */
export function EntityPage(props: EntityPageProps) {
  const { card, all, onDay } = props;
  const { w } = useWords();
  const self = [card.entity];
  const years = all.flatMap(({ date }) => (date === null ? [] : [yearOf(date)]));
  const last = Number(card.dataset.date.slice(0, 4));
  const roles = card.type === 'person' ? distinct(Object.values(card.roles).flat()) : [];
  const list = (
    <section>
      <h2>{w.entity.timeline}</h2>
      <HappeningList key={card.entity} all={all} on={card.asOf} self={self} />
    </section>
  );
  return (
    <div class="columns">
      <div class="column-main">
        <EntityHead
          card={card}
          asOf={<AsOf on={card.asOf} first={Math.min(last, ...years)} last={last} onChange={onDay} />}
        />
        <Counts all={all} on={card.asOf} self={self} />
        <TimelinePlot all={all} on={card.asOf} label={w.entity.timeline} />
        {roles.length > 0 && (
          <section>
            <h2>{w.entity.offices}</h2>
            <OfficeBands roles={roles} on={card.asOf} today={card.dataset.date} />
          </section>
        )}
        {/* Below somebody's offices it stands under the first screen. */}
        {roles.length > 0 ? <Later>{list}</Later> : list}
        <Later>
          <Charts all={all} self={self} />
        </Later>
      </div>
      <Later>
        <Side {...props} />
      </Later>
    </div>
  );
}

/** Offices stand in several lists of a card ("then" and "now"): each once, newest first, undated last. */
function distinct(roles: RoleLine[]): RoleLine[] {
  const byKey = new Map(
    roles.map((role) => [`${role.title.vi}|${role.org?.entity}|${role.from}|${role.to}`, role]),
  );
  const known = ({ from, attested, to }: RoleLine) => from ?? attested.at(-1) ?? to ?? '';
  return [...byKey.values()].sort((a, b) => (known(a) < known(b) ? 1 : -1));
}

function Side({ card, all, leaders, beside, tools, compare }: EntityPageProps) {
  const { lang, w } = useWords();
  const { hasOfficers, units, articles } = beside ?? { hasOfficers: false, units: [], articles: [] };
  const on = card.asOf;
  const partners = partnersIn(
    all.filter((one) => !isAfter(one, on)),
    ownSide(card),
  ).slice(0, 8);
  return (
    <div class="column-side">
      {hasOfficers && (
        <SideBox heading={on === null ? w.entity.leaders : w.entity.leadersOn(formatDate(on, lang))}>
          {leaders.length > 0 ? (
            <LeaderList holders={leaders} on={on} />
          ) : (
            <p class="quiet">{w.entity.leadersUnknown}</p>
          )}
          <a href={hashOf({ page: 'holders', body: card.entity, on })}>{w.entity.holders}</a>
        </SideBox>
      )}
      {partners.length > 0 && (
        <SideBox heading={w.entity.partners}>
          <ul class="pair-rows">
            {partners.map(({ ref, times }) => (
              <li key={ref.entity}>
                <EntityLink name={ref} on={on} />
                <a
                  class="quiet"
                  href={hashOf({ page: 'pair', sides: [card.entity, ref.entity], on })}
                  aria-label={`${pick(card.name, lang)} – ${pick(ref.name, lang)}: ${w.entity.times(times)}`}
                >
                  {w.entity.times(times)}
                </a>
              </li>
            ))}
          </ul>
          <a href={hashOf({ page: 'network', centre: { entity: card.entity } })}>{w.entity.network}</a>
        </SideBox>
      )}
      <SideBox heading={w.entity.compare}>{compare}</SideBox>
      {units.length > 0 && (
        <SideBox heading={w.entity.units}>
          <EntityLinks
            names={units.map(({ id, name }) => ({ entity: id, type: 'organization' as const, name }))}
            on={on}
          />
        </SideBox>
      )}
      {card.documents.length > 0 && (
        <SideBox heading={w.entity.documents}>
          <EntityLinks names={card.documents as NameRef[]} on={on} />
        </SideBox>
      )}
      {articles.length > 0 && (
        <SideBox heading={w.entity.articles}>
          <ul class="pair-rows">
            {articles.map(({ id, title, url }) => (
              <li key={id}>
                <a href={url}>{title}</a>
              </li>
            ))}
          </ul>
        </SideBox>
      )}
      <SideBox heading={w.entity.sources}>
        <SourceList sources={card.sources} />
      </SideBox>
      <OwnBox card={card} />
      {tools}
    </div>
  );
}

/** Itself, its country, and the bodies it held office in: it sat at the table for them, not with them. */
function ownSide(card: Card): string[] {
  const bodies = Object.values(card.roles)
    .flat()
    .flatMap(({ org }) => org?.entity ?? []);
  return [card.entity, ...(card.country ? [card.country.entity] : []), ...bodies];
}

export function SideBox({ heading, children }: { heading: string; children: ComponentChildren }) {
  return (
    <section class="side-box">
      <h2>{heading}</h2>
      {children}
    </section>
  );
}

/** Ways to note something of one's own about the entity. */
function OwnBox({ card }: { card: Card }) {
  const { lang } = useWords();
  const w = ownWords(lang).entity;
  const kinds =
    card.type === 'person' ? (['note', 'alias', 'office'] as const) : (['note', 'alias'] as const);
  // The own facts name people, bodies and places; what another pack brought has no name in them.
  if (card.type === 'document' || card.type === 'event' || (card.pack && !card.pack.own)) return null;
  return (
    <SideBox heading={w.heading}>
      <ul class="pair-rows">
        {kinds.map((kind) => (
          <li key={kind}>
            <a href={`own.html#/new?${new URLSearchParams({ kind, of: card.entity })}`}>{w[kind]}</a>
          </li>
        ))}
      </ul>
    </SideBox>
  );
}
