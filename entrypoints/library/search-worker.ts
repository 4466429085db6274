import { LibrarySearch, searchable } from '../../utils/library/search/full-text';
import { openLibrary } from '../../utils/library/store/library';

/** What the page asks of the search. */
export type SearchRequest = { find: string; n: number } | { changed: string[] };
/**
 * `n` is the request's; `ready` once the texts are indexed, too (before that only titles, names, tags, notes); `changed`
 * once what changed is: what was found before may be out of date.
 */
export type SearchReply = { n: number; ids: string[] } | { ready: true } | { changed: true };

const CHUNK = 200;
/** Titles at once, texts as they are read: a search is useful long before 10,000 texts are indexed. */
const heads = new LibrarySearch();
const full = new LibrarySearch();

const say = (reply: SearchReply) => postMessage(reply);
const library = openLibrary();
let building = true;

const built = (async () => {
  const lib = await library;
  const { articles } = await lib.list();
  for (const article of articles) heads.put(searchable(article, ''));
  return { lib, articles };
})();

void built.then(async ({ lib, articles }) => {
  const withText = articles.filter((a) => a.characters > 0);
  for (const article of articles) if (article.characters === 0) full.put(searchable(article, ''));
  for (let at = 0; at < withText.length; at += CHUNK) {
    const chunk = withText.slice(at, at + CHUNK);
    const bodies = await lib.bodies(chunk.map((a) => a.id));
    chunk.forEach((article, i) => {
      full.put(searchable(article, bodies[i]?.text ?? ''));
    });
    // Questions asked meanwhile are answered between two chunks.
    await new Promise((resolve) => setTimeout(resolve));
  }
  building = false;
  say({ ready: true });
});

async function refresh(ids: string[]): Promise<void> {
  const { lib } = await built;
  for (let from = 0; from < ids.length; from += CHUNK) {
    const chunk = ids.slice(from, from + CHUNK);
    const [found, bodies] = await Promise.all([
      Promise.all(chunk.map((id) => lib.get(id))),
      lib.bodies(chunk),
    ]);
    chunk.forEach((id, i) => {
      const article = found[i];
      for (const index of [heads, full]) {
        if (article) index.put(searchable(article, bodies[i]?.text ?? ''));
        else index.remove(id);
      }
    });
  }
}

function find(query: string): string[] {
  const whole = full.find(query);
  if (!building) return whole;
  const known = new Set(whole);
  return [...whole, ...heads.find(query).filter((id) => !known.has(id))];
}

addEventListener('message', async ({ data }: MessageEvent<SearchRequest>) => {
  await built;
  if ('changed' in data) {
    await refresh(data.changed);
    say({ changed: true });
  } else say({ n: data.n, ids: find(data.find) });
});
