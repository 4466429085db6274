import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type Lang, packMark, pick } from '../../utils/i18n';
import type { SearchHit, SearchResult } from '../../utils/knowledge/search/finder';
import { exploreWords } from '../../utils/words/explore';

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
    /** Opens all results. */
    all(text: string): void;
    failed(error: unknown): void;
  };
}

const NONE: SearchResult = { hits: [], counts: {} };

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
  const { hits, counts } = found.result;
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const options = hits.length + (total > hits.length ? 1 : 0);

  const press = (place: number) => {
    close();
    const hit = hits[place];
    if (hit) on.open(hit);
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
        onFocus={() => hits.length > 0 && text === found.text && text !== initial && setOpen(true)}
      />
      <div class="search-list" id={`${id}list`} role="listbox" aria-label={w.search.label} hidden={!open}>
        {open && hits.length === 0 && (
          <p class="search-none" role="status">
            {w.search.none(found.text)}
          </p>
        )}
        {open &&
          hits.map((hit, place) => (
            <Option
              key={`${hit.kind}${hit.id}`}
              id={`${id}${place}`}
              selected={place === chosen}
              onPress={() => press(place)}
            >
              <span class="hit" data-type={hit.kind}>
                <span class="hit-name">{pick(hit.name, lang)}</span>
                <span class="hit-note">
                  <span class="hit-kind">{w.kinds[hit.kind]}</span>
                  {pick(hit.note, lang) && ` · ${pick(hit.note, lang)}`}
                  {hit.pack && ` · ${packMark(hit.pack, lang)}`}
                </span>
              </span>
            </Option>
          ))}
        {open && total > hits.length && (
          <Option
            id={`${id}${hits.length}`}
            selected={chosen === hits.length}
            onPress={() => press(hits.length)}
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
