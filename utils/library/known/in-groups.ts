import type { Standings } from '../../knowledge/queries/standing';
import type { SavedArticle } from '../schema';
import { standingsIn } from './known';

/** Entities asked for at once: cards wait no longer than for one such question. */
const AT_ONCE = 100;

/**
 * Each article with how its names stand now. Articles name the same entities over and over: they are asked for by groups.
 * @param ask how these entities stand with each other by the data now in use
 */
export async function* withStandings(
  articles: readonly SavedArticle[],
  ask: (entities: string[]) => Promise<Standings>,
): AsyncGenerator<[article: SavedArticle, standings: Standings]> {
  for (const group of groups(articles)) {
    const standings = await ask([...group.entities]);
    for (const article of group.articles) yield [article, standingsIn(standings, article)];
  }
}

interface Group {
  articles: SavedArticle[];
  entities: Set<string>;
}

/** In their order, until the next article's names would be too many. */
function* groups(articles: readonly SavedArticle[]): Generator<Group> {
  let group: Group = { articles: [], entities: new Set() };
  for (const article of articles) {
    const named = article.names.map(({ entity }) => entity);
    const fresh = named.filter((entity) => !group.entities.has(entity));
    if (group.articles.length > 0 && group.entities.size + fresh.length > AT_ONCE) {
      yield group;
      group = { articles: [], entities: new Set() };
    }
    group.articles.push(article);
    for (const entity of named) group.entities.add(entity);
  }
  if (group.articles.length > 0) yield group;
}
