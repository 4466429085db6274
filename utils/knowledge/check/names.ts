import type { EntityFile } from '../../kinds';
import type { Alias } from '../schema';
import { type FormFault, formFault } from './forms';
import { entityFiles, type Finding, type Row, type Rows } from './rows';

/** A written form and what must hold before it is believed. */
interface Form {
  text: string;
  needs: Alias['needs'];
  field: string;
}

function formsOf(record: Rows[EntityFile][number]['record']): Form[] {
  return [
    { text: record.name, needs: record.needs, field: 'name' },
    ...record.aliases.map(({ text, needs }, i) => ({ text, needs, field: `aliases.${i}` })),
  ];
}

const faults: Record<FormFault, (text: string) => string> = {
  'day-of-year': (text) => `"${text}" is a day of the year, not a name`,
  'bare-number': (text) => `"${text}" needs its year, suffix or issuer as a cue`,
  'ordinary-word': (text) => `"${text}" is an ordinary word: needs a condition`,
  'too-short': (text) => `"${text}" is so short that it needs a condition`,
};

/** Why a form may not stand as it is, or null. */
function faultOf({ text, needs }: Form): string | null {
  const fault = formFault(text, needs);
  return fault && faults[fault](text);
}

/** Names and aliases that would be believed where they should not, or say the same thing twice in one record. */
export function checkForms(rows: Rows): Finding[] {
  return entityFiles.flatMap((file) =>
    rows[file].flatMap(({ line, record }) => {
      const seen = new Set<string>();
      return formsOf(record).flatMap((form) => {
        const repeated = seen.has(form.text);
        seen.add(form.text);
        const message = repeated ? `"${form.text}" stands twice` : faultOf(form);
        return message === null ? [] : [{ file, line, id: record.id, field: form.field, message }];
      });
    }),
  );
}

const key = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const countryOf = (record: object): unknown => ('country' in record ? record.country : null);

/** What makes two records of a kind the same thing, or null when the record cannot tell. */
function identities(rows: Rows): { file: keyof Rows; line: number; id: string; key: string | null }[] {
  return [
    ...rows.people.map(({ line, record }) => ({
      file: 'people' as const,
      line,
      id: record.id,
      key: `${key(record.name)}|${key(record.distinct_vi ?? '')}`,
    })),
    ...entityFiles
      .filter((file) => file !== 'people')
      .flatMap((file) =>
        rows[file].map(({ line, record }) => ({
          file,
          line,
          id: record.id,
          key: `${key(record.name)}|${'issued' in record ? record.issued : file === 'places' ? countryOf(record) : ''}`,
        })),
      ),
    ...rows.meetings.map(({ line, record }) => ({
      file: 'meetings' as const,
      line,
      id: record.id,
      key:
        record.date === null || record.participants.length < 2
          ? null
          : [record.date, record.kind, ...record.participants.map((seat) => seat.entity).sort()].join('|'),
    })),
    ...rows.agreements.map(({ line, record }) => ({
      file: 'agreements' as const,
      line,
      id: record.id,
      key: `${record.signed}|${key(record.title_vi)}`,
    })),
    ...rows.sources.map(({ line, record }) => ({
      file: 'sources' as const,
      line,
      id: record.id,
      key: record.url.replace(/^https?:\/\/(www\.|m\.)?/, '').replace(/\/$/, ''),
    })),
  ];
}

/** Two records for one thing: same name, same meeting, same agreement, same page. Namesakes need what tells them apart. */
export function checkDuplicates(rows: Rows): Finding[] {
  const first = new Map<string, string>();
  return identities(rows).flatMap(({ file, line, id, key }) => {
    if (key === null) return [];
    const other = first.get(`${file}|${key}`);
    if (other === undefined) {
      first.set(`${file}|${key}`, id);
      return [];
    }
    const hint = file === 'people' ? ' (namesakes need distinct_vi and distinct_en)' : '';
    return [{ file, line, id, field: '', message: `duplicate of ${other}${hint}` }];
  });
}

