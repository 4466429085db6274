import type { Ref } from 'preact';
import { useWords } from './context';

export interface ToolbarProps {
  query: string;
  shown: number;
  total: number;
  /** How many of them are not shown for being archived alone; 0 where more decides. */
  archived: number;
  search: Ref<HTMLInputElement>;
  on: { query(text: string): void; import(): void; export(): void; brief(): void; keys(): void };
}

/** Title, search, and what concerns the whole list. */
export function Toolbar({ query, shown, total, archived, search, on }: ToolbarProps) {
  const { w } = useWords();
  return (
    <header class="bar">
      <h1>{w.title}</h1>
      <label class="search">
        <span class="unseen">{w.search}</span>
        <input
          ref={search}
          type="search"
          value={query}
          placeholder={w.search}
          title={w.searchHint}
          spellcheck={false}
          onInput={(event) => on.query(event.currentTarget.value)}
        />
      </label>
      <span class="quiet" role="status">
        {archived > 0 ? w.countBeside(shown, archived) : w.count(shown, total)}
      </span>
      <span class="gap" />
      <button type="button" class="plain" onClick={on.brief}>
        {w.actions.brief}
      </button>
      <button type="button" class="plain" onClick={on.import}>
        {w.actions.import}
      </button>
      <button type="button" class="plain" onClick={on.export}>
        {w.actions.export}
      </button>
      <button
        type="button"
        class="plain"
        onClick={on.keys}
        aria-label={w.actions.keys}
        title={w.actions.keys}
      >
        ?
      </button>
    </header>
  );
}
