import { useEffect, useRef } from 'preact/hooks';
import type { SavedArticle } from '../../../utils/library/schema';

/** ms of rest after which a position is kept. */
const REST = 600;

const scrollable = (): number => document.documentElement.scrollHeight - innerHeight;

/** Brings the reader back to where they were, and keeps where they come to. */
export function useProgress(article: SavedArticle | null, keep: (progress: number) => void): void {
  const id = article?.id;
  const reached = useRef(0);
  const save = useRef(keep);
  save.current = keep;
  useEffect(() => {
    if (!article) return;
    reached.current = article.progress;
    if (article.progress < 0.95) scrollTo({ top: article.progress * scrollable(), behavior: 'instant' });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const scrolled = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const room = scrollable();
        const at = room > 0 ? Math.min(1, scrollY / room) : 1;
        if (at <= reached.current + 0.01) return;
        reached.current = at;
        save.current(at);
      }, REST);
    };
    addEventListener('scroll', scrolled, { passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', scrolled);
      scrollTo({ top: 0, behavior: 'instant' });
    };
  }, [id]);
}
