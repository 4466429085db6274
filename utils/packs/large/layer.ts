import { entityTypes } from '../../kinds';
import { fileNames, noRecords } from '../../knowledge/files';
import { referencesIn } from '../../knowledge/references';
import type { Dataset, Entity, FileName, Role } from '../../knowledge/schema';
import { isAdded } from '../../knowledge/store/added';
import type { AgreementRow, EntityRow, Facts, MeetingRow, Rows } from '../../knowledge/store/facts';
import { bodyOfHeirs, makeRows } from '../../knowledge/store/rows';
import { opposes } from '../../knowledge/store/ties';
import type { IsBundled } from '../join/ids';
import { joinPacks } from '../join/join';
import type { Installed } from '../store/database';
import { hashOfId, type Kind } from './index/hash';
import { dayNumber, type Posting } from './index/postings';
import type { Spelling } from './index/spellings';
import type { LargePack } from './large-pack';
import type { Filed } from './record-on';

/** A large pack that is on. */
export interface Part {
  pack: Pick<Installed, 'id' | 'header' | 'ahead'>;
  large: LargePack;
}

type FactRow = MeetingRow | AgreementRow;

/** Entities that a look-up gets of one pack: more than any list of results shows. */
const SHOWN = 30;
/** Of what refers to an entity so many records are read: a body has had fewer heads. */
const REFERRERS = 100;

/**
 * What one query sees of a large pack: the records it asks for and those they refer to, as a small pack. Rows are made of
 * them by the code that makes rows of small packs.
 */
export class Layer {
  private readonly read = new Map<number, Filed>();
  private readonly numbers = new Map<string, Posting | null>();
  private readonly found = new Map<string, Promise<Posting[]>>();
  private readonly standing = new Map<string, Promise<Posting[]>>();

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

  private async gather(id: string): Promise<Posting[]> {
    const own = this.own(id);
    if (own === null) return [];
    const ended = bodyOfHeirs(id);
    if (ended !== null) return this.gatherHeirs(ended);
    const [filed] = await this.byId([own]);
    // What the pack says of its own record is nothing of a bundled one that happens to have the same id.
    if (this.isOwn(filed, own) !== id.includes('/')) return [];
    const [named, referring, holders] = await Promise.all([
      this.postings('of', id),
      this.postings('refers', id),
      id === own ? this.base.holders(id) : [],
    ]);
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
    const proofs = await this.byId(offices.flatMap((role) => role.sources).filter((id) => !sources.has(id)));
    // A source is the pack's own, and a line without one says nothing.
    const cited = new Set(neighbours.filter(({ file }) => file === 'sources').map(({ record }) => record.id));
    const kept = filed.filter(
      ({ record }) => 'sources' in record && record.sources.some((id) => cited.has(id)),
    );
    const found = [...kept, ...neighbours, ...proofs];
    const records = grouped(found);
    const bundled = await this.bundledAmong([...found.map(({ record }) => record.id), ...wanted], known);
    const { dataset, added } = joinPacks(bundled, [{ ...this.part.pack, records }]);
    return makeRows(dataset, added);
  }

  /** Entities whose names begin so, in the order of the names; see `Facts.begun`. */
  async begun(beginning: string): Promise<EntityRow[]> {
    return this.entitiesAt(await this.part.large.spelled(beginning, SHOWN));
  }

  /** Who bears each of the names that anybody bears. */
  async bearers(names: readonly string[]): Promise<Map<string, EntityRow>> {
    const spelled = await Promise.all(names.map((name) => this.part.large.spelled(name, 1)));
    const borne = spelled.flatMap(([first], i) => (first && first.form === names[i] ? [first] : []));
    const rows = await Promise.all(borne.map((spelling) => this.entitiesAt([spelling])));
    return new Map(borne.flatMap(({ form }, i) => rows[i]!.map((row) => [form, row] as const)));
  }

  private async entitiesAt(spelled: readonly Spelling[]): Promise<EntityRow[]> {
    const filed = await this.records(spelled);
    if (filed.length === 0) return [];
    const { entities } = await this.rows(filed);
    const byId = new Map(entities.map((row) => [row.id, row]));
    return filed.flatMap(({ file, record }) => {
      const id = this.isBundled(file, record.id) ? record.id : `${this.id}/${record.id}`;
      return byId.get(id) ?? [];
    });
  }

