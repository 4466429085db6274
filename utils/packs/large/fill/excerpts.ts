import { entityTypes } from '../../../kinds';
import { referencesIn } from '../../../knowledge/references';
import type { Agreement, Entity, FileName, Meeting, Role, Source } from '../../../knowledge/schema';
import type { PartialDate } from '../../../text/partial-date';
import { type Excerpt, excerptOf, type Filed, type Line } from '../disk/excerpt';
import { hashOfId } from '../index/hash';
import { dayNumber, isHeld } from '../index/postings';
import { TextTable } from './text-table';

const entityFiles: readonly FileName[] = Object.values(entityTypes).map(({ file }) => file);
/** Excerpts that are kept parsed: an article's country or a paper stands in one line after the other. */
const KEPT = 30_000;

/** Excerpts of the entities and sources of a pack, in memory while it is filled in: 100 to 200 bytes for each. */
export class Excerpts {
  private readonly texts = new TextTable();
  private readonly parsed = new Map<string, Excerpt | null>();

  /** Bytes that are held. */
  get bytes(): number {
    return this.texts.bytes;
  }

  /** Enters a record; of two with one id the first stands. Meetings and agreements are not entered. */
  add({ file, record }: Filed): void {
    if (!isExcerpted(file)) return;
    const excerpt = file === 'sources' ? record : excerptOf(record as Entity);
    this.texts.add(hashOfId('id', record.id), JSON.stringify([file, excerpt]));
  }

  /** A record with what it refers to. */
  lineOf({ file, record }: Filed): Line {
    const excerpts = new Map<string, Excerpt>();
    const strangers = new Set<string>();
    const links = new Set<string>();
    const add = (id: string): Excerpt | null => {
      const found = this.of(id);
      if (found && !excerpts.has(id)) excerpts.set(id, found);
      return found;
    };
    for (const { id, target } of referencesIn(file, record)) {
      if (target === 'meetings' || target === 'agreements') links.add(id);
      else if (!add(id) && target !== 'sources') strangers.add(id);
    }
    if (isExcerpted(file)) excerpts.delete(record.id);
    else this.addSides(record as Meeting | Agreement, excerpts, add);
    return [file, record, [...excerpts.values()], [...strangers], [...links]];
  }

  /** Bodies in which somebody of these surely held an office on a day, as postings have it. */
  bodiesHeld(entities: readonly string[], day: number): string[] {
    return entities.flatMap((id) =>
      (this.of(id)?.[1].roles ?? []).flatMap((role) =>
        role.org !== null && isHeld(role, day) ? role.org : [],
      ),
    );
  }

  /** For whom those in a meeting or agreement came: their countries; of a meeting on a day also the bodies of their offices until then. */
  private addSides(
    record: Meeting | Agreement,
    excerpts: Map<string, Excerpt>,
    add: (id: string) => Excerpt | null,
  ): void {
    const date = 'participants' in record ? record.date : null;
    for (const [id, [file, excerpt]] of [...excerpts]) {
      const { nationality, country, governs } = excerpt;
      for (const place of [nationality, country, governs]) if (place) add(place);
      if (file !== 'people') continue;
      const roles = date === null ? [] : (excerpt.roles?.filter(begunBy(date)) ?? []);
      excerpts.set(id, [file, { ...excerpt, roles }]);
      for (const { org, sources } of roles) {
        const body = org === null ? null : add(org);
        if (body?.[1].governs) add(body[1].governs);
        for (const source of sources) this.addDate(source, excerpts);
      }
    }
  }

  /** Of a source that proves an office only its day. */
  private addDate(id: string, excerpts: Map<string, Excerpt>): void {
    const found = this.of(id);
    if (found?.[0] !== 'sources' || excerpts.has(id)) return;
    const { date } = found[1] as Partial<Source>;
    excerpts.set(id, ['sources', { id, date } as Excerpt[1]]);
  }

  private of(id: string): Excerpt | null {
    const known = this.parsed.get(id);
    if (known !== undefined) return known;
    const text = this.texts.get(hashOfId('id', id));
    const found = text === null ? null : (JSON.parse(text) as Excerpt);
    if (this.parsed.size >= KEPT) this.parsed.clear();
    this.parsed.set(id, found);
    return found;
  }
}

const isExcerpted = (file: FileName): boolean => file === 'sources' || entityFiles.includes(file);

/** Whether a role may have begun by the end of a date. */
function begunBy(date: PartialDate): (role: Pick<Role, 'from'>) => boolean {
  const last = Number(date.replaceAll('-', '').padEnd(8, '9'));
  return ({ from }) => from === null || dayNumber(from) <= last;
}
