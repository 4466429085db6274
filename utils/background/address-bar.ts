import browser from 'webextension-polyfill';
import { hashOf, routeTo, type SearchRoute } from '../explore/route';
import { type Lang, pick, resolveLang } from '../i18n';
import type { SearchHit, SearchResult } from '../knowledge/search/finder';
import { readSettings } from '../settings';
import { openOwn } from '../ui/open-own';
import { exploreWords } from '../words/explore/words';
import type { LookUp } from './look-up';

/** Suggestions below the address bar; browsers show no more. */
const MOST = 6;

/** What the address bar shows of a hit, and what Enter on it gives back: the address of its page. */
export function suggestionOf(hit: SearchHit, lang: Lang): { content: string; description: string } {
  const words = [pick(hit.name, lang), exploreWords(lang).kinds[hit.kind], pick(hit.note, lang)];
  return {
    content: browser.runtime.getURL(`explore.html${hashOf(routeTo(hit.kind, hit.id))}`),
    description: words.filter(Boolean).join(' · '),
  };
}

/** The same for two who were named together: it opens what lies between them. */
export function sidesSuggestion(
  sides: NonNullable<SearchResult['sides']>,
  lang: Lang,
): { content: string; description: string } {
  const [a, b] = sides;
  const route = hashOf({ page: 'pair', sides: [a.id, b.id], on: null });
  const names = `${pick(a.name, lang)} – ${pick(b.name, lang)}`;
  return {
    content: browser.runtime.getURL(`explore.html${route}`),
    description: `${names} · ${exploreWords(lang).search.sides}`,
  };
}

/** Chromium reads a description as XML and shows nothing when it is none; Firefox shows it as it stands. */
export function escaped(description: string, isXml: boolean): string {
  return isXml ? description.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`) : description;
}

/** Opens the results for these words, or the page a suggestion named. */
export function openLookUp(text: string, fromPrivate = false): Promise<void> {
  const own = browser.runtime.getURL('explore.html');
  const route: SearchRoute = { page: 'search', text: text.trim(), kinds: [], country: null, year: null };
  return openOwn(text.startsWith(own) ? text : own + hashOf(route), fromPrivate);
}

/**
 * `bc` and a name in the address bar. Must be called while the background first runs; Firefox for Android has no such bar.
 * @param report tells of what nobody waits for
 */
export function listenToAddressBar(
  lookUp: LookUp,
  report: (what: string, work: Promise<unknown>) => void,
): void {
  const { omnibox } = browser as Partial<typeof browser>;
  if (!omnibox) return;
  const isXml = !('getBrowserInfo' in browser.runtime);
  const suggestions = async (text: string) => {
    const { language } = await readSettings();
    const lang = resolveLang(language, browser.i18n.getUILanguage());
    const { hits, sides } = await lookUp.search(text, {}, MOST);
    return [...(sides ? [sidesSuggestion(sides, lang)] : []), ...hits.map((hit) => suggestionOf(hit, lang))]
      .slice(0, MOST)
      .map(({ content, description }) => ({ content, description: escaped(description, isXml) }));
  };
  omnibox.onInputChanged.addListener((text, suggest) => {
    report('address bar', suggestions(text).then(suggest));
  });
  omnibox.onInputEntered.addListener((text) => report('address bar', openLookUp(text)));
}
