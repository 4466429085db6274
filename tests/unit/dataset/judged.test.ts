import { describe, expect, it } from 'vitest';
import { checkDataset } from '../../../utils/knowledge/check/check';
import { work } from '../../../utils/knowledge/check/work';
import type { Person, Role } from '../../../utils/knowledge/schema';
import { asFiles, type Small, small } from './small';

type Change = (data: Small) => void;

/** What is refused after one change, and what is left to look at by kind. */
function judged(change: Change) {
  const data = small();
  change(data);
  const { rows, findings } = checkDataset(asFiles(data));
  return {
    refused: findings.map(({ id, field, message }) => `${id} ${field}: ${message}`),
    work: work.flatMap(({ kind, find }) => find(rows).map(({ id, field }) => `${kind} ${id} ${field}`)),
  };
}
const minister = (fields: Partial<Role>): Role => ({
  title_vi: 'Bộ trưởng Bộ Mây',
  title_en: 'Minister of Clouds',
  org: 'bo-may',
  from: null,
  to: null,
  sources: ['bao-mai'],
  ...fields,
});
const doubt = { doubt_vi: 'Chưa rõ.', doubt_en: 'Not known.' };
/** Another person of the small dataset's country, before "le-mai" in the file's order. */
const another = ({ people }: Small, roles: Role[]): Person => {
  const person = { ...people[0]!, id: 'an-ha', name: 'An Hạ', name_en: 'An Ha', roles };
  people.unshift(person);
  return person;
};

it('the small dataset has nothing to look at but what it means to have', () => {
  expect(judged(() => {})).toEqual({ refused: [], work: ['end-unsourced le-mai roles.0.to'] });
});

describe('an office for one', () => {
  it('is refused two holders at once', () => {
    expect(judged((d) => another(d, [minister({ from: '2021-02-01', to: '2021-08-01' })])).refused).toEqual([
      'an-ha roles.0: le-mai holds it at the same time (2020-01 to 2022): give an end, or mark both "shared"',
    ]);
  });

  it.each<[string, Partial<Role>, boolean]>([
    ['one after the other', { from: '2022-06', to: '2023' }, false],
    [
      'an acting one beside who is not yet relieved',
      { title_vi: 'Quyền Bộ trưởng Bộ Mây', from: '2021-02-01' },
      false,
    ],
    ['another office', { title_vi: 'Thứ trưởng Bộ Mây', from: '2021-02-01' }, false],
  ])('but not %s', (_what, fields) => {
    expect(judged((d) => another(d, [minister(fields)])).refused).toEqual([]);
  });

  it('nor two who share it by a source', () => {
    const { refused } = judged((d) => {
      d.people[0]!.roles[0]!.shared = true;
      another(d, [minister({ from: '2021-02-01', to: '2021-08-01', shared: true })]);
    });
    expect(refused).toEqual([]);
  });
});

it('one office of one person is refused twice for the same time', () => {
  const { refused } = judged(({ people }) =>
    people[0]!.roles.push(minister({ from: '2021-05-01', to: '2021-09-01' })),
  );
  expect(refused).toEqual(['le-mai roles.1: the same office for the same time as roles.0']);
  expect(judged(({ people }) => (people[0]!.roles = [minister({}), minister({})])).refused).toEqual([
    'le-mai roles.1: the same office for the same time as roles.0',
  ]);
  expect(
    judged(({ people }) => people[0]!.roles.push(minister({ from: '2024', to: '2025' }))).refused,
  ).toEqual([]);
});

it('of two people of one name each needs what tells them apart', () => {
  const { refused } = judged((d) =>
    Object.assign(another(d, []), { name: 'Lê Mai', distinct_vi: 'Mây', distinct_en: 'Clouds' }),
  );
  expect(refused).toEqual([
    'le-mai distinct_vi: another Lê Mai is on record: namesakes need distinct_vi and distinct_en',
  ]);
});

describe('two of one body, one name in the other', () => {
  const twin = (name: string, more: object = {}): Change => {
    const role = minister({ title_vi: 'Thứ trưởng Bộ Mây', from: null, to: null });
    return (d) => Object.assign(another(d, [role]), { name, ...more });
  };
  const told = { distinct_vi: 'Thứ trưởng', distinct_en: 'Vice minister' };

  it.each(['Lê Thị Mai', 'Mai Lê'])('%s seems to be Lê Mai', (name) => {
    expect(judged(twin(name)).refused.join()).toContain('seems to be the same person');
  });
  it.each([
    ['another tone', 'Lê Mại', {}],
    ['a name of its own', 'Trần Mai', {}],
    ['told apart', 'Lê Thị Mai', told],
  ])('but not with %s', (_, name, more) => {
    expect(judged(twin(name, more)).refused).toEqual([]);
  });
});

describe('an open office beside a later one that excludes it', () => {
  const next = minister({
    title_vi: 'Bộ trưởng Bộ Sóng',
    org: 'bo-song',
    from: '2022-04-08',
    sources: ['bao-mai'],
  });
  it('is refused', () => {
    const { refused } = judged((d) =>
      another(d, [minister({ org: 'bo-song', title_vi: 'Thứ trưởng Bộ Sóng', from: '2021-01-01' }), next]),
    );
    expect(refused).toEqual([
      'an-ha roles.0.to: still open beside "Bộ trưởng Bộ Sóng" from 2022-04-08: give its end',
    ]);
  });
  it('but not with its end, nor where it is seen after', () => {
    const old = minister({ org: 'bo-song', title_vi: 'Thứ trưởng Bộ Sóng', from: '2021-01-01' });
    expect(judged((d) => another(d, [{ ...old, to: '2022-04' }, next])).refused).toEqual([]);
    expect(judged((d) => another(d, [{ ...old, attested: ['2022-09'] }, next])).refused).toEqual([]);
  });
});

