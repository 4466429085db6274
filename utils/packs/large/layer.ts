import { entityTypes } from '../../kinds';
import { referencesIn } from '../../knowledge/references';
import type { Dataset, Role } from '../../knowledge/schema';
import type { AgreementRow, Deeds, EntityRow, Facts, MeetingRow, Rows } from '../../knowledge/store/facts';
import { bodyOfHeirs, makeRows } from '../../knowledge/store/rows';
import type { IsBundled } from '../join/ids';
import { joinPacks } from '../join/join';
import type { Installed } from '../store/database';
import { hashOfId, type Kind } from './index/hash';
import { type Count, MOST } from './index/hubs';
import { dateIn, dayNumber, type Posting } from './index/postings';
import type { LargePack } from './large-pack';
import type { Filed } from './record-on';
import { bodiesOf, grouped, joined, withEvidence } from './records';

/** A large pack that is on. */
export interface Part {
  pack: Pick<Installed, 'id' | 'header' | 'ahead'>;
  large: LargePack;
}

export type FactRow = MeetingRow | AgreementRow;

/** Of what refers to an entity so many records are read: a body has had fewer heads. */
const REFERRERS = 100;

/**
 * What one query sees of a large pack: the records it asks for and those they refer to, as a small pack. Rows are made of
 * them by the code that makes rows of small packs.
 */
export class Layer {
  private readonly read = new Map<number, Filed>();
  private readonly numbers = new Map<string, Promise<Posting | null>>();
  private readonly found = new Map<string, Promise<Posting[]>>();
  private readonly standing = new Map<string, Promise<Posting[]>>();
  private readonly made = new Map<string, Promise<Deeds>>();

  /** @param base the facts that the pack adds to */
  constructor(
    private readonly part: Part,
    private readonly base: Facts,
    private readonly isBundled: IsBundled,
  ) {}

  get id(): string {
    return this.part.pack.id;
  }

  /** The id that the pack itself has for one of the joined facts; null for one of another pack. */
  own(id: string): string | null {
    const at = id.indexOf('/');
    if (at < 0) return id;
    return id.slice(0, at) === this.id ? id.slice(at + 1) : null;
  }

  /** What the pack has under an id of the joined facts. */
  async postings(kind: Exclude<Kind, 'name'>, id: string): Promise<Posting[]> {
    const own = this.own(id);
    if (own === null) return [];
    const key = `${kind} ${own}`;
    const known =
      this.found.get(key) ?? this.part.large.find([hashOfId(kind, own)]).then(([found]) => found!);
    this.found.set(key, known);
    return known;
  }

  /**
   * The meetings and agreements that stand on an entity's card: those that name it, and of a body those of who held an
   * office in it that day. (What a country's people and bodies did is not gathered: it is most of a pack.)
   */
  facts(id: string): Promise<Posting[]> {
    const known = this.standing.get(id) ?? this.gather(id);
    this.standing.set(id, known);
    return known;
  }

  /** How many of them there are on which date. */
  async counts(id: string): Promise<Count[]> {
    const [facts, named] = await Promise.all([this.facts(id), this.postings('of', id)]);
    const own = this.own(id);
    const cut = facts.length > 0 && own !== null && named.length >= MOST;
    const all = cut ? await this.part.large.counts(hashOfId('of', own)) : undefined;
    const listed = new Set(all ? named.map(({ number }) => number) : []);
    const others = facts.filter(({ number }) => !listed.has(number));
    return [...(all ?? []), ...others.map(countOf)];
  }

  private async gather(id: string): Promise<Posting[]> {
    const own = this.own(id);
    if (own === null) return [];
    const ended = bodyOfHeirs(id);
    if (ended !== null) return this.gatherHeirs(ended);
    const [[filed], named, referring, holders] = await Promise.all([
      this.byId([own]),
      this.postings('of', id),
      this.postings('refers', id),
      id === own ? this.base.holders(id) : [],
    ]);
    // What the pack says of its own record is nothing of a bundled one that happens to have the same id.
    if (this.isOwn(filed, own) !== id.includes('/')) return [];
    const people = [
      ...holders.map(({ record }) => record),
      ...(await this.records(referring.slice(0, REFERRERS))).map(({ record }) => record),
    ].filter((record) => 'roles' in record);
    const theirs = await this.part.large.find(people.map((person) => hashOfId('of', person.id)));
    const came = people.flatMap(({ roles }, i) =>
      theirs[i]!.filter(({ day }) => roles.some((role) => role.org === own && isHeld(role, day))),
    );
    const isPerson = filed ? filed.file === 'people' : this.isBundled('people', own);
    const signed = isPerson ? await this.signedAt(named) : [];
    return [...new Map([...named, ...came, ...signed].map((posting) => [posting.number, posting])).values()];
  }

