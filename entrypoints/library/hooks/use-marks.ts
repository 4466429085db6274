import { useEffect } from 'preact/hooks';
import { ask } from '../../../utils/ask';
import { storedFacts, storedLinks } from '../../../utils/library/known/stored-links';
import type { Body, SavedArticle } from '../../../utils/library/schema';
import { packLinks } from '../../../utils/link/packed';
import { readNotHere, setNotHere } from '../../../utils/not-here';
import { Reader } from '../../../utils/page/reader';
import { stageSheets } from '../../../utils/page/stage/sheets';
import { Stage } from '../../../utils/page/stage/stage';
import type { Settings } from '../../../utils/setting-values';
import { setNever, setSiteOff } from '../../../utils/settings';
import { siteOf } from '../../../utils/sites';

/**
 * The reader of news pages, at work on a saved copy: the same underlines, cards, keys. It takes the date from the record
 * and, where linking fails, the names as they were saved.
 */
export function useMarks(
  saved: { article: SavedArticle; body: Body } | null,
  settings: Settings,
  uiLanguage: string,
): void {
  const id = saved?.article.id;
  useEffect(() => {
    if (!saved || saved.body.html === '') return;
    const { article, body } = saved;
    const asOf = article.published;
    const end = new AbortController();
    const site = siteOf(new URL(article.url).hostname);
    const reader = new Reader({
      backend: {
        link: (text) =>
          ask('link', { ...text, title: article.title, published: asOf }).catch((error: unknown) => {
            console.warn('names as they were saved:', error);
            return packLinks(storedLinks(body, text.text));
          }),
        pageFacts: ({ named }) =>
          ask('pageFacts', { named, published: asOf }).catch((error: unknown) => {
            console.warn('names as they were saved:', error);
            return storedFacts(article);
          }),
        // The record knows the date, which the copy itself may no longer say.
        ask: (name, request) => ask(name, 'asOf' in request ? { ...request, asOf } : request),
        setNever,
        setSiteOff,
        readNotHere: () => readNotHere(article.url),
        setNotHere: (_, entity, refused) => setNotHere(article.url, entity, refused),
        stage: async () => (options) => new Stage(options, stageSheets),
      },
      settings,
      uiLanguage,
      site,
      verdict: () => null,
      isJudged: () => false,
      isAlive: () => true,
      signal: end.signal,
      end: () => end.abort(),
    });
    void reader.open();
    return () => end.abort();
  }, [id, settings]);
}
