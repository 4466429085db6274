import { gzipSync, strToU8, zipSync } from 'fflate';
import type { Dataset } from '../../../utils/knowledge/schema';
import { LIMITS } from '../../../utils/packs/format/limits';
import type { ReasonCode } from '../../../utils/packs/format/reasons';
import { body as bundledBody, person as bundledPerson, country, emptyDataset } from '../knowledge/dataset';
import { body, header, person, source } from './small';

/** What came with the extension, for a pack to harm. */
export const bundled = {
  ...emptyDataset,
  people: [bundledPerson('bo-truong', { name: 'Trần Văn Bộ' })],
  organizations: [bundledBody('bo', { name: 'Bộ Mẫu' })],
  places: [country('viet-nam'), country('lao')],
};

/** One hostile file, and what becomes of it: refused whole, its record refused, or taken and harmless. */
export interface Hostile {
  name: string;
  bytes: Uint8Array;
  becomes: { whole: ReasonCode } | { record: ReasonCode; field: string } | 'harmless';
}

type Line = { [File in keyof Dataset]?: unknown } | string;
const lines = (all: unknown[]) =>
  strToU8(all.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
const pack = (...more: Line[]) => lines([header, { sources: source }, ...more]);
const whole = (name: string, bytes: Uint8Array, code: ReasonCode): Hostile => ({
  name,
  bytes,
  becomes: { whole: code },
});
/** A file whose last line alone is at fault; another record stands, so that there is a pack. */
const record = (name: string, line: Line, code: ReasonCode, field: string): Hostile => ({
  name,
  bytes: pack({ organizations: { ...body, id: 'lanh' } }, line),
  becomes: { record: code, field },
});
const harmless = (name: string, ...more: Line[]): Hostile => ({
  name,
  bytes: pack(...more),
  becomes: 'harmless',
});

const deep = (levels: number) => `${'['.repeat(levels)}1${']'.repeat(levels)}`;
const named = (name: string) => ({ people: { ...person, id: 'ke-xau', name } });
const sourced = (url: string) => ({ sources: { ...source, id: 'xau', url } });
const alias = (text: string) => ({ organizations: { ...body, aliases: [{ text }] } });
const chain = (length: number) =>
  Array.from({ length }, (_, n) => ({
    organizations: {
      ...body,
      id: `c${n}`,
      name: `Viện Số ${n}`,
      parents: [{ org: `c${(n + 1) % length}`, from: null, to: null }],
    },
  }));
const zipOf = (files: Record<string, Uint8Array>) => zipSync(files);
/** A zip whose directory says that its file is short, though it unpacks to millions. */
function lyingZip(): Uint8Array {
  const zip = zipOf({ 'p.jsonl': new Uint8Array(3_000_000) });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  view.setUint32(22, 100, true);
  for (let at = zip.length - 22; at > 0; at -= 1)
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + 24, 100, true);
      break;
    }
  return zip;
}

