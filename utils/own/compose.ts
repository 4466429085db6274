import type { Agreement, Dataset, Meeting, Organization, Person, Role } from '../knowledge/schema';
import { checkRecord } from '../packs/format/record';
import { fault, faultsIn } from './check-form';
import { readDay } from './day';
import { type Entry, isPart, withoutEntry } from './entries';
import type { FieldFault } from './faults';
import { type FieldName, type Form, fieldsOf, type Values, type Who } from './form';
import {
  additionTo,
  type EntityFiled,
  type Filed,
  findEntity,
  newEntity,
  newId,
  sideOf,
  sourceOf,
  tidied,
  withRecord,
} from './records';

/** What a form is composed with. */
export interface Around {
  /** The reader's own records, under their own ids. */
  own: Dataset;
  bundled: Dataset;
  /** The fact that the form changes; null for a new one. */
  edits: Entry | null;
  /** ISO day. */
  today: string;
}

/**
 * A form as records of the reader's own pack: all their records, with the fact in them. Nothing is kept that a pack may
 * not bring; what is wrong is told field by field.
 */
export function compose(form: Form, around: Around): { records: Dataset } | { faults: FieldFault[] } {
  const faults = faultsIn(form);
  if (faults.length > 0) return { faults };
  const work = new Composing(form, around);
  return work.faults.length > 0 ? { faults: work.faults } : { records: tidied(work.records) };
}

/** The fields of records by the fields of forms that fill them. */
const FIELDS: Readonly<Record<string, FieldName>> = {
  title_vi: 'title',
  title_en: 'title',
  bio_vi: 'text',
  bio_en: 'text',
  outcome_vi: 'text',
  outcome_en: 'text',
  summary_vi: 'text',
  summary_en: 'text',
  name: 'name',
  name_en: 'nameEn',
  distinct_vi: 'distinct',
  distinct_en: 'distinct',
  text: 'alias',
  aliases: 'alias',
  participants: 'seats',
  parties: 'seats',
  date: 'day',
  signed: 'day',
  from: 'from',
  to: 'to',
  attested: 'seen',
};
const SOURCE_FIELDS: Readonly<Record<string, FieldName>> = {
  url: 'url',
  title: 'source',
  publisher: 'publisher',
  date: 'published',
};

/** One form on its way into the records. */
class Composing {
  records: Dataset;
  readonly faults: FieldFault[] = [];
  readonly #source: string;

  constructor(
    private readonly form: Form,
    private readonly around: Around,
  ) {
    const { own, edits, today } = around;
    // A body or person that is changed stays, with all that rests on it.
    this.records = edits && isPart(edits) ? withoutEntry(own, edits) : own;
    const source = sourceOf(form.values, readDay(form.values.published), this.records, today);
    this.#source = source.id;
    this.#take({ file: 'sources', record: source }, SOURCE_FIELDS);
    this.#add();
  }

