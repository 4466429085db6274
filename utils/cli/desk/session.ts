import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Draft, DraftPage } from '../../draft/types';
import type { Dataset } from '../../knowledge/schema';
import { textKey } from '../../text/syllables';
import { entityNames } from '../articles/entity-names';
import { accept, type Change, type Outcome, readTexts, type Texts, undo } from './files';
import { heldLike } from './held';
import { edited, type Proposal, proposalOf } from './propose';
import { draftLines, proposalLines } from './show';

export const HELP = `a accept   r refuse   s skip   u undo the last accept   p show again   q leave
find NAME                     ids of records with this name
set FIELD VALUE               JSON or plain text: set title_en Minister X receives Y
drop FIELD                    drop participants.2
source N FIELD VALUE          source 0 publisher Báo Mai
new person ID NAME | NAME_EN
new body ID NAME | NAME_EN | KIND`;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text; // plain text needs no quotes
  }
};

const named = (id: string, name: string, nameEn: string, sources: unknown) => ({
  id,
  name,
  name_en: nameEn,
  aliases: [],
  bio_vi: null,
  bio_en: null,
  sources,
});

export interface SessionOptions {
  folder: string;
  drafts: readonly Draft[];
  pages: ReadonlyMap<string, DraftPage>;
  /** Ids of refused drafts, one a line; made when the first is refused. */
  refusedFile: string;
}

/** One sitting at the desk: lines of commands in, lines to print out; every write goes through `files`. */
export class Session {
  private texts: Texts;
  private dataset: Dataset;
  private readonly queue: Draft[];
  private proposal: Proposal | null = null;
  private made: Change[] = [];
  private last: {
    before: Texts;
    after: Texts;
    draft: Draft;
    proposal: Proposal;
    made: Change[];
  } | null = null;

  constructor(private readonly options: SessionOptions) {
    const refused = existsSync(options.refusedFile)
      ? new Set(readFileSync(options.refusedFile, 'utf8').split('\n'))
      : new Set<string>();
    this.queue = options.drafts.filter(({ id }) => !refused.has(id));
    this.texts = readTexts(options.folder);
    this.dataset = datasetOf(this.texts);
    this.begin();
  }

  get done(): boolean {
    return this.queue.length === 0;
  }

  /** The draft in hand: its fields and sentences, what is held already, what would be written. */
  show(): string[] {
    const [draft] = this.queue;
    if (!draft || !this.proposal) return ['no more drafts'];
    const held = heldLike(draft, this.dataset);
    return [
      `— ${draft.record} ${draft.id} (${this.queue.length} left)`,
      ...draftLines(draft, this.options.pages),
      held.length > 0 ? 'held already, the same?' : 'nothing like it is held',
      ...held.map(({ id, told }) => `  ${id}: ${told}`),
      ...proposalLines(this.proposal),
      ...this.made.map(({ file, record }) => `  with ${file}: ${record.id} ${String(record.name)}`),
    ];
  }

