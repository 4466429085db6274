import type { PageFacts } from '../knowledge/card';
import type { Standings } from '../knowledge/queries/standing';
import type { Linked } from '../link/types';
import type { Captured } from './capture/captured';
import { escapeHtml } from './export/bookmarks';
import { langTag } from './import/article';
import { publishedDate } from './import/fields';
import { knownNow } from './known/known';
import { blank, type SavedArticle, type Whole } from './schema';
import { normalise } from './url';

/** A linked text with what the facts say of its names. */
export type ReadArticle = Linked & PageFacts;

/** Entities of a linked text in order of first mention, with how often each stands there. */
function namesIn(linked: ReadArticle): SavedArticle['names'] {
  const counts = new Map<string, number>();
  for (const { entity } of linked.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts].flatMap(([entity, count]) => {
    const known = linked.names[entity];
    return known ? [{ entity, type: known.type, name: known.name, count }] : [];
  });
}

/** Countries an article is about: those it names, and those of the people and bodies it names. */
function countriesIn({ names }: Standings): string[] {
  const countries = names.flatMap(({ kind, entity, country }) =>
    kind === 'country' ? [entity] : country ? [country.entity] : [],
  );
  return [...new Set(countries)];
}

/** Longest text of a page that is kept, UTF-16 units; the longest articles have a twentieth of it. */
export const LONGEST_TEXT = 1_000_000;
const TITLE = 1_000;
const PUBLISHER = 200;
const EXCERPT = 1_000;

const cut = (text: string, max: number): string => text.slice(0, max).replace(/[\ud800-\udbff]$/, '');

/**
 * A page within what can be kept and linked: whatever a page says of itself, its fields stay short. Of a text that is too
 * long the beginning is kept, as plain paragraphs: cut markup would be none.
 */
export function within(page: Captured): Captured {
  const isLong = page.text.length > LONGEST_TEXT || page.html.length > 4 * LONGEST_TEXT;
  const text = cut(page.text, LONGEST_TEXT);
  return {
    ...page,
    title: cut(page.title, TITLE),
    publisher: cut(page.publisher, PUBLISHER),
    excerpt: cut(page.excerpt, EXCERPT),
    lang: langTag(page.lang),
    published: publishedDate(page.published, new Date()),
    text,
    html: isLong ? paragraphs(text) : page.html,
  };
}

const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');

/**
 * A captured page and what the dataset makes of it, as the record to save.
 * @param standings of its names, null when the dataset could not be read
 * @param now an ISO instant
 */
export function recordOf(
  page: Captured,
  linked: ReadArticle,
  standings: Standings | null,
  id: string,
  now: string,
): Whole {
  const meeting = linked.meeting[0]?.meeting;
  return {
    article: {
      ...blank(id, page.url, normalise(page.url), now),
      title: page.title,
      publisher: page.publisher,
      published: page.published,
      excerpt: page.excerpt,
      lang: page.lang,
      names: namesIn(linked),
      countries: standings ? countriesIn(standings) : [],
      meeting: meeting ? { id: meeting.id, title: meeting.title } : null,
      dataset: standings?.dataset.version ?? null,
      known: standings && knownNow(standings),
      characters: page.text.length,
    },
    body: { id, html: page.html, text: page.text, mentions: linked.mentions, agreements: linked.agreements },
  };
}