  #add(): void {
    const { form } = this;
    switch (form.kind) {
      case 'meeting':
        this.#meeting(form.values);
        break;
      case 'agreement':
        this.#agreement(form.values);
        break;
      case 'office':
        this.#office(form.values);
        break;
      case 'person':
        this.#person(form.values);
        break;
      case 'organization':
        this.#body(form.values);
        break;
      case 'alias':
        this.#alias(form.values);
        break;
      case 'note':
        this.#note(form.values);
        break;
    }
  }

  #meeting(values: Values<'meeting'>): void {
    const text = values.text.trim() || null;
    const title = values.title.trim();
    const before = this.around.own.meetings.find(({ id }) => id === this.around.edits?.id);
    const participants = values.seats.map(({ who, office }, seat) => {
      const entity = this.#idOf(who, 'seats', seat);
      return { entity, as_vi: office.trim() || null, side: this.#side(entity) };
    });
    const record: Meeting = {
      id: before?.id ?? newId(title),
      date: readDay(values.day),
      date_end: null,
      place: values.place && this.#idOf(values.place, 'place'),
      kind: values.what as Meeting['kind'],
      title_vi: title,
      title_en: title,
      participants,
      topics: before?.topics ?? [],
      outcome_vi: text,
      outcome_en: text,
      agreements: before?.agreements ?? [],
      sources: [this.#source],
    };
    this.#take({ file: 'meetings', record });
  }

  #agreement(values: Values<'agreement'>): void {
    const text = values.text.trim() || null;
    const title = values.title.trim();
    const before = this.around.own.agreements.find(({ id }) => id === this.around.edits?.id);
    const record: Agreement = {
      id: before?.id ?? newId(title),
      title_vi: title,
      title_en: title,
      kind: values.what as Agreement['kind'],
      signed: readDay(values.day),
      place: values.place && this.#idOf(values.place, 'place'),
      parties: values.seats.map(({ who }, seat) => {
        const entity = this.#idOf(who, 'seats', seat);
        return { entity, signatory: before?.parties.find((one) => one.entity === entity)?.signatory ?? null };
      }),
      topics: before?.topics ?? [],
      summary_vi: text,
      summary_en: text,
      meeting: before?.meeting ?? null,
      sources: [this.#source],
    };
    this.#take({ file: 'agreements', record });
  }

  #office(values: Values<'office'>): void {
    const holder = this.#holder(values.person, 'person');
    if (holder?.file !== 'people') return;
    const seen = readDay(values.seen);
    const role: Role = {
      title_vi: values.title.trim(),
      title_en: values.title.trim(),
      org: values.body && this.#idOf(values.body, 'body'),
      from: readDay(values.from),
      to: readDay(values.to),
      ...(seen && { attested: [seen] }),
      sources: [this.#source],
    };
    const { record } = holder;
    this.#take({ file: 'people', record: { ...record, roles: [...record.roles, role] } });
  }

  #person(values: Values<'person'>): void {
    const before = this.around.own.people.find(({ id }) => id === this.around.edits?.id);
    const name = values.name.trim();
    const made = newEntity({ name, type: 'person' }, this.#source).record as Person;
    const { distinct_vi: _, distinct_en: _en, ...base } = before ?? made;
    const distinct = values.distinct.trim();
    const record: Person = {
      ...base,
      name,
      name_en: values.nameEn.trim() || name,
      nationality: values.country && this.#idOf(values.country, 'country'),
      ...(distinct && { distinct_vi: distinct, distinct_en: distinct }),
      sources: [this.#source],
    };
    this.#take({ file: 'people', record });
  }

  #body(values: Values<'organization'>): void {
    const before = this.around.own.organizations.find(({ id }) => id === this.around.edits?.id);
    const name = values.name.trim();
    const made = newEntity({ name, type: 'organization' }, this.#source);
    if (made.file !== 'organizations') return;
    const record = {
      ...(before ?? made.record),
      name,
      name_en: values.nameEn.trim() || name,
      kind: values.what as Organization['kind'],
      country: values.country && this.#idOf(values.country, 'country'),
      sources: [this.#source],
    };
    this.#take({ file: 'organizations', record });
  }

  #alias(values: Values<'alias'>): void {
    const holder = this.#holder(values.of, 'of');
    if (!holder) return;
    const text = values.alias.trim();
    const { record } = holder;
    const known = [findEntity(this.around.bundled, record.id)?.record, record];
    if (known.some((one) => one?.name === text || one?.aliases.some((alias) => alias.text === text))) {
      this.faults.push(fault('alias', { code: 'called-so' }));
      return;
    }
    // An abbreviation is believed only as it is written, capitals and all.
    const abbreviation = /^[\p{Lu}\d&-]{2,10}$/u.test(text);
    const alias = {
      text,
      ...(abbreviation && { abbreviation: true as const, needs: { capitals: true as const } }),
    };
    this.#take({ ...holder, record: { ...record, aliases: [...record.aliases, alias] } } as Filed);
  }

  #note(values: Values<'note'>): void {
    const holder = this.#holder(values.of, 'of');
    if (!holder) return;
    const { record } = holder;
    const text = [record.bio_vi, values.text.trim()].filter(Boolean).join(' ');
    this.#take({ ...holder, record: { ...record, bio_vi: text, bio_en: text } } as Filed);
  }

  /** The own record that a fact about somebody goes into, its sources with the form's. */
  #holder(who: Who | null, field: FieldName): EntityFiled | null {
    if (!who) return null;
    const id = this.#idOf(who, field);
    const { own, bundled } = this.around;
    const mine = findEntity(this.records, id);
    if (mine) {
      const sources = [...new Set([...mine.record.sources, this.#source])];
      return { ...mine, record: { ...mine.record, sources } } as EntityFiled;
    }
    // Should the bundled facts have dropped them, what was written down before still says who they are.
    const model = findEntity(bundled, id) ?? findEntity(own, id);
    if (!model) {
      this.faults.push(fault(field, { code: 'choose', name: who.name }));
      return null;
    }
    return additionTo(model, this.#source);
  }

  /** Id of somebody named; a record is made for whoever is new. */
  #idOf({ is, name, type }: Who, field: FieldName, seat: number | null = null): string {
    if (is.as === 'known') return is.id;
    const made = newEntity({ name, type: type === 'place' ? 'organization' : type }, this.#source);
    this.#take(made, {}, field, seat);
    return made.record.id;
  }

  #side(id: string): string | null {
    return sideOf(id, this.records, this.around.bundled);
  }

  #take(filed: Filed, fields = FIELDS, field: FieldName | null = null, seat: number | null = null): void {
    const checked = checkRecord(filed.file, filed.record, 'own');
    if ('record' in checked)
      this.records = withRecord(this.records, { ...filed, record: checked.record } as Filed);
    else {
      const path = checked.fault.field.split('.').filter((key) => !/^\d+$/.test(key));
      const known = path.toReversed().flatMap((key) => fields[key] ?? [])[0];
      const at = field ?? known ?? fieldsOf(this.form.kind)[0]![0];
      this.faults.push(fault(at, checked.fault.reason, seat));
    }
  }
}
