import type { FirstLook, Verdict } from '../detect/types';
import { type FoundEntity, finalVerdict } from '../detect/verdict';
import { kindOf } from '../knowledge/queries/fact-lines';
import { pageFacts, rowsOf } from '../knowledge/queries/page-facts';
import type { Facts } from '../knowledge/store/facts';
import type { Knowledge } from '../knowledge/store/knowledge';
import { type Gazetteer, open } from '../link/gazetteer/gazetteer';
import { link } from '../link/link';
import type { Article } from '../link/types';
import type { LinkReply } from '../messages';

/** Reads articles: the gazetteer finds names, the facts say what is known of them. */
export class ArticleDesk {
  private gazetteer: Promise<Gazetteer> | null = null;

  /** @param fetchFile gets a file of the package by its path */
  constructor(
    private readonly knowledge: Knowledge,
    private readonly fetchFile: (path: string) => Promise<Response>,
  ) {}

  /** Names of the text with their entities, the meeting it reports and, of those who met before, so many pairs. */
  async link(article: Article, mostPairs: number): Promise<LinkReply> {
    const linked = link(article, await this.names());
    const entities = [...new Set(linked.mentions.map(({ entity }) => entity))];
    const { names, meeting, pairs } = await this.knowledge.query((facts) =>
      pageFacts(facts, entities, article.published, mostPairs),
    );
    return {
      ...linked,
      names,
      ...(meeting.length > 0 ? { meeting } : {}),
      ...(pairs.length > 0 ? { pairs } : {}),
    };
  }

  /** The last word on a page: the gate's first look and what the names in title and lead add to it. */
  async judge(title: string, lead: string, first: FirstLook): Promise<Verdict> {
    if (first.answer === 'no') return finalVerdict(first, []);
    const gazetteer = await this.names();
    const inTitle = entitiesIn(title, '', gazetteer);
    const inLead = entitiesIn(lead, title, gazetteer).filter((id) => !inTitle.includes(id));
    const found = await this.knowledge.query(async (facts) => [
      ...(await foundIn(facts, inTitle, 'title')),
      ...(await foundIn(facts, inLead, 'lead')),
    ]);
    return finalVerdict(first, found);
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

function entitiesIn(text: string, title: string, gazetteer: Gazetteer): string[] {
  const { mentions } = link({ title, text, published: null }, gazetteer);
  return [...new Set(mentions.map(({ entity }) => entity))];
}

async function foundIn(facts: Facts, entities: string[], where: 'title' | 'lead'): Promise<FoundEntity[]> {
  const rows = await rowsOf(facts, entities);
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    kind: kindOf(row) ?? row.type,
    name: row.name.vi,
    where,
  }));
}