describe('a meeting told twice', () => {
  const again =
    (change: object): Change =>
    ({ meetings }) => {
      const [first] = meetings;
      Object.assign(first!, { date: '2021-06-01', kind: 'talks' });
      meetings.push({ ...structuredClone(first!), id: `${first!.id}-again`, ...change });
      meetings.at(-1)!.participants.push({ entity: 'an-ha', as_vi: null, side: 'an-lac' });
    };
  const message = 'has the same people on that day';
  const refused = (change: object) =>
    judged((d) => {
      another(d, []);
      again(change)(d);
    }).refused.join();

  it('is refused with one more at the table', () => expect(refused({})).toContain(message));
  it.each([
    ['on another day', { date: '2021-06-02' }],
    ['of another kind', { kind: 'reception' }],
    ['where only the month is known', { date: '2021-06' }],
  ])('but not %s', (_, change) => expect(refused(change)).not.toContain(message));
});

it.each(['Ký 22 văn kiện hợp tác', 'Các bản ghi nhớ về dữ liệu', '30 MoU với doanh nghiệp'])(
  'a bundle is no agreement: %s',
  (title_vi) => {
    expect(judged((d) => Object.assign(d.agreements[0]!, { title_vi })).refused.join()).toContain(
      'a bundle of papers',
    );
  },
);

it('dates of what a body was at other times are checked as all others', () => {
  const parents = [{ org: 'bo-song', from: '2022', to: '2021' }];
  expect(judged((d) => Object.assign(d.organizations[0]!, { parents })).refused).toEqual([
    'bo-may parents.0.to: end before beginning: 2021 before 2022',
  ]);
});

const homePage: Change = (d) => Object.assign(d.sources[0]!, { url: 'https://bao-mai.example/' });

describe('refused unless the record says that no more is known', () => {
  const cases: [what: string, change: Change, line: string][] = [
    [
      'a meeting of one',
      ({ meetings }) => meetings[0]!.participants.pop(),
      '2021-06-le-mai-bo-song participants: one participant makes no meeting',
    ],
    [
      'an agreement of one',
      ({ agreements }) => agreements[0]!.parties.pop(),
      '2021-may-song parties: one party makes no agreement',
    ],
    [
      'a place at the table',
      ({ meetings }) => Object.assign(meetings[0]!.participants[1]!, { entity: 'an-lac' }),
      '2021-06-le-mai-bo-song participants.1: an-lac is a place: who came for it?',
    ],
    ['a home page alone', homePage, 'bo-may sources: home pages alone'],
  ];
  it.each(cases)('%s', (_what, change, line) => {
    expect(judged(change).refused.join('\n')).toContain(line);
  });

  it.each(cases)('not with its doubt: %s', (_what, change, line) => {
    const { refused } = judged((d) => {
      change(d);
      for (const record of [d.meetings[0]!, d.agreements[0]!, d.organizations[0]!])
        Object.assign(record, doubt);
    });
    expect(refused.join('\n')).not.toContain(line);
  });

  it('a page asked for by a query is no home page', () => {
    const url = 'https://bao-mai.example/?p=7';
    expect(judged((d) => Object.assign(d.sources[0]!, { url })).refused).toEqual([]);
  });
});

describe('what is to be looked at', () => {
  it.each<[string, Change]>([
    [
      'undated-successor bo-may dissolved',
      (d) => Object.assign(d.organizations[0]!, { successor: 'bo-song' }),
    ],
    [
      'section-page bao-mai url',
      (d) => Object.assign(d.sources[0]!, { url: 'https://bao-mai.example/tag/may' }),
    ],
    [
      'section-page bao-mai url',
      (d) => Object.assign(d.sources[0]!, { url: 'https://bao-mai.example/category/may' }),
    ],
    [
      'section-page bao-mai url',
      (d) => Object.assign(d.sources[0]!, { url: 'https://bao-mai.example/Pages/News/Search.aspx?key=may' }),
    ],
  ])('%s', (line, change) => {
    expect(judged(change).work).toContain(line);
  });

  it('an article below a section is no section', () => {
    const url = 'https://bao-mai.example/category/may/47480-cau-noi';
    expect(judged((d) => Object.assign(d.sources[0]!, { url })).work.join()).not.toContain('section-page');
  });

  it('an end whose role says what is not known has been looked at', () => {
    expect(judged((d) => Object.assign(d.people[0]!.roles[0]!, doubt)).work).toEqual([]);
  });

  it('a doubt about the person says nothing of an end', () => {
    expect(judged((d) => Object.assign(d.people[0]!, doubt)).work).toEqual([
      'end-unsourced le-mai roles.0.to',
    ]);
  });

  it('an end that a source reports is none', () => {
    expect(judged((d) => Object.assign(d.people[0]!.roles[0]!, { to: '2021' })).work).toEqual([]);
  });
});
