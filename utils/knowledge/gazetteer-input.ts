import { englishLaws, englishNames } from '../link/gazetteer/english-names';
import type {
  EntityInput,
  GazetteerInput,
  NameConditions,
  NameInput,
  NameKind,
} from '../link/gazetteer/input';
import { bareTitle, countryNames, variantsOf, withoutCountry } from '../link/gazetteer/variants';
import type { EntityType } from '../link/types';
import { maybeVietnamese } from '../text/vietnamese-syllable';
import { documentNames } from './document-names';
import { bareMinistries, HOME_ID, ministryAbroad } from './ministry-names';
import type { Alias, Dataset, Entity, Meeting, Person, PolicyDocument } from './schema';
import { presentParent } from './time/spells';

/** The country whose press is read: it drops its own name. */
const HOME_NAME = 'Việt Nam';
/** Governments are named by their country; the press's word for one is no name ("Chính phủ Canada" marks Canada). */
const GOVERNMENT = /^(Chính phủ|Government of)(?=\s|$)/;
/** An office is nobody's name ("Tổng thống Nga" marks Nga). */
const OFFICE = /^(Tổng thống|Thủ tướng|Chủ tịch nước)(?=\s|$)/;
/** "Name (ABBR)": the press's name and abbreviation are two mentions. */
const BRACKETED = /\s\([\p{Lu}\d][\p{L}\d&.-]*\)$/u;

/** Numbers that every ministry or province gives anew each year: "08/2025/TT-BCA", "05/2024/NQ-HĐND". */
const MANY_ISSUERS = /^\d+\/\d{4}\/(?:TT-|.*-(?:HĐND|UBND)$)/u;
/** Such a number without its issuer: "Thông tư 08/2025". */
const HEAD_AND_YEAR = /\s\d+\/\d{4}$/;

function conditionsOf(needs: Alias['needs']): { conditions?: NameConditions } {
  return needs === undefined ? {} : { conditions: { ...needs } as NameConditions };
}

function aliasKind(alias: Alias): NameKind {
  if (alias.abbreviation) return 'abbreviation';
  return alias.former ? 'former' : 'short';
}

/** A body's name of up to three letters is meant only where it is written with its own capitals. */
const inItsLetters = (name: NameInput, type: EntityType): NameInput =>
  type === 'organization' && !name.conditions && /^[\p{L}\d]{1,3}$/u.test(name.text)
    ? { ...name, conditions: { capitals: true } }
    : name;

/** Every spelling of an entity's names; the dataset's own wins over one that rules derive from another name. */
function namesOf(record: Entity, type: EntityType, abroad: string | null): NameInput[] {
  const number = type === 'document' && 'number' in record ? record.number : null;
  const own: NameInput[] = [
    { text: record.name, kind: 'full', ...conditionsOf(record.needs) },
    {
      text: record.name_en,
      kind: 'full',
      ...(record.name_en === record.name ? conditionsOf(record.needs) : {}),
    },
    ...record.aliases.map((alias) => ({
      text: alias.text,
      kind: aliasKind(alias),
      ...conditionsOf(alias.needs),
    })),
  ];
  const names = new Map<string, NameInput>();
  for (const name of own) if (!names.has(name.text)) names.set(name.text, inItsLetters(name, type));
  // a number that begins again every year is believed under one condition, however it is written
  const asked = number === null ? undefined : own.find(({ text }) => text.endsWith(` ${number}`))?.conditions;
  const underIt = (name: NameInput): NameInput => {
    if (asked && name.text.includes(number!)) return { ...name, conditions: asked };
    return number !== null && MANY_ISSUERS.test(number) && HEAD_AND_YEAR.test(name.text)
      ? { ...name, conditions: { afterFull: true } }
      : name;
  };
  for (const [at, name] of own.entries()) {
    if (name.kind === 'abbreviation') continue;
    for (const text of variantsOf(type, name.text, at === 0 ? number : null))
      if (!names.has(text)) names.set(text, underIt({ ...name, text }));
  }
  const country =
    'kind' in record && record.kind === 'ministry' ? withoutCountry(record.name, HOME_NAME) : null;
  if (country !== null && !names.has(country)) names.set(country, { text: country, kind: 'short' });
  const bare = type === 'document' ? bareTitle(record.name) : null;
  for (const text of bare === null ? [] : [bare, `${bare} (sửa đổi)`])
    if (!names.has(text)) names.set(text, { text, kind: 'short', conditions: { dated: true } });
  if (type === 'document')
    for (const name of documentNames(record as PolicyDocument, [...names.values()]))
      if (!names.has(name.text)) names.set(name.text, name);
  if ('kind' in record && record.kind === 'country')
    for (const text of countryNames(record.name))
      if (!names.has(text)) names.set(text, { text, kind: 'short' });
  for (const name of inEnglish(record, type, number, abroad))
    if (!names.has(name.text)) names.set(name.text, underIt(name));
  return [...names.values()].filter(
    ({ text }) => !GOVERNMENT.test(text) && !OFFICE.test(text) && !(names.size > 1 && BRACKETED.test(text)),
  );
}

