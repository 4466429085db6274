import { judge, namesMatter } from '../detect/judge/judge';
import { type FoundEntity, namesIn } from '../detect/judge/names';
import type { SeenPage, Verdict } from '../detect/types';
import type { PageFacts } from '../knowledge/card';
import { type PageQuestion, pageFacts, rowsOf } from '../knowledge/queries/article/page-facts';
import { kindOf } from '../knowledge/queries/parts/fact-lines';
import type { Facts } from '../knowledge/store/facts';
import type { Knowledge } from '../knowledge/store/knowledge';
import { fromFile } from '../link/gazetteer/file';
import { type CompiledGazetteer, type Gazetteer, open } from '../link/gazetteer/gazetteer';
import { link } from '../link/link';
import type { Article, Linked } from '../link/types';
import { noteSilenced } from '../packs/silenced';
import { byLine } from '../page/mark/lines';
import { type NamedPart, namedIn } from '../page/mark/named';
import { syllables } from '../text/syllables';
import { heedShares, type PackDesk, type PackNames } from './pack-desk';

interface Known {
  names: Gazetteer;
  packs: PackNames | null;
}

/** Reads articles: the gazetteer finds names, the facts say what is known of them. */
export class ArticleDesk {
  private gazetteer: Promise<CompiledGazetteer> | null = null;

  /**
   * @param packs names beside the bundled ones
   * @param fetchFile gets a file of the package by its path
   */
  constructor(
    private readonly knowledge: Knowledge,
    private readonly packs: Pick<PackDesk, 'names'>,
    private readonly fetchFile: (path: string) => Promise<Response>,
  ) {}

  /** The names of a text and the words in it that speak of agreements. Needs the gazetteer alone. */
  async link(article: Article): Promise<Linked> {
    return this.linkWith(article, await this.known(article));
  }

  /** An article will be linked: its names are made ready, and those of packs. */
  expectArticle(): void {
    // Who links it is told of a failure.
    this.known().catch(() => undefined);
  }

  /** What the facts say of an article's names, with so many pairs for each. */
  facts(question: PageQuestion, pairsEach: number): Promise<PageFacts> {
    return this.knowledge.query((facts) => pageFacts(facts, question, pairsEach));
  }

  /** Both for an article that stands in no page: its text's first paragraphs are taken for its lead. */
  async read(article: Article): Promise<Linked & PageFacts> {
    const known = await this.known(article);
    const linked = this.linkWith(article, known);
    const inTitle = this.linkWith({ title: '', text: article.title, published: article.published }, known);
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
    const { title, lead } = page;
    const named = namesIn(page, (await this.known({ title, text: lead, published: null })).names);
    return judge(page, await this.knowledge.query((facts) => known(facts, named)), english);
  }

  private linkWith(article: Article, { names, packs }: Known): Linked {
    const linked = link(article, names);
    return packs ? heedShares(article, linked, packs, silence) : linked;
  }

  /** The names that tell what is bundled from what packs bring. */
  async names(): Promise<Gazetteer> {
    return (await this.known()).names;
  }

  /**
   * Bundled names alone while no pack is on, or when those of the packs cannot be had.
   * @param article what is to be linked, of which large packs have names; without, none
   */
  private async known(article?: Article): Promise<Known> {
    const bundled = this.bundled();
    // Waited for where they are needed, which may be later than they fail.
    bundled.catch(() => undefined);
    try {
      const text = article ? syllables(`${article.title}\n\n${article.text}`) : null;
      const packs = await this.packs.names(bundled, text);
      return { names: packs?.all ?? (await bundled), packs };
    } catch (error) {
      console.warn('packs: their names cannot be read, the bundled ones are used:', error);
      return { names: await bundled, packs: null };
    }
  }

  private bundled(): Promise<CompiledGazetteer> {
    this.gazetteer ??= this.readGazetteer().catch((error: unknown) => {
      this.gazetteer = null;
      throw error;
    });
    return this.gazetteer;
  }

  private async readGazetteer(): Promise<CompiledGazetteer> {
    const path = '/dataset/gazetteer.bin';
    const response = await this.fetchFile(path);
    if (!response.ok) throw new Error(`packaged file ${path} cannot be read: ${response.status}`);
    return open(fromFile(await response.arrayBuffer()));
  }
}

/** The reader is told where they see their packs; the article does not wait for it. */
function silence(packs: readonly string[]): void {
  noteSilenced(packs).catch((error: unknown) => console.warn('packs: not noted as silenced:', error));
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
