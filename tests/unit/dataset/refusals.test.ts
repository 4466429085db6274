import { describe, expect, it } from 'vitest';
import { checkDataset } from '../../../utils/knowledge/check/check';
import { asFiles, type Small, small } from './small';

type Change = (data: Small) => void;
const set = (record: object | undefined, values: Record<string, unknown>) => {
  if (!record) throw new Error('no such record in the small dataset');
  Object.assign(record, values);
};

/** Messages of what is refused after one change, with the field each stands on. */
function refused(change: Change): string[] {
  const data = small();
  change(data);
  return checkDataset(asFiles(data)).findings.map(({ field, message }) => `${field}: ${message}`);
}

describe('every reference must lead somewhere', () => {
  const lost = 'lost';
  it.each<[string, Change]>([
    ['people nationality', (d) => set(d.people[0], { nationality: lost })],
    ['people roles.0.org', (d) => set(d.people[0]?.roles[0], { org: lost })],
    ['people roles.0.sources.0', (d) => set(d.people[0]?.roles[0], { sources: [lost] })],
    ['organizations country', (d) => set(d.organizations[0], { country: lost })],
    [
      'organizations parents.0.org',
      (d) => set(d.organizations[0], { parents: [{ org: lost, from: null, to: null }] }),
    ],
    [
      'places relations.0.sources.0',
      (d) =>
        set(d.places[0], { relations: [{ vi: 'Bạn', en: 'Friend', from: null, to: null, sources: [lost] }] }),
    ],
    ['organizations governs', (d) => set(d.organizations[0], { governs: lost })],
    ['organizations successor', (d) => set(d.organizations[0], { successor: lost })],
    ['organizations needs.with.0', (d) => set(d.organizations[0], { needs: { with: [lost] } })],
    [
      'organizations aliases.0.needs.with.0',
      (d) => set(d.organizations[0], { aliases: [{ text: 'Bộ M', needs: { with: [lost] } }] }),
    ],
    ['places country', (d) => set(d.places[0], { country: lost })],
    ['places successor', (d) => set(d.places[0], { successor: lost })],
    ['documents issuer', (d) => set(d.documents[0], { issuer: lost })],
    ['documents replaced_by', (d) => set(d.documents[0], { replaced_by: lost })],
    ['events host', (d) => set(d.events[0], { host: lost })],
    ['meetings place', (d) => set(d.meetings[0], { place: lost })],
    ['meetings participants.0.entity', (d) => set(d.meetings[0]?.participants[0], { entity: lost })],
    ['meetings participants.0.side', (d) => set(d.meetings[0]?.participants[0], { side: lost })],
    ['meetings agreements.0', (d) => set(d.meetings[0], { agreements: [lost] })],
    ['agreements place', (d) => set(d.agreements[0], { place: lost })],
    ['agreements meeting', (d) => set(d.agreements[0], { meeting: lost })],
    ['agreements parties.0.entity', (d) => set(d.agreements[0]?.parties[0], { entity: lost })],
    ['agreements parties.0.signatory', (d) => set(d.agreements[0]?.parties[0], { signatory: lost })],
  ])('%s', (at, change) => {
    const field = at.split(' ')[1];
    expect(refused(change).filter((line) => line.startsWith(`${field}: refers to no `))).toHaveLength(1);
  });
});

describe('an end before its beginning', () => {
  it.each<[string, Change]>([
    ['roles.0.to', (d) => set(d.people[0]?.roles[0], { from: '2021-07', to: '2021-06' })],
    ['date_end', (d) => set(d.meetings[0], { date_end: '2021-05-31' })],
    ['dissolved', (d) => set(d.organizations[1], { founded: '2012', dissolved: '2011' })],
    ['ended', (d) => set(d.documents[0], { ended: '2021-04-30' })],
    ['ended', (d) => set(d.documents[0], { issued: null, effective: '2021-07-01', ended: '2021-06-30' })],
  ])('%s', (field, change) => {
    expect(refused(change).join()).toContain(`${field}: end before beginning`);
  });
});

it('refuses each date of a role that lies past the end of its body', () => {
  const late = refused((d) => {
    d.organizations[0]!.dissolved = '2021-12-31';
    d.meetings[0]!.participants[0] = { entity: 'bo-may', as_vi: null, side: 'an-lac' };
    set(d.people[0]?.roles[0], { from: '2022-02', to: '2022-03', attested: ['2022-02'] });
  });
  expect(late.map((line) => line.split(' of ')[0])).toEqual([
    'roles.0.from: reaches past the end',
    'roles.0.to: reaches past the end',
    'roles.0.attested.0: reaches past the end',
  ]);
});

it('refuses a day of the year as a name, whatever its condition', () => {
  const needs = { capitals: true as const, cue: ['ngày'] };
  expect(refused((d) => d.events[0]!.aliases.push({ text: '18/5', needs }))).toEqual([
    'aliases.0: "18/5" is a day of the year, not a name',
  ]);
});

it('says that a mirror is never shipped', () => {
  expect(refused((d) => set(d.sources[0], { mirror: true }))).toContain(
    'mirror: a mirror is never shipped: find the page it copies',
  );
});

describe('two records for one thing', () => {
  const twin = <File extends 'organizations' | 'places' | 'documents' | 'events'>(d: Small, file: File) => {
    const rows = d[file] as { id: string; name: string }[];
    rows.push({ ...rows[0]!, id: 'zz-twin' });
  };
  it.each(['organizations', 'places', 'documents', 'events'] as const)('%s of one name', (file) => {
    expect(refused((d) => twin(d, file)).join()).toContain('duplicate of ');
  });

  it('one form twice in a record', () => {
    const twice = refused((d) => set(d.events[0], { aliases: [{ text: 'Hội Mây' }, { text: 'Hội Mây' }] }));
    expect(twice).toEqual(['aliases.1: "Hội Mây" stands twice']);
  });
});

describe('a sentence in one language only', () => {
  it.each<[string, Change]>([
    ['bio_en', (d) => set(d.places[0], { bio_vi: 'Nước.' })],
    ['doubt_vi', (d) => set(d.meetings[0], { doubt_en: 'Unsure.' })],
    ['distinct_en', (d) => set(d.people[0], { distinct_vi: 'giáo sư' })],
    ['outcome_en', (d) => set(d.meetings[0], { outcome_vi: 'Đã bàn.' })],
    ['summary_vi', (d) => set(d.agreements[0], { summary_en: 'Agreed.' })],
    ['roles.0.doubt_en', (d) => set(d.people[0]?.roles[0], { doubt_vi: 'Chưa rõ.' })],
  ])('%s is missing', (field, change) => {
    expect(refused(change)).toEqual([`${field}: said in one language only`]);
  });
});

describe('what is not the address of a page', () => {
  it.each(['ftp://bao-mai.example/1', 'http://[2001:db8::1]/1', 'https://staging.bao-mai.example/1'])(
    '%s',
    (url) => {
      expect(refused((d) => set(d.sources[0], { url })).join()).toMatch(/public page|where the publisher/);
    },
  );
});

describe('a file that is not one', () => {
  it('is not bracketed, or too large', () => {
    const files = asFiles(small());
    const messages = (events: string) =>
      checkDataset({ ...files, events }).findings.map(({ message }) => message);
    expect(messages(files.events.replace('[\n', '')).join()).toContain('one record a line');
    const long = files.events.replace('Cloud Day', 'x'.repeat(5 * 1024 * 1024));
    expect(messages(long)).toContain('file is not under 5 MiB');
  });
});