/** People of one name each need what tells them apart on a card. */
export function checkNamesakes(rows: Rows): Finding[] {
  const seen = Map.groupBy(rows.people, ({ record }) => record.name);
  return [...seen.values()].flatMap((people) =>
    people
      .filter(({ record }) => people.length > 1 && !(record.distinct_vi && record.distinct_en))
      .map(({ line, record: { id, name } }) => ({
        file: 'people' as const,
        line,
        id,
        field: 'distinct_vi',
        message: `another ${name} is on record: namesakes need distinct_vi and distinct_en`,
      })),
  );
}

/** Whether one name says all the other says, in whatever order: "Lê Mai" and "Lê Thị Mai", "Mai Lê". */
function saysAllOf(a: string, b: string): boolean {
  const [short, long] = [a, b].map((name) => new Set(key(name).split(' '))).sort((x, y) => x.size - y.size);
  return short!.size > 1 && [...short!].every((word) => long!.has(word));
}

/** Two records of one body's people where one name holds the other are one person, unless both say what tells them apart. */
export function checkTwins(rows: Rows): Finding[] {
  const unsettled = rows.people.filter(({ record }) => !(record.distinct_vi && record.distinct_en));
  const seats = unsettled.flatMap((row) =>
    [...new Set(row.record.roles.map(({ org }) => org))].map((org) => ({ org, row })),
  );
  return [...Map.groupBy(seats, ({ org }) => org)].flatMap(([org, beside]) =>
    beside.flatMap(({ row: { line, record } }, i) => {
      const twin = beside.slice(0, i).find(({ row }) => saysAllOf(row.record.name, record.name))?.row.record;
      if (org === null || !twin) return [];
      const message = `${twin.id} of ${org} seems to be the same person: one record with both names, or distinct_vi and distinct_en`;
      return [{ file: 'people' as const, line, id: record.id, field: 'name', message }];
    }),
  );
}

/** Editions of one law share its plain title ("Luật X" of 2009 and of 2023): the article's date tells them apart. */
function areEditions(a: object, b: object): boolean {
  const day = (record: object) => ('issued' in record ? record.issued : null);
  return day(a) !== null && day(b) !== null && day(a) !== day(b);
}

/** Places of two countries may share a name ("Hà Nam" is a province of ours and one of China): the article tells them apart. */
const areOfTwoCountries = (a: object, b: object): boolean => countryOf(a) !== countryOf(b);

/**
 * One unconditioned form in two records of a kind: nobody could say which is meant.
 * People may share a name, and so may documents issued on different dates and places of different countries; the linker tells
 * those apart.
 */
export function checkSharedForms(rows: Rows): Finding[] {
  return entityFiles.flatMap((file) => {
    if (file === 'people') return [];
    const owners = new Map<string, Row<EntityFile>['record'][]>();
    return rows[file].flatMap(({ line, record }) =>
      formsOf(record).flatMap(({ text, needs, field }) => {
        if (needs) return [];
        const others = (owners.get(text) ?? []).filter((other) => other.id !== record.id);
        owners.set(text, [...others, record]);
        const other = others.find(
          (other) => !(file === 'places' ? areOfTwoCountries : areEditions)(other, record),
        );
        if (!other) return [];
        return [{ file, line, id: record.id, field, message: `"${text}" also stands for ${other.id}` }];
      }),
    );
  });
}

const pairs = [
  ['bio_vi', 'bio_en'],
  ['doubt_vi', 'doubt_en'],
  ['distinct_vi', 'distinct_en'],
  ['outcome_vi', 'outcome_en'],
  ['summary_vi', 'summary_en'],
] as const;

function missing(record: object, at: string): { field: string; message: string }[] {
  const value = (field: string) => (record as Record<string, unknown>)[field] ?? null;
  return pairs
    .filter(([vi, en]) => (value(vi) === null) !== (value(en) === null))
    .map(([vi, en]) => (value(vi) === null ? vi : en))
    .map((field) => ({ field: at + field, message: 'said in one language only' }));
}

/** Sentences that stand in one of the two languages only. */
export function checkLanguages(rows: Rows): Finding[] {
  return [...entityFiles, 'meetings' as const, 'agreements' as const].flatMap((file) =>
    rows[file].flatMap(({ line, record }) => {
      const roles = 'roles' in record ? record.roles : [];
      return [...missing(record, ''), ...roles.flatMap((role, i) => missing(role, `roles.${i}.`))].map(
        (fault) => ({ file, line, id: record.id, ...fault }),
      );
    }),
  );
}
