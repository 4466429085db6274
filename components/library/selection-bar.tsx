import { useState } from 'preact/hooks';
import { useWords } from './context';

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
      <button type="button" class="plain" onClick={on.all}>
        {w.actions.all}
      </button>
      <button type="button" class="plain" onClick={on.none}>
        {w.actions.none}
      </button>
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
    </div>
  );
}
