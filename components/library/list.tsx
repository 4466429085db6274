import { useEffect, useMemo } from 'preact/hooks';
import { pick } from '../../utils/i18n';
import type { SavedArticle } from '../../utils/library/schema';
import type { Hit } from '../../utils/library/search/hit';
import type { Line } from '../../utils/library/search/view';
import { useWords } from './context';
import { Row, type RowActions } from './row';
import { useWindow } from './window';

/** px of a row, and what a line of its own adds for a note or for what a search hit. */
const ROW_HEIGHT = 92;
const LINE_HEIGHT = 24;
const HEAD_HEIGHT = 38;

export interface ListProps {
  lines: Line[];
  selected: ReadonlySet<string>;
  /** Id of the article that keys act on. */
  current: string | null;
  /** Article id -> how much changed since it was saved. */
  changes: ReadonlyMap<string, number>;
  /** The articles were found by a search. */
  found: boolean;
  /** Article id -> where the search hit it. */
  hits: ReadonlyMap<string, Hit>;
  /** Draw attention (and focus) to the current row; false while the reader types elsewhere. */
  focus: boolean;
  bare?: boolean;
  on: RowActions;
}

/** Every row found by a search has room for the line that shows why: that line comes later, and must move nothing. */
const rowHeight = ({ note }: SavedArticle, found: boolean): number =>
  found || note.trim() !== '' ? ROW_HEIGHT + LINE_HEIGHT : ROW_HEIGHT;

/** The articles as a list of which only what is in sight is drawn. */
export function List({ lines, selected, current, changes, found, hits, focus, bare = false, on }: ListProps) {
  const { lang, w } = useWords();
  const heights = useMemo(
    () => lines.map((l) => (l.kind === 'article' ? rowHeight(l.article, found) : HEAD_HEIGHT)),
    [lines, found],
  );
  const { box, from, to, offsets, total, reveal } = useWindow(heights);
  const at = useMemo(
    () => lines.findIndex((l) => l.kind === 'article' && l.article.id === current),
    [lines, current],
  );
  useEffect(() => {
    if (at < 0) return;
    reveal(at);
    if (!focus) return;
    requestAnimationFrame(() => {
      // A fast hand may be typing in the search box by now.
      if (document.activeElement?.matches('input[type=search]')) return;
      box.current?.querySelector<HTMLElement>('[data-current] .row-title')?.focus();
    });
  }, [at, focus]);
  const drawn = lines.slice(from, to);
  // The Tab key must reach the list even when the row that keys act on is scrolled out of it.
  const stop = at >= from && at < to ? at : lines.findIndex((l, n) => n >= from && l.kind === 'article');
  return (
    <div class="list" id="articles" ref={box}>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari and VoiceOver forget a list without bullets */}
      <ul role="list" style={{ height: `${total}px` }} aria-label={w.title}>
        {drawn.map((line, n) => {
          const style = {
            transform: `translateY(${offsets[from + n]}px)`,
            height: `${heights[from + n]}px`,
          };
          return line.kind === 'meeting' ? (
            <li class="group" key={line.id} style={style}>
              {w.meeting(pick(line.title, lang), line.count)}
            </li>
          ) : (
            <li
              key={line.article.id}
              style={style}
              aria-posinset={from + n + 1}
              aria-setsize={lines.length}
              data-current={line.article.id === current ? '' : undefined}
            >
              <Row
                article={line.article}
                selected={selected.has(line.article.id)}
                current={from + n === stop}
                changes={changes.get(line.article.id) ?? 0}
                hit={hits.get(line.article.id) ?? null}
                grouped={line.grouped}
                bare={bare}
                on={on}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
