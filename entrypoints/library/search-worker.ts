import { packaged } from '../../utils/knowledge/store/packaged';
import type { SavedArticle } from '../../utils/library/schema';
import { type Aliases, type Found, LibrarySearch, searchable } from '../../utils/library/search/full-text';
import { type Hit, hitOf } from '../../utils/library/search/hit';
import { openLibrary } from '../../utils/library/store/library';

/** What the page asks of the search. */
export type SearchRequest = { find: string; n: number } | { changed: string[] };
/**
 * `n` is the request's: first the ids, then, as they are looked up, the lines that show why; `ready` once the texts are
 * indexed, too (before that only titles, names, tags, notes); `changed` once what changed is: what was found before may
 * be out of date.
 */
export type SearchReply =
  | { n: number; ids: string[] }
  | { n: number; hits: [id: string, hit: Hit][] }
  | { ready: true }
  | { changed: true };

const CHUNK = 200;
/** Articles whose lines are looked up, and how many at once: questions asked meanwhile are answered in between. */
const SHOWN = 200;
const AT_ONCE = 5;
/** Titles at once, texts as they are read: a search is useful long before 10,000 texts are indexed. */
const heads = new LibrarySearch();
const full = new LibrarySearch();

const say = (reply: SearchReply) => postMessage(reply);
const library = openLibrary();
const articles = new Map<string, SavedArticle>();
let building = true;
let aliases: Aliases = new Map();
/** Entities whose other names were looked for, found or not. */
const lookedUp = new Set<string>();
let asked = 0;
const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Reads the other names of the entities that saved articles name, from the packaged facts, if any were not looked up yet. */
async function learnAliases(): Promise<void> {
  const wanted = new Set([...articles.values()].flatMap(({ names }) => names.map(({ entity }) => entity)));
  if ([...wanted].every((entity) => lookedUp.has(entity))) return;
  const found = new Map<string, string[]>();
  const { entities } = await packaged((path) => fetch(path)).rows();
  for (const { id, record } of entities)
    if (wanted.has(id))
      found.set(
        id,
        record.aliases.map(({ text }) => text),
      );
  aliases = found;
  for (const entity of wanted) lookedUp.add(entity);
}

/** Without them the search finds by all else. */
const tryAliases = () =>
  learnAliases().catch((error: unknown) => console.warn('search without other names:', error));

const built = (async () => {
  const lib = await library;
  for (const article of (await lib.list()).articles) {
    articles.set(article.id, article);
    heads.put(searchable(article, ''));
  }
  return lib;
})();

void built.then(async (lib) => {
  await tryAliases();
  const withText = [...articles.values()].filter((a) => a.characters > 0);
  for (const article of articles.values())
    if (article.characters === 0) full.put(searchable(article, '', aliases));
  for (let at = 0; at < withText.length; at += CHUNK) {
    const chunk = withText.slice(at, at + CHUNK);
    const bodies = await lib.bodies(chunk.map((a) => a.id));
    chunk.forEach((article, i) => {
      full.put(searchable(article, bodies[i]?.text ?? '', aliases));
    });
    // Questions asked meanwhile are answered between two chunks.
    await pause();
  }
  building = false;
  say({ ready: true });
});

async function refresh(ids: string[]): Promise<void> {
  const lib = await built;
  for (let from = 0; from < ids.length; from += CHUNK) {
    const chunk = ids.slice(from, from + CHUNK);
    const [found, bodies] = await Promise.all([
      // A record that is damaged is found by nothing.
      Promise.all(chunk.map((id) => lib.get(id).catch(() => undefined))),
      lib.bodies(chunk),
    ]);
    chunk.forEach((id, i) => {
      const article = found[i];
      if (article) articles.set(id, article);
      else articles.delete(id);
    });
    await tryAliases();
    chunk.forEach((id, i) => {
      const article = found[i];
      for (const index of [heads, full]) {
        if (article) index.put(searchable(article, bodies[i]?.text ?? '', aliases));
        else index.remove(id);
      }
    });
  }
}

function find(query: string): Found[] {
  const whole = full.search(query);
  if (!building) return whole;
  const known = new Set(whole.map(({ id }) => id));
  return [...whole, ...heads.search(query).filter(({ id }) => !known.has(id))];
}

/** Looks the lines of the first articles up; stops when something else is asked. */
async function sayHits(n: number, found: Found[]): Promise<void> {
  const lib = await built;
  for (let at = 0; at < Math.min(found.length, SHOWN) && n === asked; at += AT_ONCE) {
    const chunk = found.slice(at, at + AT_ONCE);
    const bodies = await lib.bodies(chunk.map(({ id }) => id));
    const hits = chunk.flatMap(({ id, terms }, i): [string, Hit][] => {
      const article = articles.get(id);
      const hit = article && hitOf(article, bodies[i]?.text ?? '', terms, aliases);
      return hit ? [[id, hit]] : [];
    });
    if (hits.length > 0) say({ n, hits });
    await pause();
  }
}

addEventListener('message', async ({ data }: MessageEvent<SearchRequest>) => {
  await built;
  if ('changed' in data) {
    await refresh(data.changed);
    say({ changed: true });
    return;
  }
  asked = data.n;
  const found = find(data.find);
  say({ n: data.n, ids: found.map(({ id }) => id) });
  await sayHits(data.n, found);
});
