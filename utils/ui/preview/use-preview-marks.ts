import { useEffect, useRef } from 'preact/hooks';
import { backgroundOf } from '../../page/mark/background';
import { Highlights } from '../../page/mark/highlights';
import { inksFor } from '../../page/mark/ink';
import { type MarkType, marksToPaint } from '../../page/mark/marks';
import type { Found } from '../../page/mark/reading';
import type { Settings } from '../../setting-values';

/**
 * Marks every `data-mark` of this page as articles are marked, by the same code: the words of the preview by the reader's
 * rules, the labels of the kinds always, as their legend.
 */
export function usePreviewMarks(settings: Settings | null): void {
  const highlights = useRef<Highlights | null>(null);
  // After every drawing: what was drawn anew stands in other nodes.
  useEffect(() => {
    if (!settings) return;
    highlights.current ??= new Highlights();
    const marks = highlights.current;
    const rules = { ...settings, never: new Set<string>(), notHere: new Set<string>() };
    const text = marksToPaint([{ heading: false, found: found('.preview-text [data-mark]') }], rules);
    const style = () =>
      marks.style({
        inks: inksFor(backgroundOf(document.body), settings.strength),
        strength: settings.strength,
      });
    style();
    marks.paint([...text, ...found('.kinds [data-mark]')]);
    const theme = matchMedia('(prefers-color-scheme: dark)');
    theme.addEventListener('change', style);
    return () => theme.removeEventListener('change', style);
  });
}

function found(selector: string): Found[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].flatMap(({ dataset, firstChild }) => {
    if (!(firstChild instanceof Text)) return [];
    const surface = firstChild.data;
    return {
      entity: surface,
      type: dataset.mark as MarkType,
      surface,
      start: 0,
      end: surface.length,
      reasons: [],
      spans: [{ node: firstChild, from: 0, to: surface.length }],
    };
  });
}