/** Forty files that somebody could send to harm a reader, made here and nowhere kept. */
export const hostile: Hostile[] = [
  // what is no pack, and archives
  whole('nothing', new Uint8Array(0), 'no-header'),
  whole(
    'noise',
    Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
    'not-text',
  ),
  whole('an array a million deep', strToU8(deep(1_000_000)), 'no-header'),
  whole('a header that inherits', strToU8('{"__proto__":{"pack":1},"id":"x"}'), 'no-header'),
  whole('a header of another time', lines([{ ...header, date: '9999-99-99' }]), 'no-such-day'),
  whole('a header that calls itself the reader', lines([{ ...header, id: 'own' }]), 'reserved-id'),
  whole('a name a megabyte long', lines([{ ...header, name: 'x'.repeat(1_000_000) }]), 'no-header'),
  whole('more than a file may have', new Uint8Array(LIMITS.bytes + 1).fill(32), 'too-large'),
  whole('a bomb in gzip', gzipSync(new Uint8Array(LIMITS.unpacked + 1)), 'bomb'),
  whole('a bomb in a zip', zipOf({ 'p.jsonl': new Uint8Array(8_000_000) }), 'bomb'),
  whole('a zip that lies about its size', lyingZip(), 'archive-damaged'),
  whole('a zip in a zip', zipOf({ 'p.jsonl': zipOf({ 'p.jsonl': pack() }) }), 'not-text'),
  whole('a zip that climbs out', zipOf({ '../../p.exe': strToU8('x') }), 'archive-without-pack'),
  whole('half a gzip', gzipSync(pack(named('Lương Thị Mẫu'))).subarray(0, 50), 'archive-damaged'),
  whole(
    'a million records',
    lines([header, ...Array.from({ length: LIMITS.records + 1 }, () => '{"people":{}}')]),
    'too-many-records',
  ),
  // records of the wrong shape
  record('a list for a record', { people: [1, 2, 3] }, 'missing', 'id'),
  record('a record ten thousand deep', `{"people":${deep(10_000)}}`, 'too-deep', '0.0.0.0.0.0.0.0.0.0.0.0.0'),
  record('numbers for words', { people: { ...person, id: 'so', name: 7 } }, 'wrong-type', 'name'),
  record(
    'a field of its own',
    { people: { ...person, id: 'them', onclick: 'x' } },
    'unknown-field',
    'onclick',
  ),
  record('a prototype', '{"people":{"__proto__":{"id":"x"}}}', 'missing', 'id'),
  record('two records in a line', { people: person, places: {} }, 'no-such-file', ''),
  record(
    'a line of a megabyte',
    { people: { ...person, bio_vi: 'x'.repeat(1_000_000) } },
    'line-too-long',
    '',
  ),
  record(
    'ten thousand aliases',
    { people: { ...person, aliases: Array.from({ length: 10_000 }, (_, n) => ({ text: `A${n}` })) } },
    'too-many-items',
    'aliases',
  ),
  record(
    'the year 9999',
    { people: { ...person, roles: [{ ...person.roles[0], to: '9999-12-31' }] } },
    'year',
    'roles.0.to',
  ),
  record(
    'the 31st of February',
    { people: { ...person, roles: [{ ...person.roles[0], from: '2026-02-31' }] } },
    'no-such-day',
    'roles.0.from',
  ),
  record('the same id again', { people: { ...person, id: 'lanh' } }, 'duplicate-id', 'id'),
  record(
    'a fact without its source',
    { people: { ...person, sources: ['khong-co'] } },
    'source-missing',
    'sources.0',
  ),
  record(
    'a body that is its own parent',
    { organizations: { ...body, parents: [{ org: 'vien-mau', from: null, to: null }] } },
    'cycle',
    '',
  ),
  // names that would mark everything, and words that are no words
  record('an ordinary word', named('Chính phủ'), 'ordinary-word', 'name'),
  record('small letters', alias('chuyển đổi số'), 'without-capital', 'aliases.0'),
  record('one letter', alias('A'), 'too-short', 'aliases.0'),
  record('a date for a name', alias('20/11'), 'date-or-number', 'aliases.0'),
  record('blanks for a name', named('   '), 'empty', 'name'),
  record('signs for a name', named('— … —'), 'not-a-name', 'name'),
  record('markup', named('<img src=x onerror=alert(1)>'), 'markup', 'name'),
  record('letters that run backwards', named('Lương \u202eThị Mẫu'), 'invisible', 'name'),
  record('a script for an address', sourced('javascript:alert(1)'), 'address', 'url'),
  record('an address with a password', sourced('https://a:b@mau.example/'), 'address', 'url'),
  // what fits the schema
  harmless('a circle of fifty bodies', ...chain(50)),
  harmless('a person with the id of a country', { people: { ...person, id: 'viet-nam', roles: [] } }),
  harmless(
    'a thousand names for one thing',
    ...Array.from({ length: 300 }, (_, n) => ({ organizations: { ...body, id: `n${n}`, aliases: [] } })),
  ),
  harmless('names that are words with a capital', {
    organizations: {
      ...body,
      aliases: ['Và', 'Của', 'Các', 'Trong', 'Một'].map((word) => ({
        text: `${word} Số`,
        needs: { cue: ['bộ'] },
      })),
    },
  }),
];
