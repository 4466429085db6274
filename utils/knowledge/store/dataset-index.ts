import { type EntityType, entityTypeNames, entityTypes, organizationKinds, placeKinds } from '../../kinds';
import { compare, type PartialDate } from '../../text/partial-date';
import type { NameRef, PackLabel, Provenance } from '../card';
import type { Dataset, Entity, Meeting, Organization, Person, Place, Role } from '../schema';
import { namedOffices, plain } from '../time/attest';
import { relate } from '../time/endings';
import { kindOfOffice, officeKinds, terms } from '../time/rules';
import { type Added, isAdded, NOTHING_ADDED, packOfId } from './added';
import type { Office } from './facts';
import { rankOf } from './rank';
import { byWorth } from './worth';

interface Known {
  type: EntityType;
  record: Entity;
}

/** The dataset by id, with what points at each record. */
export class Index {
  readonly entities = new Map<string, Known>();
  readonly offices = new Map<string, Office[]>();
  readonly becameThis = new Map<string, string[]>();
  readonly issuedBy = new Map<string, string[]>();
  readonly sources = new Map<string, Provenance>();
  private readonly nameRefs = new Map<string, NameRef>();
  private readonly bodyForms = new Map<string, string[]>();

  /** @param added what packs brought among the records: it is labelled, and changes nothing that is said of bundled offices */
  constructor(
    dataset: Dataset,
    readonly added: Added = NOTHING_ADDED,
  ) {
    for (const { id, ...source } of dataset.sources) this.sources.set(id, this.labelled(source, id));
    for (const type of entityTypeNames) this.add(type, dataset[entityTypes[type].file]);
    for (const body of [...dataset.organizations, ...dataset.places]) {
      if (body.successor) push(this.becameThis, body.successor, body.id);
    }
    for (const document of dataset.documents) {
      if (document.issuer) push(this.issuedBy, document.issuer, document.id);
    }
    for (const person of dataset.people) {
      this.offices.set(
        person.id,
        person.roles.map((role) => this.office(role, person)),
      );
    }
    for (const meeting of dataset.meetings) this.attest(meeting);
    this.relateOffices();
  }

  /** One object for each entity, however often it is referred to: most of the time here went into making them. */
  ref(id: string | null | undefined): NameRef | null {
    const known = id ? this.entities.get(id) : undefined;
    if (!known) return null;
    const { type, record } = known;
    const cached = this.nameRefs.get(record.id);
    if (cached) return cached;
    const plain = { entity: record.id, type, name: { vi: record.name, en: record.name_en } };
    const ref = this.labelled(plain, record.id);
    this.nameRefs.set(record.id, ref);
    return ref;
  }

  refs(ids: Iterable<string | null | undefined>): Record<string, NameRef> {
    // A table from the first: V8 would make a class of objects for each set of ids, which took half of the time of a row.
    const refs: Record<string, NameRef> = Object.create(null);
    for (const id of ids) {
      const ref = this.ref(id);
      if (ref) refs[ref.entity] = ref;
    }
    return refs;
  }

  provenance(ids: string[]): Provenance[] {
    const found: Provenance[] = [];
    for (const id of ids) {
      const source = this.sources.get(id);
      if (source) found.push(source);
    }
    return byWorth(found);
  }

  formsOf = (body: string): string[] => {
    const cached = this.bodyForms.get(body);
    if (cached) return cached;
    const record = this.entities.get(body)?.record;
    const forms = record ? [record.name, ...record.aliases.map(({ text }) => text)].map(plain) : [];
    this.bodyForms.set(body, forms);
    return forms;
  };

  /** The country an entity belongs to: its own id for a country. */
  countryOf(id: string): string | null {
    const known = this.entities.get(id);
    if (!known) return null;
    const { type, record } = known;
    if (type === 'person') return (record as Person).nationality;
    if (type === 'organization') return (record as Organization).country;
    if (type !== 'place') return null;
    const place = record as Place;
    return placeKinds[place.kind].state ? place.id : place.country;
  }

  /** When a body or place ended, null while it lasts. */
  endOf(id: string | null): PartialDate | null {
    const record = id === null ? undefined : this.entities.get(id)?.record;
    return (record && 'dissolved' in record ? record.dissolved : null) ?? null;
  }

  /** The city or province whose government a body is. */
  governedBy(body: string): string[] {
    const record = this.entities.get(body)?.record;
    return record && 'governs' in record && record.governs ? [record.governs] : [];
  }

  /** Says which pack a record came in, where it did. */
  private labelled<Line extends object>(line: Line, id: string): Line & { pack?: PackLabel } {
    const pack = packOfId(id, this.added);
    return pack ? { ...line, pack } : line;
  }

  /** Bundled offices are judged by bundled ones alone; those that packs brought by each other. */
  private relateOffices(): void {
    const all = [...this.offices.values()];
    if (this.added.labels.size === 0) {
      relate(all);
      return;
    }
    const only = (added: boolean) =>
      all.map((offices) => offices.filter((office) => isAdded(office) === added));
    relate(only(false));
    relate(only(true), only(false).flat());
  }

  private add(type: EntityType, records: Entity[]): void {
    for (const record of records) this.entities.set(record.id, { type, record });
  }

  private office(role: Role, person: Person): Office {
    const body = role.org === null ? undefined : this.entities.get(role.org);
    const sources = this.provenance(role.sources);
    const country = (role.org === null ? null : this.countryOf(role.org)) ?? person.nationality;
    const kind = kindOfOffice(role.title_vi, country);
    return {
      role,
      person: person.id,
      body: this.ref(role.org),
      bodyEnd: this.endOf(role.org),
      kind,
      leads: body ? rankOf(role.title_vi, body.record) : null,
      public: !body || body.type === 'place' || organizationKinds[(body.record as Organization).kind].public,
      country,
      changes: terms[officeKinds[kind].term],
      evidence: evidenceOf(role, sources),
      over: null,
      rivals: [],
      sources,
    };
  }

  /** A dated meeting that says in what office someone came is evidence for that office. */
  private attest(meeting: Meeting): void {
    const { date } = meeting;
    if (date === null || packOfId(meeting.id, this.added)) return;
    for (const { entity, as_vi: note } of meeting.participants) {
      const offices = this.offices.get(entity);
      if (!offices || note === null) continue;
      const roles = offices.map(({ role }) => role);
      for (const role of namedOffices(note, roles, date, this.formsOf)) {
        addDate(offices[roles.indexOf(role)]!.evidence, date);
      }
    }
  }
}

/** Dates of what names the person in the office, inside its interval: as researched, and those of its sources. */
function evidenceOf(role: Role, sources: Provenance[]): PartialDate[] {
  const dates = [...(role.attested ?? []), ...sources.flatMap(({ date }) => date ?? [])];
  const inside = dates.filter(
    (date) =>
      (role.from === null || compare(date, role.from) !== 'before') &&
      (role.to === null || compare(date, role.to) !== 'after'),
  );
  return [...new Set(inside)].sort();
}

function push<Key>(map: Map<Key, string[]>, key: Key, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function addDate(dates: PartialDate[], date: PartialDate): void {
  if (dates.includes(date)) return;
  dates.push(date);
  dates.sort();
}
