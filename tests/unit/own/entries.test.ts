import { describe, expect, it } from 'vitest';
import { noRecords } from '../../../utils/knowledge/files';
import type { Dataset } from '../../../utils/knowledge/schema';
import {
  type Entry,
  entriesOf,
  formOf,
  isPart,
  usesOf,
  whoOf,
  withoutEntry,
} from '../../../utils/own/entries';
import { person, source } from '../packs/small';
import { bundled, country, mine, myBody, WORD, with_ } from './small';

const role = person.roles[0]!;
const meeting: Dataset['meetings'][number] = {
  id: 'ghi.gap.1',
  date: '2026-10-02',
  date_end: null,
  place: 'viet-nam',
  kind: 'working-session',
  title_vi: 'Gặp',
  title_en: 'Gặp',
  participants: [
    { entity: mine.id, as_vi: null, side: null },
    { entity: 'ai-do', as_vi: 'Khách', side: null },
  ],
  topics: [],
  outcome_vi: null,
  outcome_en: null,
  agreements: [],
  sources: ['mau-1'],
};
const agreement: Dataset['agreements'][number] = {
  id: 'ghi.ky.1',
  title_vi: 'Bản ghi nhớ',
  title_en: 'Bản ghi nhớ',
  kind: 'mou',
  signed: '2026',
  place: null,
  parties: [{ entity: myBody.id, signatory: null }],
  topics: [],
  summary_vi: 'Về dữ liệu.',
  summary_en: 'Về dữ liệu.',
  meeting: null,
  sources: ['mau-1'],
};
const entry = (kind: Entry['kind'], id: string, at = 0) => ({ kind, id, at }) as Entry;

describe('the list of what was written down', () => {
  it('tells somebody of one’s own, and of all others what was added to them, the latest first', () => {
    const addition = {
      ...person,
      aliases: [{ text: 'Mẫu Sông Hồng' }],
      bio_vi: 'Ghi chú.',
      roles: [role, { ...role, title_vi: 'Vụ trưởng', from: '2026-11' }],
    };
    const own = with_({
      people: [addition, mine],
      organizations: [myBody],
      places: [{ ...country, aliases: [{ text: 'VN' }] }],
      meetings: [meeting],
      agreements: [agreement],
    });
    expect(
      entriesOf(own, bundled).map(({ entry: { kind }, about, text, day, missing }) => [
        kind,
        about,
        text,
        day,
        missing,
      ]),
    ).toEqual([
      ['meeting', '', 'Gặp', '2/10/2026', 1],
      ['agreement', '', 'Bản ghi nhớ', '2026', 0],
      ['alias', 'Việt Nam', 'VN', '', 0],
      ['organization', '', 'Hội Thử', '', 0],
      ['person', '', 'Tạ Văn Thử', '', 0],
      ['note', person.name, 'Ghi chú.', '', 0],
      ['alias', person.name, 'Mẫu Sông Hồng', '', 0],
      ['office', person.name, 'Vụ trưởng', '11/2026', 0],
      ['office', person.name, role.title_vi, expect.any(String), 0],
    ]);
    expect(entriesOf(own, bundled).map(({ entry: one }) => ('at' in one ? one.at : null))).toEqual([
      ...[null, null, 0, null, null, null, 0, 1, 0],
    ]);
    expect(entriesOf(own, bundled)[0]!.sources).toEqual([source]);
  });

  it('says nothing of the fate of one’s own, and what became of the others', () => {
    const own = with_({
      people: [
        { ...mine, bio_vi: 'Ghi chú.' },
        { ...person, roles: [], bio_vi: 'Khác.' },
      ],
    });
    const fates = (data: Dataset) => entriesOf(own, data).map(({ fate }) => fate.is);
    expect(fates(bundled)).toEqual(['there', 'there', 'there']);
    expect(fates(noRecords())).toEqual(['gone', 'there', 'there']);
    expect(fates({ ...bundled, people: [{ ...person, name: 'Khác' }] })).toEqual([
      'renamed',
      'there',
      'there',
    ]);
  });

  it('counts the records that name one, itself left out', () => {
    const own = with_({ people: [mine], meetings: [meeting, { ...meeting, id: 'ghi.gap.2' }] });
    expect([usesOf(mine.id, own), usesOf(meeting.id, own), usesOf('mau-1', own)]).toEqual([2, 0, 3]);
    const itself = { ...myBody, parents: [{ org: myBody.id, from: null, to: null }] };
    expect(usesOf(myBody.id, with_({ organizations: [itself as never] }))).toBe(0);
  });

  it('knows what can be taken out and put in anew', () => {
    const kinds = ['meeting', 'agreement', 'office', 'alias', 'note', 'person', 'organization'] as const;
    expect(kinds.filter((kind) => isPart(entry(kind, 'x')))).toEqual(kinds.slice(0, 5));
  });
});