/** Names as English editions write them; under the conditions of the English name where that is the only one. */
function inEnglish(
  record: Entity,
  type: EntityType,
  number: string | null,
  abroad: string | null,
): NameInput[] {
  const { name, name_en } = record;
  const kind = 'kind' in record ? record.kind : null;
  // "Ministry of Finance of Vietnam" is a home ministry's, "Ministry of Finance of Japan" needs no other form
  const home = 'country' in record && record.country === HOME_ID;
  const texts = englishNames({ type, name, name_en, number, kind: home ? kind : null, abroad });
  const conditions = name_en === name ? conditionsOf(record.needs) : {};
  return [
    ...texts.map((text): NameInput => ({ text, kind: type === 'person' ? 'full' : 'short', ...conditions })),
    ...(type === 'document' ? englishLaws(name_en) : []).map(
      (text): NameInput => ({ text, kind: 'short', conditions: { dated: true } }),
    ),
  ];
}

/** Offices that few hold at a time, so that the press adds the family name alone. */
const HEADS = ['Tổng thống', 'Thủ tướng', 'Ngoại trưởng'];

/** Before a family name alone, which few of that country bear when it is so long. Letters. */
const ADDRESS = ['ông', 'bà', 'Ông', 'Bà'];
const LEAST_FAMILY = 5;

/**
 * "Tổng thống Macron": the family name of a foreign head of state or government, believed right after the office; a longer one
 * also after "ông" or "bà" in an article that names the country.
 */
function familyName(person: Person): NameInput[] {
  const parts = person.name.split(' ');
  const last = parts.at(-1)!;
  const titles = person.roles.map(({ title_vi }) => title_vi);
  const cue = HEADS.filter((head) => titles.some((title) => title.startsWith(head)));
  if (parts.length < 2 || cue.length === 0 || maybeVietnamese(last)) return [];
  const named = (conditions: NameConditions): NameInput => ({
    text: last,
    kind: 'short',
    conditions: { capitals: true, ...conditions },
  });
  const known = person.nationality !== null && last.length >= LEAST_FAMILY ? [person.nationality] : [];
  return [
    named({ cue: [...cue, ...titles] }),
    ...known.map((country) => named({ cue: ADDRESS, with: [country] })),
  ];
}

/** Countries whose first syllable stands for them in pairs ("Việt - Hàn", "Nhật - Trung"). */
const PAIRED = /^(Việt Nam|Hàn Quốc|Trung Quốc|Nhật Bản|Ấn Độ|Thái Lan|Triều Tiên)$/;

function pairName(record: Entity): NameInput[] {
  if (!('kind' in record) || record.kind !== 'country' || !PAIRED.test(record.name)) return [];
  return [{ text: record.name.split(' ')[0]!, kind: 'short', conditions: { pair: true, capitals: true } }];
}

/** "Vụ Hợp tác quốc tế, Bộ X": every ministry has such a unit. */
const UNIT = /^(.+?), Bộ /u;

/** The unit's name alone, believed right before its ministry: "Vụ Hợp tác quốc tế (Bộ X)", "… thuộc Bộ X". */
function unitName(record: Entity, parent: Entity | undefined): NameInput[] {
  const text = UNIT.exec(record.name)?.[1];
  if (!text || !parent) return [];
  const whole = [parent.name, ...parent.aliases.map((alias) => alias.text)].flatMap((name) =>
    name.startsWith('Bộ ') ? variantsOf('organization', name, null) : [],
  );
  const cue = [...new Set(whole)].flatMap((name) => [`~${name}`, `~thuộc ${name}`, `~của ${name}`]);
  return [{ text, kind: 'short', conditions: { capitals: true, cue } }];
}

