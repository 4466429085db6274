import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from './context';

export interface ToolbarProps {
  query: string;
  shown: number;
  total: number;
  search: Ref<HTMLInputElement>;
  on: { query(text: string): void; import(): void; export(): void; brief(): void; keys(): void };
}

/** Title, search, and what concerns the whole list. */
export function Toolbar({ query, shown, total, search, on }: ToolbarProps) {
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
        {w.count(shown, total)}
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

export interface SelectionBarProps {
  count: number;
  on: {
    all(): void;
    none(): void;
    star(): void;
    archive(): void;
    read(): void;
    tag(tag: string): void;
    brief(): void;
    remove(): void;
  };
}

/** What can be done with the selected articles at once. */
export function SelectionBar({ count, on }: SelectionBarProps) {
  const { w } = useWords();
  const [tag, setTag] = useState('');
  return (
    <div class="bar selection" role="toolbar" aria-label={w.selected(count)}>
      <strong>{w.selected(count)}</strong>
      <button type="button" class="plain" onClick={on.star}>
        {w.actions.star}
      </button>
      <button type="button" class="plain" onClick={on.archive}>
        {w.actions.archive}
      </button>
      <button type="button" class="plain" onClick={on.read}>
        {w.actions.markRead}
      </button>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (tag.trim()) on.tag(tag.trim());
          setTag('');
        }}
      >
        <input
          class="tag-input"
          value={tag}
          maxLength={100}
          aria-label={w.tagPrompt}
          placeholder={w.actions.tag}
          onInput={(event) => setTag(event.currentTarget.value)}
        />
        <button type="submit" class="plain">
          {w.actions.add}
        </button>
      </form>
      <button type="button" class="plain" onClick={on.brief}>
        {w.actions.brief}
      </button>
      <button type="button" class="plain danger" onClick={on.remove}>
        {w.actions.remove}
      </button>
      <span class="gap" />
      <button type="button" class="plain" onClick={on.all}>
        {w.actions.all}
      </button>
      <button type="button" class="plain" onClick={on.none}>
        {w.actions.none}
      </button>
    </div>
  );
}
