import { entityTypes } from '../../../kinds';
import type { Dataset } from '../../../knowledge/schema';
import type { AgreementRow, Deeds, EntityRow, Facts, MeetingRow, Rows } from '../../../knowledge/store/facts';
import { bodyOfHeirs, looseRows } from '../../../knowledge/store/rows';
import type { IsBundled } from '../../join/ids';
import { joinPacks } from '../../join/join';
import type { Installed } from '../../store/database';
import { type Filed, filedExcerpt, mergedExcerpts } from '../disk/excerpt';
import type { Kept } from '../disk/record-on';
import { hashOfId, type Kind } from '../index/hash';
import { type Count, MOST } from '../index/hubs';
import { dateIn, fileOf, isHeld, type Posting } from '../index/postings';
import type { LargePack } from '../large-pack';
import { grouped, joined, withEvidence } from './records';

/** A large pack that is on. */
export interface Part {
  pack: Pick<Installed, 'id' | 'header' | 'ahead'>;
  large: LargePack;
}

export type FactRow = MeetingRow | AgreementRow;
type LooseRows = Pick<Rows, 'entities' | 'meetings' | 'agreements'>;

/** People that are read for a body. */
const HOLDERS = 200;
/** Of what refers to an entity so many records are read: a body has had fewer heads. */
const REFERRERS = 100;

/**
 * What one query sees of a large pack: the records it asks for and those they refer to, as a small pack. Rows are made of
 * them by the code that makes rows of small packs.
 */
