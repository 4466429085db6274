import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { type Lang, pick, words } from '../../utils/i18n';
import type { PageName } from '../../utils/messages';
import { isCalled } from '../../utils/text/called';
import { kindLabel } from '../parts/kind-label';

export interface NamesProps {
  /** In reading order of the first mention. */
  names: PageName[];
  lang: Lang;
  /** The entity whose card is open. */
  current: string | null;
  heading: ComponentChildren;
  /** Beside the heading. */
  tools?: ComponentChildren;
  on: { focus?(entity: string): void; open(entity: string): void };
}

/** People first, who are asked about most; all else in reading order. */
const inOrder = (names: PageName[]): PageName[] =>
  names.toSorted((a, b) => Number(b.type === 'person') - Number(a.type === 'person'));

/**
 * The names of a page with a filter by all they are called. One stop for the Tab key each: in the list arrows, Home and
 * End move, and letters go to the filter; in the filter the arrow goes down and Enter opens the first.
 */
export function Names({ names, lang, current, heading, tools, on }: NamesProps) {
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const { list } = words(lang);
  const shown = inOrder(names).filter(({ name, also }) => isCalled([name.vi, name.en, ...also], typed));
  const keys = (event: KeyboardEvent) => {
    const filter = box.current?.querySelector('input');
    if (!filter) return;
    const isTyping = event.target === filter;
    if (event.key === 'Escape' && isTyping && typed !== '') setTyped('');
    else if (event.key === 'Enter' && isTyping && shown[0]) on.open(shown[0].entity);
    else if (!isTyping && startsWord(event)) return filter.focus();
    else if (!moveBy(event, [filter, ...box.current!.querySelectorAll<HTMLElement>('li button')])) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field and the buttons inside
    <div class="names-box" ref={box} onKeyDown={keys}>
      <div class="names-head">
        <div class="heading">
          {heading}
          <span class="note" role="status">
            {list.count(shown.length)}
          </span>
          {tools}
        </div>
        {names.length > 0 && (
          <input
            class="filter"
            type="search"
            aria-label={list.filter}
            placeholder={list.filter}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </div>
      <div class="names-scroll">
        {shown.length > 0 ? (
          <Buttons names={shown} lang={lang} current={current} on={on} />
        ) : (
          <p class="nothing">{names.length > 0 ? list.none : list.empty}</p>
        )}
      </div>
    </div>
  );
}

/** A character without a key that makes it a command. */
const startsWord = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;

/** Moves the focus among the filter and the names below it. @returns whether this key moves at all */
function moveBy({ key, target }: KeyboardEvent, stops: HTMLElement[]): boolean {
  const at = stops.indexOf(target as HTMLElement);
  const places: Partial<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1 };
  // In the filter these two move the caret.
  const ends: typeof places = at > 0 ? { Home: 1, End: stops.length - 1 } : {};
  const to = places[key] ?? ends[key];
  if (at < 0 || to === undefined) return false;
  stops[to]?.focus();
  return true;
}

type ButtonsProps = Pick<NamesProps, 'names' | 'lang' | 'current' | 'on'>;

function Buttons({ names, lang, current, on }: ButtonsProps) {
  const [reached, setReached] = useState(0);
  const { list } = words(lang);
  const stop = names[reached] ? reached : 0;
  return (
    <ol class="name-buttons">
      {names.map((name, n) => (
        <li key={name.entity}>
          <button
            type="button"
            tabIndex={n === stop ? 0 : -1}
            aria-current={name.entity === current ? 'true' : undefined}
            onFocus={() => {
              setReached(n);
              on.focus?.(name.entity);
            }}
            onClick={() => on.open(name.entity)}
          >
            <span class="dot" data-type={name.type} aria-hidden="true" />
            <span class="name-text">{pick(name.name, lang)}</span>
            <span class="note">{kindLabel(name, lang)}</span>
            <span class="count">
              <span aria-hidden="true">{name.count}</span>
              <span class="unseen">{list.times(name.count)}</span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
