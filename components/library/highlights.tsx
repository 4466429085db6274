import { useState } from 'preact/hooks';
import type { Highlight } from '../../utils/library/schema';
import { useWords } from './context';

export interface HighlightsProps {
  highlights: readonly Highlight[];
  /** Ids of those whose words the copy does not hold. */
  lost: ReadonlySet<string>;
  on: {
    show(highlight: Highlight): void;
    /** The reader wrote on one; it is kept by itself. */
    noted(highlight: Highlight, note: string): void;
    unmark(highlight: Highlight): void;
  };
}

/** The marked passages of an article, each with the reader's note. */
export function Highlights({ highlights, lost, on }: HighlightsProps) {
  const { w } = useWords();
  if (highlights.length === 0) return null;
  return (
    <section class="highlights" aria-labelledby="highlights-heading">
      <h2 id="highlights-heading">{w.highlights.heading(highlights.length)}</h2>
      <ol>
        {highlights.map((each) => (
          <li key={each.id}>
            <blockquote>{each.quote}</blockquote>
            {lost.has(each.id) && <p class="quiet">{w.highlights.lost}</p>}
            <PassageNote highlight={each} onNoted={(note) => on.noted(each, note)} />
            <div class="highlight-actions">
              {!lost.has(each.id) && (
                <button type="button" class="plain" onClick={() => on.show(each)}>
                  {w.highlights.show}
                </button>
              )}
              <button type="button" class="plain danger" onClick={() => on.unmark(each)}>
                {w.highlights.unmark}
              </button>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function PassageNote({ highlight, onNoted }: { highlight: Highlight; onNoted(note: string): void }) {
  const { w } = useWords();
  const [note, setNote] = useState(highlight.note);
  return (
    <label>
      <span class="unseen">{w.highlights.note}</span>
      <textarea
        rows={1}
        value={note}
        placeholder={w.highlights.note}
        onInput={(event) => {
          setNote(event.currentTarget.value);
          onNoted(event.currentTarget.value);
        }}
      />
    </label>
  );
}

/** The button beside a selected passage; pressing it must not end the selection. */
export function MarkButton({ x, y, onMark }: { x: number; y: number; onMark(): void }) {
  const { w } = useWords();
  return (
    <button
      type="button"
      class="main mark-button"
      style={{ '--x': `${Math.round(x)}px`, '--y': `${Math.round(y)}px` }}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onMark}
    >
      {w.highlights.mark}
    </button>
  );
}