  /** What successors did: rows tell which of it was after the end. */
  private async gatherHeirs(body: string): Promise<Posting[]> {
    const found = await Promise.all((await this.heirsOf(body)).map((heir) => this.facts(heir)));
    return [...new Map(found.flat().map((posting) => [posting.number, posting])).values()];
  }

  private isOwn(filed: Filed | undefined, id: string): boolean {
    return filed !== undefined && !this.isBundled(filed.file, id);
  }

  /** What was agreed at somebody's meetings stands on their card, though they are no party. */
  private async signedAt(named: readonly Posting[]): Promise<Posting[]> {
    const meetings = await this.records(newest(named.filter(({ agreement }) => !agreement)));
    const ids = meetings.flatMap(({ record }) => ('agreements' in record ? record.agreements : []));
    return (await this.part.large.find(ids.map((id) => hashOfId('id', id)))).flatMap(
      ([first]) => first ?? [],
    );
  }

  /** Records by numbers, those of an id once. */
  async records(postings: readonly Pick<Posting, 'number'>[]): Promise<Filed[]> {
    const fresh = postings.filter(({ number }) => !this.read.has(number));
    for (const [number, filed] of await this.part.large.read(fresh.map(({ number }) => number)))
      this.read.set(number, filed);
    const found = postings.flatMap(({ number }) => this.read.get(number) ?? []);
    return [...new Map(found.map((filed) => [filed.record.id, filed])).values()];
  }

  /** The row of an entity that the pack describes or adds to; `known` where it is not in this pack. */
  async entity(id: string, known: EntityRow | undefined): Promise<EntityRow | undefined> {
    const own = this.own(id);
    if (own === null) return known;
    const [filed] = await this.byId([own]);
    const [facts, row] = await Promise.all([
      this.facts(id),
      filed && this.isOwn(filed, own) === id.includes('/') ? this.rowOf(filed, id, known) : undefined,
    ]);
    if (!row) return known && facts.length > 0 ? { ...known, degree: known.degree + facts.length } : known;
    const degree = (known?.degree ?? 0) + facts.length;
    return known ? { ...joined(known, row, this.part.pack.ahead), degree } : { ...row, degree };
  }

  /**
   * The rows of an entity's newest meetings and agreements, made of one reading: whoever asks for the ones asks for the
   * others.
   */
  deeds(id: string): Promise<Deeds> {
    const known = this.made.get(id) ?? this.make(id);
    this.made.set(id, known);
    return known;
  }

  private async make(id: string): Promise<Deeds> {
    const facts = await this.facts(id);
    if (facts.length === 0) return { meetings: [], agreements: [] };
    const [met, signed] = [false, true].map((agreement) =>
      newest(facts.filter((one) => one.agreement === agreement)),
    );
    return this.deedsOf([...met!, ...signed!]);
  }

  /**
   * The rows of these meetings and agreements alone, not of what they refer to: a meeting at which others agreed something.
   * @param beside own ids of entities that must be known for it: a body speaks for those it came from
   */
  async deedsOf(postings: readonly Posting[], beside: readonly string[] = []): Promise<Deeds> {
    const [filed, themselves] = await Promise.all([this.records(postings), this.byId(beside)]);
    const ids = new Set(filed.map((one) => this.idOf(one)));
    const { meetings, agreements } = await this.rows([...filed, ...themselves]);
    const asked = ({ id }: FactRow) => ids.has(id);
    return { meetings: meetings.filter(asked), agreements: agreements.filter(asked) };
  }

