import { readFileSync } from 'node:fs';
import type { Clean, PlanOptions } from '../../../utils/library/import/plan';
import { blank, emptyBody, type SavedArticle, type Whole } from '../../../utils/library/schema';
import { normalise } from '../../../utils/library/url';

export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/library/${name}`, import.meta.url)));
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Stands for the sanitiser, which needs a browser and is tested in one. */
export const stripTags: Clean = (html) => ({
  html,
  text: html
    .replace(/<script.*?<\/script>/gs, '')
    .replace(/<[^>]+>/g, '')
    .trim(),
});
export const NOW = new Date('2026-06-01T00:00:00.000Z');

export function planOptions(over: Partial<PlanOptions> = {}): PlanOptions {
  let n = 0;
  return {
    keys: new Set(),
    ids: new Set(),
    clean: stripTags,
    now: NOW,
    newId: () => {
      n += 1;
      return `id-${n}`;
    },
    ...over,
  };
}

export function article(id: string, over: Partial<SavedArticle> = {}): SavedArticle {
  const url = over.url ?? `https://example.vn/${id}`;
  return { ...blank(id, url, normalise(url), '2026-01-01T00:00:00.000Z'), title: `Bài ${id}`, ...over };
}

export function whole(id: string, over: Partial<SavedArticle> = {}, text = ''): Whole {
  const body = { ...emptyBody(id), text, html: text && `<p>${text}</p>` };
  return { article: { ...article(id, over), characters: text.length }, body };
}
