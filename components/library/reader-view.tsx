import type { ComponentChildren, Ref, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDate } from '../../utils/i18n';
import type { SavedArticle } from '../../utils/library/schema';
import type { ReaderLook } from '../../utils/library/settings-file';
import { readingMinutes } from '../../utils/text/reading-time';
import { SegmentedChoice } from '../parts/choice';
import { useWords } from './context';
import { Highlights, type HighlightsProps, MarkButton } from './highlights';

export interface ReaderViewProps {
  article: SavedArticle;
  look: ReaderLook;
  /** The element that takes the clean copy. */
  content: Ref<HTMLDivElement>;
  empty: boolean;
  /** The note as another window left it, when saving met a conflict. */
  conflict: string | null;
  kept: boolean;
  /** Another number reads note and tags anew from the record. */
  round: number;
  /** A passage of the copy that is selected, and where on the screen it ends. */
  selected: { x: number; y: number } | null;
  /** Ids of highlights whose words the copy does not hold. */
  lost: ReadonlySet<string>;
  /** Whether it is being read aloud; null where no voice of this machine can. */
  listening: boolean | null;
  children?: ComponentChildren;
  on: HighlightsProps['on'] & {
    mark(): void;
    listen(): void;
    back(): void;
    look(look: ReaderLook): void;
    star(): void;
    archive(): void;
    remove(): void;
    /** The reader pressed the button. */
    keep(note: string, tags: string[]): void;
    /** The reader wrote; it is kept by itself. */
    wrote(note: string, tags: string[]): void;
    /** Another window's note was added to the reader's. */
    joined(note: string, tags: string[]): void;
  };
}

const sizes = [16, 18, 20, 23, 27] as const;

/** A saved article, to read: nothing on the page but it and a few quiet tools. */
export function ReaderView(props: ReaderViewProps) {
  const { article, look, content, empty, on } = props;
  const { lang, w } = useWords();
  const minutes = readingMinutes(article.characters);
  return (
    <div
      class="reading"
      data-font={look.font}
      data-width={look.width}
      style={{ '--reading-size': `${look.size}px` }}
    >
      <Tools {...props} />
      {props.selected && <MarkButton {...props.selected} onMark={on.mark} />}
      <div class="sheet">
        <h1 lang={article.lang ?? undefined}>{article.title}</h1>
        <p class="quiet byline">
          {article.publisher}
          {article.published && ' · '}
          {article.published && (
            <time dateTime={article.published}>{formatDate(article.published, lang)}</time>
          )}
          {minutes > 0 && ` · ${w.row.minutes(minutes)}`} ·{' '}
          <a href={article.url} target="_blank" rel="noopener noreferrer">
            {w.actions.open}
          </a>
        </p>
        {props.children}
        {empty && <p>{w.reader.noText}</p>}
        <div class="copy" itemProp="articleBody" lang={article.lang ?? undefined} ref={content} />
        <p class="quiet">
          {w.reader.offline} {formatDate(article.updated.slice(0, 10), lang)}
        </p>
        <Highlights highlights={article.highlights} lost={props.lost} on={on} />
        <Notes
          key={`${article.id} ${props.round}`}
          article={article}
          conflict={props.conflict}
          kept={props.kept}
          on={on}
        />
      </div>
    </div>
  );
}

function Tools({ article, look, listening, on }: ReaderViewProps) {
  const { w } = useWords();
  const box = useRef<HTMLDetailsElement>(null);
  useClosing(box);
  return (
    <nav class="bar" aria-label={w.reader.look}>
      <button type="button" class="plain" onClick={on.back}>
        {w.reader.back}
      </button>
      <span class="gap" />
      {listening !== null && (
        <button type="button" class="plain" aria-pressed={listening} onClick={on.listen}>
          {listening ? w.reader.silence : w.reader.listen}
        </button>
      )}
      <details class="look" ref={box}>
        <summary class="plain">{w.reader.look}</summary>
        <div class="look-box">
          <SegmentedChoice
            legend={w.reader.font}
            value={look.font}
            options={[
              { value: 'serif', label: w.reader.serif },
              { value: 'sans', label: w.reader.sans },
            ]}
            onChange={(font) => on.look({ ...look, font })}
          />
          <SegmentedChoice
            legend={w.reader.size}
            value={look.size}
            options={sizes.map((value) => ({ value, label: String(value) }))}
            onChange={(size) => on.look({ ...look, size })}
          />
          <SegmentedChoice
            legend={w.reader.width}
            value={look.width}
            options={[
              { value: 'narrow', label: w.reader.narrow },
              { value: 'normal', label: w.reader.normal },
              { value: 'wide', label: w.reader.wide },
            ]}
            onChange={(width) => on.look({ ...look, width })}
          />
        </div>
      </details>
      <button type="button" class="plain" aria-pressed={article.starred} onClick={on.star}>
        {article.starred ? w.row.unstar : w.row.star}
      </button>
      <button type="button" class="plain" aria-pressed={article.archived} onClick={on.archive}>
        {article.archived ? w.row.unarchive : w.row.archive}
      </button>
      <button type="button" class="plain danger" onClick={on.remove}>
        {w.actions.remove}
      </button>
    </nav>
  );
}

/** A box that opens over the text: Escape, and a press anywhere else, close it. */
function useClosing(box: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const close = (event: Event) => {
      const details = box.current;
      if (!details?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        details.querySelector('summary')?.focus();
      } else if (event.target instanceof Node && details.contains(event.target)) return;
      details.open = false;
    };
    addEventListener('keydown', close);
    addEventListener('pointerdown', close);
    return () => {
      removeEventListener('keydown', close);
      removeEventListener('pointerdown', close);
    };
  }, []);
}

interface NotesProps {
  article: SavedArticle;
  conflict: string | null;
  kept: boolean;
  on: Pick<ReaderViewProps['on'], 'keep' | 'wrote' | 'joined'>;
}

/** Tags as typed, parted by commas, each once and in one Unicode form. */
const tagsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim().normalize('NFC'))
      .filter((tag) => tag !== ''),
  ),
];

function Notes({ article, conflict, kept, on }: NotesProps) {
  const { w } = useWords();
  const [note, setNote] = useState(article.note);
  const [tags, setTags] = useState(article.tags.join(', '));
  // Both texts stay in sight: the reader decides what of either is kept.
  useEffect(() => {
    if (conflict === null) return;
    const both = `${note}\n\n${conflict}`;
    setNote(both);
    on.joined(both, tagsIn(tags));
  }, [conflict]);
  return (
    <form
      class="notes"
      onSubmit={(event) => {
        event.preventDefault();
        on.keep(note, tagsIn(tags));
      }}
    >
      {conflict !== null && (
        <p class="alert" role="alert">
          {w.reader.noteConflict}
        </p>
      )}
      <label>
        <span>{w.reader.note}</span>
        <textarea
          rows={4}
          value={note}
          onInput={(event) => {
            setNote(event.currentTarget.value);
            on.wrote(event.currentTarget.value, tagsIn(tags));
          }}
        />
      </label>
      <label>
        <span>{w.reader.tags}</span>
        <input
          value={tags}
          onInput={(event) => {
            setTags(event.currentTarget.value);
            on.wrote(note, tagsIn(event.currentTarget.value));
          }}
        />
      </label>
      <div class="dialog-actions">
        <span role="status">{kept ? w.reader.kept : ''}</span>
        <button type="submit" class="main">
          {w.reader.save}
        </button>
      </div>
    </form>
  );
}
