import { useState } from 'preact/hooks';
import type { SavedArticle } from '../../../utils/library/schema';

/** Which of the shown articles are selected, and on which one the keys are. `ordered` = as they stand in the list. */
export function useSelection(ordered: SavedArticle[]) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const [focus, setFocus] = useState(false);
  const at = Math.max(
    0,
    ordered.findIndex((article) => article.id === current),
  );
  const here = ordered[at];
  const picked = ordered.filter((article) => selected.has(article.id));

  return {
    selected,
    picked,
    /** The row the keys are on. */
    here,
    /** What an action is meant for: the selection, or else that row. */
    meant: picked.length > 0 ? picked : here ? [here] : [],
    /** The keys moved there, so that the row is to take the focus. */
    focus,
    unfocus: () => setFocus(false),
    goTo: setCurrent,
    all: () => setSelected(new Set(ordered.map(({ id }) => id))),
    none: () => setSelected(new Set()),
    toggle(article: SavedArticle) {
      setSelected((before) => {
        const next = new Set(before);
        if (!next.delete(article.id)) next.add(article.id);
        return next;
      });
      setCurrent(article.id);
    },
    /** Moves the keys by so many rows; `extend` selects what they pass. The first key only shows where one stands. */
    move(by: number, extend: boolean) {
      const to = current === null ? 0 : Math.min(ordered.length - 1, Math.max(0, at + by));
      const target = ordered[to];
      if (!target) return;
      if (extend) {
        const range = ordered.slice(Math.min(at, to), Math.max(at, to) + 1);
        setSelected((before) => new Set([...before, ...range.map(({ id }) => id)]));
      }
      setFocus(true);
      setCurrent(target.id);
    },
    /** Where the keys go when these leave the list. */
    leave(leaving: SavedArticle[]) {
      const next = ordered.find((article, n) => n > at && !leaving.includes(article)) ?? ordered[at - 1];
      setSelected(new Set());
      setCurrent(next?.id ?? null);
    },
  };
}
