import { describe, expect, it } from 'vitest';
import { checkDataset } from '../../../utils/knowledge/check/check';
import type { FileName } from '../../../utils/knowledge/schema';
import { asFiles, type Small, small } from './small';

/** What is refused after one change, as `file:line id field: message`. */
function refused(change: (data: Small) => void): string[] {
  const data = small();
  change(data);
  return checkDataset(asFiles(data)).findings.map(
    ({ file, line, id, field, message }) => `${file}:${line} ${id} ${field}: ${message}`,
  );
}

/** Sets a field the types forbid, as a hand-edited file could hold it. */
const set = (record: object, values: Record<string, unknown>) => Object.assign(record, values);

describe('dataset check', () => {
  it('passes a sound dataset', () => expect(refused(() => {})).toEqual([]));

  it('refuses a fact without source and says where it stands', () => {
    expect(refused(({ people }) => set(people[0]!.roles[0]!, { sources: [] }))).toContain(
      'people:2 le-mai roles.0.sources: a fact without source',
    );
  });

  it.each<[string, string, (data: Small) => void]>([
    ['a country', 'refers to no place: ha-lac', (d) => set(d.people[0]!, { nationality: 'ha-lac' })],
    ['a body', 'refers to no organization: bo-gio', (d) => set(d.people[0]!.roles[0]!, { org: 'bo-gio' })],
    [
      'a source',
      'refers to no sources: bao-cu',
      (d) => set(d.events[0]!, { sources: ['bao-mai', 'bao-cu'] }),
    ],
    ['an agreement', 'refers to no agreements: x', (d) => d.meetings[0]!.agreements.push('x')],
    [
      'an alias condition',
      'refers to no entity: y',
      (d) => {
        d.organizations[0]!.aliases.push({ text: 'Bộ M', needs: { with: ['y'] } });
      },
    ],
  ])('refuses a reference to nothing: %s', (_, message, change) => {
    expect(refused(change).join()).toContain(message);
  });

  it('refuses a source nobody uses and an id used twice', () => {
    expect(
      refused(({ sources }) =>
        sources.push({ ...sources[0]!, id: 'bao-moi', url: 'https://bao-moi.example/' }),
      ),
    ).toEqual(['sources:3 bao-moi id: no fact uses this source']);
    expect(refused(({ places, events }) => set(events[0]!, { id: places[0]!.id })).join()).toContain(
      'this id is also in places',
    );
  });

  it('refuses an end before its beginning, but not dates that overlap', () => {
    const end = (to: string) => refused(({ people }) => set(people[0]!.roles[0]!, { to, from: '2021-07' }));
    expect(end('2021-06').join()).toContain('end before beginning: 2021-06 before 2021-07');
    expect(end('2021')).not.toContain('end before beginning');
    expect(refused(({ meetings }) => set(meetings[0]!, { date_end: '2021-05-31' })).join()).toContain(
      'end before beginning',
    );
  });

  it('refuses a day that does not exist', () => {
    expect(refused(({ agreements }) => set(agreements[0]!, { signed: '2021-02-30' })).join()).toContain(
      'no such day: 2021-02-30',
    );
  });

  it('refuses a role that reaches past its body or is still open after it, and lets an attested one stand', () => {
    const dissolved = (role: Record<string, unknown>) =>
      refused(({ organizations, people, meetings }) => {
        organizations[0]!.dissolved = '2021-12-31';
        meetings[0]!.participants[0] = { entity: 'bo-may', as_vi: null, side: 'an-lac' };
        set(people[0]!.roles[0]!, role);
      });
    expect(dissolved({ to: '2022' }).join()).toContain('reaches past the end of bo-may');
    expect(dissolved({ to: null, attested: ['2022-03'] }).join()).toContain('roles.0.attested.0');
    expect(dissolved({ to: null }).join()).toContain('still open though bo-may ended');
    expect(dissolved({ from: null, to: null, attested: ['2020-03'] })).toEqual([]);
    expect(dissolved({ to: '2021' })).toEqual([]);
  });

  it('refuses a meeting outside the stated role, unless it is marked', () => {
    const late = (seat: Record<string, unknown>) =>
      refused(({ meetings }) => {
        meetings[0]!.date = '2023-06';
        set(meetings[0]!.participants[0]!, seat);
      });
    expect(late({}).join()).toContain('le-mai was not "Bộ trưởng" on 2023-06');
    expect(late({ as_vi: 'Thứ trưởng' })).toEqual([]);
    expect(late({ outside_role: true })).toEqual([]);
  });

  it.each<[string, (data: Small) => void]>([
    ['a namesake without what tells them apart', (d) => d.people.push({ ...d.people[0]!, id: 'le-mai-2' })],
    ['the same meeting', (d) => d.meetings.push({ ...d.meetings[0]!, id: '2021-06-mai-song' })],
    ['the same agreement', (d) => d.agreements.push({ ...d.agreements[0]!, id: '2021-song-may' })],
    [
      'the same page',
      (d) => {
        d.sources.push({ ...d.sources[0]!, id: 'bao-moi', url: 'http://www.bao-mai.example/1/' });
        d.events[0]!.sources = ['bao-moi'];
      },
    ],
  ])('refuses a duplicate: %s', (_, change) => {
    expect(refused(change).join()).toContain('duplicate of ');
  });

  it('takes namesakes that are told apart', () => {
    const twins = refused(({ people }) => {
      const first = people[0]!;
      people.push({
        ...first,
        id: 'le-mai-2',
        roles: [],
        distinct_vi: 'giáo sư',
        distinct_en: 'professor',
      });
      set(first, { distinct_vi: 'Bộ Mây', distinct_en: 'Ministry of Clouds' });
    });
    expect(twins).toEqual([]);
  });

  it.each(['Anh', 'Quốc hội', 'Lao Động', 'Amazon', 'XYZ', 'Nghị định 13', '18/5'])(
    'refuses the alias "%s" without a condition',
    (text) => {
      expect(refused(({ events }) => events[0]!.aliases.push({ text })).join()).toMatch(
        /needs|condition|day of the year/,
      );
    },
  );

  it.each([
    { text: 'Anh', needs: { capitals: true as const, cue: ['nước'] } },
    { text: 'XYZ', needs: { capitals: true as const } },
    { text: 'Nghị định 13', needs: { cue: ['~năm 2023'] } },
  ])('takes the alias $text with its condition', (alias) => {
    expect(refused(({ events }) => events[0]!.aliases.push(alias))).toEqual([]);
  });

  it('refuses one form that stands for two bodies', () => {
    const shared = refused(({ organizations }) => {
      for (const body of organizations) body.aliases.push({ text: 'Bộ Trời' });
    });
    expect(shared).toEqual(['organizations:3 bo-song aliases.0: "Bộ Trời" also stands for bo-may']);
  });

  it('takes one name for places of two countries, and refuses it within one', () => {
    const twins = (country: string | null) =>
      refused(({ places }) => places.push({ ...places[0]!, id: 'zz-twin', kind: 'city', country }));
    expect(twins('an-lac')).toEqual([]);
    expect(twins(null).join()).toContain('"An Lạc" also stands for an-lac');
    expect(twins(null).join()).toContain('duplicate of an-lac');
  });

  it('takes one title for two editions of a law, and refuses it while a date of issue is missing', () => {
    const editions = (issued: string | null) =>
      refused(({ documents }) => {
        const [first] = documents as [Small['documents'][number]];
        first.aliases.push({ text: 'Luật Mây' });
        documents.push({ ...first, id: 'nghi-dinh-9-2025', name: 'Nghị định 9/2025 về mây', issued });
      });
    expect(editions('2025-05-01')).toEqual([]);
    expect(editions(null).join()).toContain('"Luật Mây" also stands for nghi-dinh-7-2021');
  });

  it('refuses a sentence in one language only', () => {
    expect(refused(({ events }) => set(events[0]!, { bio_vi: 'Ngày hội.' }))).toEqual([
      'events:2 ngay-may bio_en: said in one language only',
    ]);
    expect(refused(({ people }) => set(people[0]!.roles[0]!, { doubt_en: 'Unsure.' })).join()).toContain(
      'roles.0.doubt_vi',
    );
  });

  it.each([
    ['a mirror', { mirror: true }],
    ['a bare address', { url: 'http://192.0.2.7:801/1' }],
    ['a test server', { url: 'https://beta.bao-mai.example/1' }],
    ['a trailing dot', { url: 'https://bao-mai.example./1' }],
  ])('refuses a source that is %s', (_, values) => {
    expect(refused(({ sources }) => set(sources[0]!, values)).join()).toMatch(/mirror|public page|where the/);
  });

  it('refuses what the schema does not know and files that are not one sorted record a line', () => {
    expect(refused(({ events }) => set(events[0]!, { colour: 'red' })).join()).toContain('events:2 ngay-may');
    expect(refused(({ organizations }) => organizations.reverse()).join()).toContain('unique and sorted');
    const files = asFiles(small() satisfies Record<FileName, object[]>);
    const broken = checkDataset({ ...files, events: files.events.replace('{', '') });
    expect(broken.findings[0]).toMatchObject({ file: 'events', line: 2 });
    expect(broken.findings[0]?.message).toContain('not JSON');
  });

  it.each<[string, string, (data: Small) => void]>([
    [
      '“ông” before a name',
      'one courtesy',
      (d) => set(d.meetings[0]!, { title_vi: 'Ông Lê Mai gặp Bộ Sóng' }),
    ],
    [
      '“Mr” before a name',
      'one courtesy',
      (d) => set(d.agreements[0]!, { summary_en: 'Mr Mai signed.', summary_vi: 'Đã ký.' }),
    ],
    [
      'a hyphen between two sides',
      'en dash',
      (d) => set(d.agreements[0]!, { title_vi: 'Ghi nhớ Mây - Sóng' }),
    ],
    ['“Viet Nam” in English', 'Vietnam', (d) => set(d.meetings[0]!, { title_en: 'Viet Nam hosts' })],
    [
      'a compiler’s remark',
      'remark of the compiler',
      (d) => set(d.events[0]!, { bio_vi: 'Ghi nhận gần nhất: 2021.', bio_en: 'Cloud day.' }),
    ],
    [
      'a compiler’s remark in English',
      'remark of the compiler',
      (d) => set(d.events[0]!, { bio_vi: 'Ngày hội.', bio_en: 'Latest record: 2021.' }),
    ],
    [
      'what is no matter of the office',
      'only the office is told',
      (d) => set(d.people[0]!, { bio_vi: 'Bộ trưởng, bị khởi tố năm 2022.', bio_en: 'Minister.' }),
    ],
    [
      'the same in English',
      'only the office is told',
      (d) => set(d.people[0]!, { bio_vi: 'Bộ trưởng.', bio_en: 'Minister, sentenced in 2022.' }),
    ],
  ])('refuses %s', (_, message, change) => {
    expect(refused(change).join()).toContain(message);
  });

  it('lets a place named Bà Rịa and the director of a hospital stand', () => {
    const words = refused(({ meetings, people }) => {
      set(meetings[0]!, { title_vi: 'Bộ trưởng Lê Mai thăm Bà Rịa – Vũng Tàu' });
      set(people[0]!, { bio_vi: 'Giám đốc Bệnh viện Mây.', bio_en: 'Director of Cloud Hospital.' });
    });
    expect(words).toEqual([]);
  });
});
