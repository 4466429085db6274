import { useEffect, useMemo } from 'preact/hooks';
import { pick } from '../../utils/i18n';
import type { Line } from '../../utils/library/search/view';
import { useWords } from './context';
import { Row, type RowActions } from './row';
import { useWindow } from './window';

/** px; the style sheet draws the rows as high as this. */
export const ROW_HEIGHT = 92;
const HEAD_HEIGHT = 38;

export interface ListProps {
  lines: Line[];
  selected: ReadonlySet<string>;
  /** Id of the article that keys act on. */
  current: string | null;
  /** Article id -> how much changed since it was saved. */
  changes: ReadonlyMap<string, number>;
  /** Draw attention (and focus) to the current row; false while the reader types elsewhere. */
  focus: boolean;
  bare?: boolean;
  on: RowActions;
}

/** The articles as a list of which only what is in sight is drawn. */
export function List({ lines, selected, current, changes, focus, bare = false, on }: ListProps) {
  const { lang, w } = useWords();
  const heights = useMemo(() => lines.map((l) => (l.kind === 'article' ? ROW_HEIGHT : HEAD_HEIGHT)), [lines]);
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
          const style = { transform: `translateY(${offsets[from + n]}px)` };
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
