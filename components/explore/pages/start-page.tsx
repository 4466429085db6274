import type { Kept } from '../../../utils/explore/kept';
import { hashOf, routeTo } from '../../../utils/explore/route';
import { formatDate, pick } from '../../../utils/i18n';
import type { SearchHit } from '../../../utils/knowledge/search/finder';
import type { Overview } from '../../../utils/knowledge/search/overview';
import { useWords } from '../context';

interface StartPageProps {
  overview: Overview;
  counts: Record<string, number>;
  recent: readonly Kept[];
  saved: readonly Kept[];
  onClear(): void;
}

/** Where a look around begins: what was looked up, what is new, who met most, what happened on this day. */
export function StartPage({ overview, counts, recent, saved, onClear }: StartPageProps) {
  const { lang, w } = useWords();
  const count = (name: string) => counts[name] ?? 0;
  return (
    <div class="columns">
      <div class="column-main">
        <div>
          <h1>{w.start.heading}</h1>
          <p class="quiet">
            {w.start.note(count('people'), count('organizations'), count('meetings'), count('agreements'))}
          </p>
        </div>
        <HitList heading={w.start.fresh} hits={overview.fresh} />
        <HitList heading={w.start.onThisDay} hits={overview.onThisDay} />
      </div>
      <div class="column-side">
        <KeptList heading={w.start.saved} list={saved} />
        <KeptList heading={w.start.recent} list={recent} clear={{ label: w.start.clear, do: onClear }} />
        {overview.pairs.length > 0 && (
          <section class="side-box">
            <h2>{w.start.pairs}</h2>
            <ul class="pair-rows">
              {overview.pairs.map(({ sides: [a, b], meetings, agreements }) => (
                <li key={`${a.id} ${b.id}`}>
                  <a href={hashOf({ page: 'pair', sides: [a.id, b.id], on: null })}>
                    {pick(a.name, lang)} – {pick(b.name, lang)}
                  </a>
                  <span class="quiet">{w.start.pairCount(meetings, agreements)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}

function HitList({ heading, hits }: { heading: string; hits: readonly SearchHit[] }) {
  const { lang } = useWords();
  if (hits.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <ol class="lines">
        {hits.map((hit) => (
          <li key={hit.id} class="line" data-kind={hit.kind}>
            <span class="line-date">{hit.date && formatDate(hit.date, lang)}</span>
            <a class="line-title" href={hashOf(routeTo(hit.kind, hit.id))}>
              {pick(hit.name, lang)}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface KeptListProps {
  heading: string;
  list: readonly Kept[];
  clear?: { label: string; do(): void };
}

function KeptList({ heading, list, clear }: KeptListProps) {
  if (list.length === 0) return null;
  return (
    <section class="side-box">
      <h2>{heading}</h2>
      <ul class="pair-rows">
        {list.map(({ hash, words }) => (
          <li key={hash}>
            <a href={hash}>{words}</a>
          </li>
        ))}
      </ul>
      {clear && (
        <button type="button" class="text-button" onClick={clear.do}>
          {clear.label}
        </button>
      )}
    </section>
  );
}