describe('taking one out', () => {
  const addition = {
    ...person,
    aliases: [{ text: 'Một' }, { text: 'Hai' }],
    bio_vi: 'Ghi chú.',
    bio_en: 'Ghi chú.',
    roles: [role, { ...role, title_vi: 'Vụ trưởng' }],
  };
  const own = with_({
    people: [addition, mine],
    organizations: [myBody],
    meetings: [meeting],
    agreements: [agreement],
  });
  const left = (one: Entry, from = own) => withoutEntry(from, one);

  it('takes just that one', () => {
    expect(left(entry('meeting', meeting.id))).toEqual({ ...own, meetings: [] });
    expect(left(entry('agreement', agreement.id))).toEqual({ ...own, agreements: [] });
    expect(left(entry('person', mine.id))).toEqual({ ...own, people: [addition] });
    expect(left(entry('organization', myBody.id))).toEqual({ ...own, organizations: [] });
    const changed = (over: object) => ({ ...own, people: [{ ...addition, ...over }, mine] });
    expect(left(entry('note', person.id))).toEqual(changed({ bio_vi: null, bio_en: null }));
    expect(left(entry('alias', person.id, 1))).toEqual(changed({ aliases: [{ text: 'Một' }] }));
    expect(left(entry('office', person.id, 0))).toEqual(changed({ roles: [addition.roles[1]] }));
    expect(left(entry('note', 'ai-do'))).toBe(own);
  });

  it('takes an addition that says nothing any more, and what nothing cites; one’s own stays', () => {
    const bare = { ...addition, aliases: [], roles: [], bio_vi: 'Ghi chú.' };
    expect(left(entry('note', person.id), with_({ people: [bare] }))).toEqual(noRecords());
    for (const said of [{ aliases: [{ text: 'Một' }] }, { roles: [role] }, {}]) {
      const one = { ...bare, ...said };
      const after = left(entry('note', person.id), with_({ people: [one] }));
      expect([said, after.people.length]).toEqual([said, Object.keys(said).length]);
    }
    const named = { ...bare, aliases: [{ text: 'Một' }] };
    expect(left(entry('alias', person.id), with_({ people: [named] })).people).toHaveLength(1);
    const place = { ...country, aliases: [{ text: 'VN' }] };
    expect(left(entry('alias', country.id), with_({ places: [place] }))).toEqual(noRecords());
    expect(left(entry('note', mine.id), with_({ people: [{ ...mine, bio_vi: 'x' }] })).people).toEqual([
      { ...mine, bio_vi: null, bio_en: null },
    ]);
  });
});

describe('the form of one', () => {
  const form = (one: Entry, own: Dataset) =>
    formOf(one, own, bundled)?.values as Record<string, unknown> | undefined;

  it('is none where it is not there any more', () => {
    const own = with_({ people: [mine], organizations: [myBody] });
    for (const kind of ['meeting', 'agreement', 'office', 'note', 'alias', 'person', 'organization'] as const)
      expect([kind, formOf(entry(kind, 'ai-do'), own, bundled)]).toEqual([kind, null]);
    expect(formOf(entry('office', mine.id), own, bundled)).toBeNull();
    expect(formOf(entry('office', myBody.id), own, bundled)).toBeNull();
    expect(formOf(entry('person', myBody.id), own, bundled)).toBeNull();
    expect(formOf(entry('organization', mine.id), own, bundled)).toBeNull();
  });

  it('names those that are known, and leaves open who is in the data no more', () => {
    const own = with_({ people: [mine], meetings: [meeting] });
    expect(form(entry('meeting', meeting.id), own)).toMatchObject({
      place: { name: 'Việt Nam', type: 'place', is: { as: 'known', id: 'viet-nam' } },
      seats: [
        { who: { name: 'Tạ Văn Thử', is: { as: 'known', id: mine.id } }, office: '' },
        { who: { name: 'ai-do', type: 'organization', is: { as: 'open' } }, office: 'Khách' },
      ],
    });
    expect(whoOf(null, own)).toBeNull();
    expect(whoOf(mine.id, bundled, own)?.type).toBe('person');
    const document = { ...country, id: 'nghi-quyet' } as never;
    expect(whoOf('nghi-quyet', { ...own, documents: [document] })).toBeNull();
  });

  it('has the name in English only where it is another one', () => {
    const own = with_({ people: [mine], organizations: [myBody] });
    expect(form(entry('person', mine.id), own)).toMatchObject({ name: 'Tạ Văn Thử', nameEn: '' });
    expect(form(entry('organization', myBody.id), own)).toMatchObject({
      name: 'Hội Thử',
      nameEn: 'Trial Society',
    });
  });

  it('says where the latest source stands, and nothing where there is but the own word', () => {
    const later = {
      ...source,
      id: 'mau-2',
      url: 'https://mau.example/2',
      title: 'Sau',
      publisher: '—',
      date: '2026-11',
    };
    const own = with_({ sources: [source, later], people: [{ ...mine, sources: ['mau-1', 'mau-2'] }] });
    expect(form(entry('person', mine.id), own)).toMatchObject({
      url: later.url,
      source: 'Sau',
      publisher: '',
      published: '11/2026',
    });
    const word = (title: string) => {
      const said = { ...source, url: WORD, title };
      return form(entry('person', mine.id), with_({ sources: [said], people: [mine] }));
    };
    expect(word(WORD)).toMatchObject({ url: '', source: '', publisher: source.publisher });
    expect(word('Cuộc gọi')).toMatchObject({ url: '', source: 'Cuộc gọi' });
    const titled = { ...source, title: source.url };
    expect(form(entry('person', mine.id), with_({ sources: [titled], people: [mine] }))?.source).toBe(
      source.url,
    );
    expect(form(entry('person', mine.id), with_({ sources: [], people: [mine] }))).toMatchObject({ url: '' });
  });
});