  /** Does one command. What cannot be done is said, nothing is lost. */
  command(line: string): string[] {
    const [word = '', ...rest] = line.trim().split(/\s+/);
    const [first = '', second = ''] = rest;
    try {
      if (word === 'u') return this.undo();
      if (word === 'find') return this.find(rest.join(' '));
      if (this.done || word === '?' || word === '') return this.done ? ['no more drafts'] : [HELP];
      if (word === 'a') return this.accept();
      if (word === 'r') return this.refuse();
      if (word === 's') return this.next();
      if (word === 'p') return this.show();
      if (word === 'set') return this.edit(first, parsed(rest.slice(1).join(' ')));
      if (word === 'drop') return this.edit(first, undefined);
      if (word === 'source') return this.editSource(Number(first), second, parsed(rest.slice(2).join(' ')));
      if (word === 'new') return this.make(first, second, rest.slice(2).join(' '));
      return [`“${word}” is no command`, HELP];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  }

  private begin(): void {
    const [draft] = this.queue;
    this.made = [];
    this.proposal = draft ? proposalOf(draft, this.dataset) : null;
  }

  private next(): string[] {
    this.queue.shift();
    this.begin();
    return this.show();
  }

  private edit(path: string, to: unknown): string[] {
    const { main } = this.proposal!;
    const record = edited(main.record, path, to);
    this.proposal = { ...this.proposal!, main: { ...main, record } };
    const field = path.split('.')[0]!;
    return [`  ${field} = ${JSON.stringify(record[field])}`];
  }

  private editSource(index: number, field: string, to: unknown): string[] {
    const { sources, main } = this.proposal!;
    const source = sources[index];
    if (!source) return [`there is no source ${index}`];
    const record = edited(source.record, field, to);
    const list = sources.map((one, i) => (i === index ? { ...one, record } : one));
    const renamed = JSON.parse(
      JSON.stringify(main.record).replaceAll(JSON.stringify(source.record.id), JSON.stringify(record.id)),
    ) as Change['record'];
    this.proposal = { sources: list, main: { ...main, record: renamed } };
    return [`  source ${index}: ${JSON.stringify(record)}`];
  }

  private make(kind: string, id: string, names: string): string[] {
    if (this.knows(id)) return [`${id} is held already: set a field to it, or give the new one another id`];
    const [name = '', nameEn = '', bodyKind = 'company'] = names.split('|').map((part) => part.trim());
    const sources = this.proposal!.sources.map(({ record }) => record.id);
    const common = named(id, name, nameEn, sources);
    if (kind === 'person')
      this.made.push({ file: 'people', record: { ...common, nationality: null, born: null, roles: [] } });
    else if (kind === 'body')
      this.made.push({
        file: 'organizations',
        record: {
          ...common,
          kind: bodyKind,
          country: null,
          parents: [],
          founded: null,
          dissolved: null,
          successor: null,
        },
      });
    else return ['new person ID NAME | NAME_EN, or new body ID NAME | NAME_EN | KIND'];
    return [`${id} will be written with the record`];
  }

  /** A record of this id is held, or made for this draft: one more would be written over it. */
  private knows(id: string): boolean {
    const held: { id: string }[][] = Object.values(this.dataset).filter(Array.isArray);
    return [...held.flat(), ...this.made.map(({ record }) => record)].some((one) => one.id === id);
  }

  private accept(): string[] {
    const { sources, main } = this.proposal!;
    const outcome = accept(this.options.folder, this.texts, [...sources, ...this.made, main]);
    if (outcome.what !== 'written') return told(outcome, this.reread(outcome));
    const { before, after } = outcome;
    this.last = { before, after, draft: this.queue[0]!, proposal: this.proposal!, made: this.made };
    this.take(after);
    return [`${main.record.id} is written`, ...this.next()];
  }

  private undo(): string[] {
    if (!this.last) return ['nothing to undo'];
    const outcome = undo(this.options.folder, this.last);
    if (outcome.what !== 'written') return told(outcome, []);
    const { draft, proposal, made } = this.last;
    this.queue.unshift(draft);
    this.proposal = proposal;
    this.made = made;
    this.last = null;
    this.take(outcome.after);
    return ['undone', ...this.show()];
  }

  private refuse(): string[] {
    const { refusedFile } = this.options;
    mkdirSync(dirname(refusedFile), { recursive: true });
    appendFileSync(refusedFile, `${this.queue[0]!.id}\n`);
    return this.next();
  }

  private find(name: string): string[] {
    const key = textKey(name);
    const found = [...entityNames(this.dataset).values()].filter(({ names }) =>
      names.some((one) => ` ${textKey(one)} `.includes(` ${key} `)),
    );
    return found.length === 0
      ? [`nobody called ${name} is held`]
      : found.slice(0, 15).map(({ id, type, names }) => `${id} (${type}) ${names[0]}`);
  }

  private take(texts: Texts): void {
    this.texts = texts;
    this.dataset = datasetOf(texts);
  }

  /** After a change from outside: the dataset as it is now, the editor's fields kept. */
  private reread(outcome: Outcome): string[] {
    if (outcome.what !== 'changed') return [];
    this.take(readTexts(this.options.folder));
    return ['they are read again; look at the draft once more, then accept'];
  }
}

const datasetOf = (texts: Texts): Dataset =>
  Object.fromEntries(Object.entries(texts).map(([file, text]) => [file, JSON.parse(text)])) as Dataset;

function told(outcome: Exclude<Outcome, { what: 'written' }>, more: string[]): string[] {
  if (outcome.what === 'changed')
    return [
      `not written: ${outcome.files.map((file) => `${file}.json`).join(', ')} changed underneath`,
      ...more,
    ];
  return [
    'not written, the check refuses:',
    ...outcome.findings.map(
      ({ file, id, field, message }) => `  ${file}.json ${id}${field && ` ${field}`}: ${message}`,
    ),
    ...more,
  ];
}
