import browser from 'webextension-polyfill';
import { hashOf, routeTo } from '../explore/route';
import { type Lang, pick, resolveLang } from '../i18n';
import type { SearchHit, SearchResult } from '../knowledge/search/finder';
import { readSettings } from '../settings';
import { exploreWords } from '../words/explore/words';
import type { LookUp } from './look-up';

/** Suggestions below the address bar; browsers show no more. */
const MOST = 6;

/** What the address bar shows, and what Enter on it gives back: the address of a page. */
interface Suggestion {
  content: string;
  description: string;
}

/** Of a hit: its page. */
export function suggestionOf(hit: SearchHit, lang: Lang): Suggestion {
  const words = [pick(hit.name, lang), exploreWords(lang).kinds[hit.kind], pick(hit.note, lang)];
  return {
    content: browser.runtime.getURL(`explore.html${hashOf(routeTo(hit.kind, hit.id))}`),
    description: words.filter(Boolean).join(' · '),
  };
}

/** Of two who were named together: what lies between them. */
export function sidesSuggestion(sides: NonNullable<SearchResult['sides']>, lang: Lang): Suggestion {
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

/**
 * What the address bar shows for these words, what lies between two sides first.
 * @param isXml see `escaped`
 */
export async function suggestionsFor(
  text: string,
  lookUp: Pick<LookUp, 'search'>,
  isXml: boolean,
): Promise<Suggestion[]> {
  const [{ language }, { hits, sides }] = await Promise.all([readSettings(), lookUp.search(text, {}, MOST)]);
  const lang = resolveLang(language, browser.i18n.getUILanguage());
  return [...(sides ? [sidesSuggestion(sides, lang)] : []), ...hits.map((hit) => suggestionOf(hit, lang))]
    .slice(0, MOST)
    .map(({ content, description }) => ({ content, description: escaped(description, isXml) }));
}
