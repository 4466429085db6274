import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Lang } from '../../utils/i18n';
import type { SearchHit, SearchResult } from '../../utils/knowledge/search/finder';
import { exploreWords } from '../../utils/words/explore/words';
import { HitLines, SidesLines } from './hit';

interface SearchBoxProps {
  lang: Lang;
  /** What the box holds when the page opens. */
  initial?: string;
  autoFocus?: boolean;
  on: {
    /** Looks up what was typed so far. Rejects where nothing can be looked up. */
    find(text: string): Promise<SearchResult>;
    /** Opens one of the hits. */
    open(hit: SearchHit): void;
    /** Opens what lies between the two that were named. */
    pair(sides: [string, string]): void;
    /** Opens all results. */
    all(text: string): void;
    failed(error: unknown): void;
  };
}

const NONE: SearchResult = { hits: [], counts: {}, sides: null, near: false };

/**
 * One box over the whole memory: a combobox (WAI-ARIA 1.2) whose list follows each key. Arrows choose, Enter opens the
 * chosen one or all results, Escape closes the list.
 */
export function SearchBox({ lang, initial = '', autoFocus = false, on }: SearchBoxProps) {
  const id = useId();
  const w = exploreWords(lang);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(initial);
  const [found, setFound] = useState<{ text: string; result: SearchResult }>({ text: '', result: NONE });
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const latest = useRef('');

  useEffect(() => setText(initial), [initial]);
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);

  const typed = (value: string) => {
    setText(value);
    setChosen(-1);
    latest.current = value;
    if (value.trim() === '') {
      setOpen(false);
      return;
    }
    on.find(value).then((result) => {
      if (latest.current !== value) return;
      setFound({ text: value, result });
      setOpen(true);
    }, on.failed);
  };
  const close = () => {
    setOpen(false);
    setChosen(-1);
  };
  const { hits, counts, sides, near } = found.result;
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const before = sides ? 1 : 0;
  const options = before + hits.length + (total > hits.length ? 1 : 0);

  const press = (place: number) => {
    close();
    const hit = hits[place - before];
    if (sides && place === 0) on.pair([sides[0].id, sides[1].id]);
    else if (hit) on.open(hit);
    else if (text.trim() !== '') on.all(text);
  };
  const key = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && open) {
      close();
      event.preventDefault();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      press(open ? chosen : -1);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options > 0) {
      event.preventDefault();
      setOpen(true);
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setChosen((at) => (at + by + options + 1) % (options + 1) || (by > 0 ? 0 : options - 1));
    }
  };

  return (
    <search class="search-box">
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={w.search.label}
        aria-expanded={open}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={open && chosen >= 0 ? `${id}${chosen}` : undefined}
        placeholder={w.search.placeholder}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => typed(event.currentTarget.value)}
        onKeyDown={key}
        onBlur={close}
        onFocus={() => options > 0 && text === found.text && text !== initial && setOpen(true)}
      />
      <div
        class="search-list"
        id={`${id}list`}
        role="listbox"
        aria-label={w.search.label}
        aria-busy={open && text !== found.text}
        hidden={!open}
      >
        {open && (hits.length === 0 || near) && (
          <p class="search-none" role="status">
            {near ? w.search.near : w.search.none(found.text)}
          </p>
        )}
        {open && sides && (
          <Option id={`${id}0`} selected={chosen === 0} onPress={() => press(0)}>
            <span class="hit" data-type="pair">
              <SidesLines sides={sides} lang={lang} />
            </span>
          </Option>
        )}
        {open &&
          hits.map((hit, nth) => (
            <Option
              key={`${hit.kind}${hit.id}`}
              id={`${id}${before + nth}`}
              selected={before + nth === chosen}
              onPress={() => press(before + nth)}
            >
              <span class="hit" data-type={hit.kind}>
                <HitLines hit={hit} lang={lang} />
              </span>
            </Option>
          ))}
        {open && total > hits.length && (
          <Option
            id={`${id}${options - 1}`}
            selected={chosen === options - 1}
            onPress={() => press(options - 1)}
          >
            <span class="hit-all">{w.search.all(total)}</span>
          </Option>
        )}
      </div>
    </search>
  );
}

interface OptionProps {
  id: string;
  selected: boolean;
  onPress(): void;
  children: preact.ComponentChildren;
}

function Option({ id, selected, onPress, children }: OptionProps) {
  return (
    // The input keeps the focus and its keys choose; a press must not take the focus first.
    <div
      id={id}
      class="search-option"
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
      onKeyDown={undefined}
    >
      {children}
    </div>
  );
}
