import { formatDate, pick } from '../../utils/i18n';
import type { SavedArticle } from '../../utils/library/schema';
import type { Hit } from '../../utils/library/search/hit';
import { readingMinutes } from '../../utils/text/reading-time';
import { useWords } from './context';

export interface RowActions {
  open(article: SavedArticle): void;
  toggle(article: SavedArticle): void;
  star(article: SavedArticle): void;
  archive(article: SavedArticle): void;
}

export interface RowProps {
  article: SavedArticle;
  selected: boolean;
  /** The only row in the tab order: the one that keys act on, or the first in sight when that one is not. */
  current: boolean;
  changes: number;
  /** Where the search hit it; without one the note stands in its place. */
  hit: Hit | null;
  grouped: boolean;
  /** Trash rows have neither star nor archive. */
  bare?: boolean;
  on: RowActions;
}

/** One article of the list. */
export function Row({ article, selected, current, changes, hit, grouped, bare = false, on }: RowProps) {
  const { lang, w } = useWords();
  const tab = current ? 0 : -1;
  const people = article.names.filter((n) => n.type === 'person').slice(0, 3);
  return (
    <div
      class={`row${article.read ? ' row-read' : ''}${selected ? ' row-on' : ''}${grouped ? ' row-in' : ''}`}
    >
      <label class="pick">
        <input
          type="checkbox"
          tabIndex={tab}
          checked={selected}
          aria-label={w.row.select(article.title)}
          onChange={() => on.toggle(article)}
        />
      </label>
      <div class="what">
        <a
          class="row-title"
          href={`#/read/${encodeURIComponent(article.id)}`}
          tabIndex={tab}
          lang={article.lang ?? undefined}
          onClick={(event) => {
            event.preventDefault();
            on.open(article);
          }}
        >
          <span class="unseen">{article.read ? w.row.read : w.row.unread}: </span>
          {article.title}
        </a>
        <p class="meta">
          <Meta article={article} />
          {people.length > 0 && (
            <span class="people">{people.map((n) => pick(n.name, lang)).join(', ')}</span>
          )}
          {article.tags.map((tag) => (
            <span class="tag" key={tag}>
              {tag}
            </span>
          ))}
          {changes > 0 && <strong class="changed">{w.row.changes(changes)}</strong>}
        </p>
        <Extra article={article} hit={hit} />
      </div>
      {!bare && <Buttons article={article} tab={tab} on={on} />}
    </div>
  );
}

/** One line more: what the search hit, or else the reader's own note. */
function Extra({ article, hit }: Pick<RowProps, 'article' | 'hit'>) {
  const { w } = useWords();
  if (hit)
    return (
      <p class="extra">
        <span class="quiet">{w.row.hit[hit.where]}:</span> {hit.before}
        <mark>{hit.match}</mark>
        {hit.after}
      </p>
    );
  if (article.note.trim() === '') return null;
  return (
    <p class="extra">
      <span class="quiet">{w.row.hit.note}:</span> {article.note}
    </p>
  );
}

function Meta({ article }: { article: SavedArticle }) {
  const { lang, w } = useWords();
  const minutes = readingMinutes(article.characters);
  const percent = Math.round(article.progress * 100);
  const parts = [
    article.publisher,
    article.published
      ? formatDate(article.published, lang)
      : w.row.saved(formatDate(article.saved.slice(0, 10), lang)),
    minutes ? w.row.minutes(minutes) : w.row.noText,
    percent > 0 && percent < 100 ? w.row.progress(percent) : null,
    article.highlights.length > 0 ? w.row.highlights(article.highlights.length) : null,
  ];
  return <span>{parts.filter(Boolean).join(' · ')}</span>;
}

function Buttons({ article, tab, on }: { article: SavedArticle; tab: number; on: RowActions }) {
  const { w } = useWords();
  const starLabel = article.starred ? w.row.unstar : w.row.star;
  const archiveLabel = article.archived ? w.row.unarchive : w.row.archive;
  return (
    <div class="row-buttons">
      <button
        type="button"
        tabIndex={tab}
        class={article.starred ? 'icon starred' : 'icon'}
        aria-pressed={article.starred}
        aria-label={starLabel}
        title={starLabel}
        onClick={() => on.star(article)}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M10 2.6l2.3 4.7 5.2.8-3.8 3.6.9 5.2-4.6-2.5-4.6 2.5.9-5.2L2.5 8.1l5.2-.8z" />
        </svg>
      </button>
      <button
        type="button"
        tabIndex={tab}
        class="icon"
        aria-pressed={article.archived}
        aria-label={archiveLabel}
        title={archiveLabel}
        onClick={() => on.archive(article)}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M3 4h14v3H3zM4.5 7v9h11V7M8 10.5h4" />
        </svg>
      </button>
    </div>
  );
}