/** First words of bodies' names that the press also sets before their abbreviation: "Cục A05", "Học viện PTIT". */
const HEADED = /^(Cục|Viện|Học viện|Hiệp hội|Hội|Liên đoàn|Liên minh|Ủy ban|Quỹ)\s/u;
const LETTERS = /^[A-ZĐ][A-ZĐ\d]+$/u;

function headedNames(record: Entity): NameInput[] {
  const head = HEADED.exec(record.name)?.[1];
  if (!head) return [];
  return record.aliases
    .filter((alias) => alias.abbreviation && LETTERS.test(alias.text))
    .map(({ text }) => ({ text: `${head} ${text}`, kind: 'short', conditions: { capitals: true } }));
}

/** Who met whom: the others of each meeting, for entities to support each other. */
function partners(meetings: Meeting[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const meeting of meetings) {
    const ids = meeting.participants.flatMap(({ entity, side }) =>
      side === null ? [entity] : [entity, side],
    );
    for (const id of ids) {
      const others = found.get(id) ?? new Set();
      for (const other of ids) if (other !== id) others.add(other);
      found.set(id, others);
    }
  }
  return found;
}

const NOTHING = {
  country: null,
  parent: null,
  from: null,
  to: null,
  successor: null,
  roles: [],
  related: [],
};

/** A title that a decision's name implies is left to the programme or event of that very name. */
const withoutTaken = (entity: EntityInput, taken: ReadonlySet<string>): EntityInput => ({
  ...entity,
  names: entity.names.filter(({ text, conditions }) => !conditions?.dated || !taken.has(text.toLowerCase())),
});

const withNames = (entity: EntityInput, names: NameInput[]): EntityInput => ({
  ...entity,
  names: [...entity.names, ...names],
});

/** The dataset as the gazetteer's compiler takes it, in a fixed order. */
export function gazetteerInput(dataset: Dataset): GazetteerInput {
  const met = partners(dataset.meetings);
  const bodies = new Map(dataset.organizations.map((body) => [body.id, body]));
  const countries = new Map(dataset.places.map((place) => [place.id, place]));
  const abroad = bareMinistries(dataset, countries);
  const events = new Set(dataset.events.map(({ name }) => name.toLowerCase()));
  const base = (record: Entity, type: EntityType): EntityInput => ({
    ...NOTHING,
    id: record.id,
    type,
    kind: 'kind' in record ? record.kind : null,
    names: [...namesOf(record, type, ministryAbroad(record, countries)), ...pairName(record)],
  });
  const entities: EntityInput[] = [
    ...dataset.people.map((person) => ({
      ...withNames(base(person, 'person'), familyName(person)),
      country: person.nationality,
      roles: person.roles.map((role) => ({
        title: role.title_vi,
        org: role.org,
        from: role.from,
        to: role.to,
        attested: role.attested ?? [],
      })),
      related: [...(met.get(person.id) ?? [])].sort(),
    })),
    ...dataset.organizations.map((body) => ({
      ...withNames(base(body, 'organization'), [
        ...headedNames(body),
        ...unitName(body, bodies.get(presentParent(body) ?? '')),
        ...(abroad.get(body.id) ?? []),
      ]),
      country: body.country,
      parent: presentParent(body),
      from: body.founded,
      to: body.dissolved,
      successor: body.successor,
    })),
    ...dataset.places.map((place) => ({
      ...base(place, 'place'),
      country: place.country,
      to: place.dissolved ?? null,
      successor: place.successor ?? null,
    })),
    ...dataset.documents.map((document) => ({
      ...withoutTaken(base(document, 'document'), events),
      parent: document.issuer,
      from: document.issued ?? document.effective,
      to: document.ended ?? null,
      successor: document.replaced_by ?? null,
    })),
    ...dataset.events.map((event) => ({ ...base(event, 'event'), parent: event.host })),
  ];
  const agreements = dataset.agreements.map(({ id, kind, signed, parties }) => ({
    id,
    kind,
    signed,
    parties: parties.map(({ entity }) => entity),
  }));
  return { entities, agreements };
}