  /** Rows of meetings and agreements, and of people with their offices. */
  async rows(filed: readonly Filed[], known: readonly EntityRow[] = []): Promise<Rows> {
    const given = new Map(filed.map((one) => [one.record.id, one]));
    const wanted = new Set<string>();
    const sources = new Set<string>();
    for (const { file, record } of filed)
      for (const { id, target } of referencesIn(file, record))
        (target === 'sources' ? sources : wanted).add(id);
    const neighbours = await this.byId([...wanted, ...sources].filter((id) => !given.has(id)));
    // Whose office somebody came with is told by the days on which sources name them in it.
    const offices = neighbours.flatMap(({ record }) => ('roles' in record ? record.roles : []));
    const [proofs, bodies, bundled] = await Promise.all([
      this.byId(offices.flatMap((role) => role.sources).filter((id) => !sources.has(id))),
      this.byId(bodiesOf(offices, filed).filter((id) => !wanted.has(id) && !given.has(id))),
      this.bundledAmong([...filed, ...neighbours].map(({ record }) => record.id).concat(...wanted), known),
    ]);
    // A source is the pack's own, and a line without one says nothing.
    const cited = new Set(neighbours.filter(({ file }) => file === 'sources').map(({ record }) => record.id));
    const kept = filed.filter(
      ({ record }) => 'sources' in record && record.sources.some((id) => cited.has(id)),
    );
    const records = grouped([...kept, ...neighbours, ...proofs, ...bodies]);
    const { dataset, added } = joinPacks(bundled, [{ ...this.part.pack, records }]);
    return makeRows(dataset, added);
  }

  /** What a body became, and what that became. */
  private async heirsOf(body: string): Promise<string[]> {
    const heirs = new Set<string>();
    for (let at: string | null = body; at !== null && !heirs.has(at); ) {
      if (at !== body) heirs.add(at);
      const row: EntityRow | undefined = await this.entity(at, await this.base.entity(at));
      at = (row && 'successor' in row.record && row.record.successor) || null;
    }
    return [...heirs];
  }

  /** The id that a record has among the joined facts. */
  idOf({ file, record }: Filed): string {
    return this.isBundled(file, record.id) ? record.id : `${this.id}/${record.id}`;
  }

  private async rowOf(
    filed: Filed,
    id: string,
    known: EntityRow | undefined,
  ): Promise<EntityRow | undefined> {
    const referring = await this.postings('refers', id);
    const others = (await this.records(referring.slice(0, REFERRERS))).filter(
      ({ file }) => file !== 'people',
    );
    const rows = await this.rows([filed, ...others], known ? [known] : []);
    return rows.entities.find((row) => row.id === id);
  }

  /** The pack's records of these ids of its own, those it has. */
  async byId(ids: readonly string[]): Promise<Filed[]> {
    const fresh = [...new Set(ids)].filter((id) => !this.numbers.has(id));
    if (fresh.length > 0) {
      const found = this.part.large.find(fresh.map((id) => hashOfId('id', id)));
      for (const [i, id] of fresh.entries())
        this.numbers.set(
          id,
          found.then((postings) => postings[i]![0] ?? null),
        );
    }
    const numbers = await Promise.all(ids.map((id) => this.numbers.get(id)!));
    return this.records(numbers.filter((posting) => posting !== null));
  }

  /** Bundled records of these ids, as `known` rows have them where they do. */
  private async bundledAmong(ids: readonly string[], known: readonly EntityRow[]): Promise<Dataset> {
    const rows = new Map(known.map((row) => [row.id, row]));
    const bundled = [...new Set(ids)].filter(
      (id) => !rows.has(id) && Object.values(entityTypes).some(({ file }) => this.isBundled(file, id)),
    );
    for (const row of await Promise.all(bundled.map((id) => this.base.entity(id))))
      if (row) rows.set(row.id, row);
    return grouped(
      [...rows.values()].map((row) => ({ file: entityTypes[row.type].file, record: withEvidence(row) })),
    );
  }
}

/** Facts of a pack that are read for one entity: its newest. Cards of more count by years. */
const NEWEST = 300;

export const newest = (postings: readonly Posting[]): Posting[] =>
  [...postings].sort((a, b) => b.day - a.day).slice(0, NEWEST);

const countOf = ({ agreement, day }: Posting): Count => ({
  date: dateIn(day),
  meetings: Number(!agreement),
  agreements: Number(agreement),
});

/** Whether a role is surely held on a day as postings have it. */
const isHeld = ({ from, to }: Role, day: number): boolean =>
  from !== null && day >= dayNumber(from) && (to === null || day <= dayNumber(to));
