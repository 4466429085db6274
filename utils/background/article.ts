import { judge, namesMatter } from '../detect/judge/judge';
import { type FoundEntity, namesIn } from '../detect/judge/names';
import type { SeenPage, Verdict } from '../detect/types';
import type { PageFacts } from '../knowledge/card';
import { type PageQuestion, pageFacts, rowsOf } from '../knowledge/queries/article/page-facts';
import { kindOf } from '../knowledge/queries/fact-lines';
import type { Facts } from '../knowledge/store/facts';
import type { Knowledge } from '../knowledge/store/knowledge';
import { type Gazetteer, open } from '../link/gazetteer/gazetteer';
import { link } from '../link/link';
import type { Article, Linked } from '../link/types';
import { byLine } from '../page/mark/lines';
import { type NamedPart, namedIn } from '../page/mark/named';

/** Reads articles: the gazetteer finds names, the facts say what is known of them. */
export class ArticleDesk {
  private gazetteer: Promise<Gazetteer> | null = null;

  /** @param fetchFile gets a file of the package by its path */
  constructor(
    private readonly knowledge: Knowledge,
    private readonly fetchFile: (path: string) => Promise<Response>,
  ) {}

  /** The names of a text and the words in it that speak of agreements. Needs the gazetteer alone. */
  async link(article: Article): Promise<Linked> {
    return link(article, await this.names());
  }

  /** What the facts say of an article's names, with so many pairs for each. */
  facts(question: PageQuestion, pairsEach: number): Promise<PageFacts> {
    return this.knowledge.query((facts) => pageFacts(facts, question, pairsEach));
  }

  /** Both for an article that stands in no page: its text's first paragraphs are taken for its lead. */
  async read(article: Article): Promise<Linked & PageFacts> {
    const linked = await this.link(article);
    const inTitle = link(
      { title: '', text: article.title, published: article.published },
      await this.names(),
    );
    const named = namedIn([
      { text: article.title, heading: true, part: 'title', found: inTitle.mentions },
      ...paragraphs(article.text, linked),
    ]);
    return { ...linked, ...(await this.facts({ named, published: article.published }, 0)) };
  }

  /** Judges a page; what is known of the names in its title and lead is asked for when it could matter. English pages are no ICT news unless the reader wants them. */
  async judge(page: SeenPage, english: boolean): Promise<Verdict> {
    const without = judge(page, [], english);
    if (!namesMatter(without)) return without;
    const named = namesIn(page, await this.names());
    return judge(page, await this.knowledge.query((facts) => known(facts, named)), english);
  }

  private names(): Promise<Gazetteer> {
    this.gazetteer ??= this.readGazetteer().catch((error: unknown) => {
      this.gazetteer = null;
      throw error;
    });
    return this.gazetteer;
  }

  private async readGazetteer(): Promise<Gazetteer> {
    const path = '/dataset/gazetteer.bin';
    const response = await this.fetchFile(path);
    if (!response.ok) throw new Error(`packaged file ${path} cannot be read: ${response.status}`);
    return open(await response.arrayBuffer());
  }
}

function paragraphs(text: string, { mentions }: Linked): NamedPart[] {
  const lines = text.split('\n');
  const found = byLine(lines, mentions);
  return lines.map((line, n) => ({ text: line, heading: false, part: null, found: found[n]! }));
}

async function known(facts: Facts, named: ReadonlyMap<string, FoundEntity['where']>): Promise<FoundEntity[]> {
  const rows = await rowsOf(facts, [...named.keys()]);
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    kind: kindOf(row) ?? row.type,
    name: row.name.vi,
    where: named.get(row.id)!,
  }));
}