export class Layer {
  private readonly looked = new Map<string, Promise<Posting[]>>();
  private readonly standing = new Map<string, Promise<Posting[]>>();
  private readonly made = new Map<string, Promise<Deeds>>();
  private readonly serving = new Map<string, Promise<EntityRow[]>>();

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
    return own === null ? [] : this.found(kind, own);
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
    const [itself, named, holders] = await Promise.all([
      this.itself(own),
      this.postings('of', id),
      id === own ? this.base.holders(id) : [],
    ]);
    // What the pack says of its own record is nothing of a bundled one that happens to have the same id.
    if (this.isOwn(itself, own) !== id.includes('/')) return [];
    // Whom the pack describes stand among the named: it was known who they are when it came in.
    const people = holders.flatMap(({ record }) => ('roles' in record ? record : []));
    const theirs = await this.part.large.find(people.map((person) => hashOfId('of', person.id)));
    const came = people.flatMap(({ roles }, i) =>
      theirs[i]!.filter(({ day }) => roles.some((role) => role.org === own && isHeld(role, day))),
    );
    const isPerson = itself ? fileOf(itself) === 'people' : this.isBundled('people', own);
    const signed = isPerson ? await this.signedAt(named) : [];
    return [...new Map([...named, ...came, ...signed].map((posting) => [posting.number, posting])).values()];
  }

  /** What successors did: rows tell which of it was after the end. */
  private async gatherHeirs(body: string): Promise<Posting[]> {
    const found = await Promise.all((await this.heirsOf(body)).map((heir) => this.facts(heir)));
    return [...new Map(found.flat().map((posting) => [posting.number, posting])).values()];
  }

  private isOwn(itself: Posting | null, id: string): boolean {
    return itself !== null && !this.isBundled(fileOf(itself), id);
  }

  /** What was agreed at somebody's meetings stands on their card, though they are no party. */
  private async signedAt(named: readonly Posting[]): Promise<Posting[]> {
    const newestOf = (agreement: boolean) => newest(named.filter((one) => one.agreement === agreement));
    // The agreements are read along: the card asks for both next.
    const filed = await this.records([...newestOf(false), ...newestOf(true)]);
    const ids = filed.flatMap(({ file, links }) => (file === 'meetings' ? links : []));
    return (await Promise.all(ids.map((id) => this.itself(id)))).filter((posting) => posting !== null);
  }

  /** Records by numbers, those of an id once. */
  async records(postings: readonly Pick<Posting, 'number'>[]): Promise<Kept[]> {
    const found = await this.part.large.read(postings.map(({ number }) => number));
    return [...new Map([...found.values()].map((kept) => [kept.record.id, kept])).values()];
  }

  /** The row of an entity that the pack describes or adds to; `known` where it is not in this pack. */
  async entity(id: string, known: EntityRow | undefined): Promise<EntityRow | undefined> {
    const own = this.own(id);
    if (own === null) return known;
    const itself = await this.itself(own);
    const [facts, row] = await Promise.all([
      this.facts(id),
      itself && this.isOwn(itself, own) === id.includes('/') ? this.rowOf(itself, id, known) : undefined,
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

  /** People of the pack who held or hold an office in a body. */
  holders(body: string): Promise<EntityRow[]> {
    const known = this.serving.get(body) ?? this.findHolders(body);
    this.serving.set(body, known);
    return known;
  }

  private async findHolders(body: string): Promise<EntityRow[]> {
    const people = (await this.postings('refers', body)).filter((one) => fileOf(one) === 'people');
    if (people.length === 0) return [];
    const { entities } = await this.rows(await this.records(people.slice(0, HOLDERS)));
    return entities.filter(({ holds }) => holds.includes(body));
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
  async rows(filed: readonly Kept[], known: readonly EntityRow[] = []): Promise<LooseRows> {
    const given = new Set(filed.map(({ record }) => record.id));
    const beside = mergedExcerpts(filed).filter(({ record }) => !given.has(record.id));
    const [linked, bundled] = await Promise.all([
      this.linked(filed.flatMap(({ links }) => links).filter((id) => !given.has(id))),
      this.bundledAmong(
        [...filed, ...beside],
        filed.flatMap(({ strangers }) => strangers),
        known,
      ),
    ]);
    // A source is the pack's own, and a line without one says nothing.
    const cited = new Set(beside.filter(({ file }) => file === 'sources').map(({ record }) => record.id));
    const kept = filed.filter(
      ({ record }) => 'sources' in record && record.sources.some((id) => cited.has(id)),
    );
    const records = grouped([...kept, ...beside, ...linked]);
    const { dataset, added } = joinPacks(bundled, [{ ...this.part.pack, records }]);
    const ids = new Set(filed.map((one) => this.idOf(one)));
    return looseRows(dataset, added, (id) => ids.has(id));
  }

  /** Meetings and agreements that the pack has among these, of which others say no more than their ids. */
  private async linked(ids: readonly string[]): Promise<Filed[]> {
    const found = await Promise.all(
      [...new Set(ids)].map(async (id) => {
        const itself = await this.itself(id);
        return itself ? filedExcerpt([fileOf(itself), { id }]) : [];
      }),
    );
    return found.flat();
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
    itself: Posting,
    id: string,
    known: EntityRow | undefined,
  ): Promise<EntityRow | undefined> {
    const referring = (await this.postings('refers', id)).filter((one) => fileOf(one) !== 'people');
    const filed = await this.records([itself, ...referring.slice(0, REFERRERS)]);
    const { entities } = await this.rows(filed, known ? [known] : []);
    return entities.find((row) => row.id === id);
  }

  /** Where the pack's record of an id of its own stands; null where it has none. */
  private async itself(id: string): Promise<Posting | null> {
    const [found = null] = await this.found('id', id);
    return found;
  }

  /** The pack's records of these ids of its own, those it has. */
  async byId(ids: readonly string[]): Promise<Kept[]> {
    const found = await Promise.all(ids.map((id) => this.itself(id)));
    return this.records(found.filter((posting) => posting !== null));
  }

  /** What stands under an id of the pack's own. */
  private found(kind: Exclude<Kind, 'name'>, own: string): Promise<Posting[]> {
    const key = `${kind} ${own}`;
    const known =
      this.looked.get(key) ?? this.part.large.find([hashOfId(kind, own)]).then(([found]) => found!);
    this.looked.set(key, known);
    return known;
  }

  /** Bundled records that rows of these need: of entities that the pack adds to, or does not have; `known` rows as they are. */
  private async bundledAmong(
    filed: readonly Filed[],
    strangers: readonly string[],
    known: readonly EntityRow[],
  ): Promise<Dataset> {
    const rows = new Map(known.map((row) => [row.id, row]));
    const ids = [
      ...filed.flatMap(({ file, record }) => (this.isBundled(file, record.id) ? record.id : [])),
      ...strangers.filter((id) => Object.values(entityTypes).some(({ file }) => this.isBundled(file, id))),
    ];
    const wanted = [...new Set(ids)].filter((id) => !rows.has(id));
    for (const row of await Promise.all(wanted.map((id) => this.base.entity(id))))
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