  /** Meetings and agreements that two entities have between them: the newest. */
  async between(a: EntityRow, b: EntityRow): Promise<Pick<Rows, 'meetings' | 'agreements'>> {
    const [ours, theirs] = await Promise.all([a, b].map((side) => this.factsOf(side)));
    const both = inBoth([a, ours!], [b, theirs!]);
    if (both.length === 0) return { meetings: [], agreements: [] };
    // Beside what they did, who they are: a body speaks for those it came from.
    const themselves = await this.byId([...a.kin, ...b.kin].flatMap((id) => this.own(id) ?? []));
    const { meetings, agreements } = await this.rows([...(await this.records(newest(both))), ...themselves]);
    const kin: [ReadonlySet<string>, ReadonlySet<string>] = [new Set(a.kin), new Set(b.kin)];
    const stands = ({ actors }: FactRow) => opposes(actors, ...kin);
    return { meetings: meetings.filter(stands), agreements: agreements.filter(stands) };
  }

  /** As `facts`, of an entity and its kin. */
  private async factsOf({ kin }: EntityRow): Promise<Posting[]> {
    const found = (await Promise.all(kin.map((id) => this.facts(id)))).flat();
    return [...new Map(found.map((posting) => [posting.number, posting])).values()];
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

  /** The pack's records of these ids, those it has. */
  private async byId(ids: readonly string[]): Promise<Filed[]> {
    const fresh = [...new Set(ids)].filter((id) => !this.numbers.has(id));
    const found = await this.part.large.find(fresh.map((id) => hashOfId('id', id)));
    for (const [i, id] of fresh.entries()) this.numbers.set(id, found[i]![0] ?? null);
    return this.records(ids.flatMap((id) => this.numbers.get(id) ?? []));
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

/**
 * What may be between two: what both stand in, and with a place all of the other, of which rows tell who came for the place;
 * of two places what names both.
 */
function inBoth(
  [a, ours]: [EntityRow, readonly Posting[]],
  [b, theirs]: [EntityRow, readonly Posting[]],
): readonly Posting[] {
  if (a.type === 'place' && b.type !== 'place') return theirs;
  if (b.type === 'place' && a.type !== 'place') return ours;
  const there = new Set(theirs.map(({ number }) => number));
  return ours.filter(({ number }) => there.has(number));
}

/** Facts of a pack that are read for one entity: its newest. Cards of more count by years. */
const NEWEST = 300;

export const newest = (postings: readonly Posting[]): Posting[] =>
  [...postings].sort((a, b) => b.day - a.day).slice(0, NEWEST);

/** Whether a role is surely held on a day as postings have it. */
const isHeld = ({ from, to }: Role, day: number): boolean =>
  from !== null && day >= dayNumber(from) && (to === null || day <= dayNumber(to));

/** A bundled record with the days of its offices' evidence: the sources that these came from are not here. */
function withEvidence({ record, offices }: EntityRow): Entity {
  if (!('roles' in record)) return record;
  const roles = record.roles.map((role, i) => ({ ...role, attested: offices[i]?.evidence ?? role.attested }));
  return { ...record, roles } as Entity;
}

/** A bundled entity's row with what a pack says of it; see `joinPacks`. */
function joined(known: EntityRow, row: EntityRow, ahead: boolean): EntityRow {
  const notes = [...(known.notes ?? []), ...(row.notes ?? [])];
  return {
    ...known,
    record: row.record as Entity,
    name: row.name,
    refs: { ...row.refs, ...known.refs },
    sources: ahead ? [...row.sources, ...known.sources] : known.sources,
    offices: [...known.offices, ...row.offices.filter(isAdded)],
    holds: [...new Set([...known.holds, ...row.holds])],
    ...(notes.length > 0 && { notes }),
    ...(row.pack && { pack: row.pack }),
  };
}

function grouped(filed: readonly Filed[]): Dataset {
  const records = noRecords() as Record<FileName, Filed['record'][]>;
  for (const file of fileNames) records[file] = [];
  for (const { file, record } of filed) records[file].push(record);
  return records as Dataset;
}
