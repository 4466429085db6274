import { formatDate, pick } from '../../../utils/i18n';
import type { Holder, NameRef } from '../../../utils/knowledge/card';
import type { PartialDate } from '../../../utils/text/partial-date';
import { useWords } from '../context';
import { AsOf } from '../parts/as-of';
import { LeaderList } from '../parts/leaders';
import { EntityLink } from '../parts/links';

interface HoldersPageProps {
  body: NameRef;
  on: PartialDate | null;
  /** Day of the newest source. */
  today: PartialDate;
  holders: { held: readonly Holder[]; attested: readonly Holder[] };
  /** Everybody on record, whenever that was. */
  all: readonly Holder[];
  onDay(on: PartialDate | null): void;
}

/** Who held office in a body on a day, and through time. */
export function HoldersPage({ body, on, today, holders, all, onDay }: HoldersPageProps) {
  const { lang, w } = useWords();
  const { held, attested } = holders;
  const years = all.flatMap(({ role }) => (role.from ? [Number(role.from.slice(0, 4))] : []));
  const last = Number(today.slice(0, 4));
  return (
    <div class="column-main">
      <div class="entity-head">
        <div>
          <p class="quiet">
            <EntityLink name={body} on={on} />
          </p>
          <h1>{w.holders.heading(pick(body.name, lang))}</h1>
        </div>
        <AsOf on={on} first={Math.min(last, ...years)} last={last} onChange={onDay} />
      </div>
      <section>
        <h2>{w.holders.on(formatDate(on ?? today, lang))}</h2>
        {held.length + attested.length === 0 && <p class="nothing">{w.entity.leadersUnknown}</p>}
        {held.length > 0 && <p class="quiet">{w.holders.held}</p>}
        <LeaderList holders={held} on={on} />
        {attested.length > 0 && <p class="quiet">{w.holders.attested}</p>}
        <LeaderList holders={attested} on={on} />
      </section>
      <section>
        <h2>{w.holders.all}</h2>
        {all.length === 0 ? <p class="nothing">{w.holders.none}</p> : <LeaderList holders={all} on={on} />}
      </section>
    </div>
  );
}
