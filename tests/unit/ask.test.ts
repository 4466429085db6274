import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { type Answers, answer, nameFinder } from '../../utils/cli/memory/ask-answer';
import { between } from '../../utils/knowledge/queries/between';
import { cardOf } from '../../utils/knowledge/queries/card-of';
import { makeRows } from '../../utils/knowledge/store/rows';
import { agreement, body, country, emptyDataset, factsOf, meeting, person, role } from './knowledge/dataset';

const parts = {
  places: [country('viet-nam'), country('phan-lan')],
  organizations: [
    body('bo-may', { name: 'Bộ Mây và Gió', name_en: 'Ministry of Clouds', country: 'viet-nam' }),
    body('hang-soi', { name: 'Hãng Sợi', kind: 'company', country: 'phan-lan', aliases: [{ text: 'HS9' }] }),
  ],
  people: [
    person('an', {
      name: 'Đỗ An',
      nationality: 'viet-nam',
      roles: [
        role({ title_vi: 'Bộ trưởng', org: 'bo-may', from: '2021-04-08', to: '2025-02-28' }),
        role({ title_vi: 'Thứ trưởng', org: 'bo-may', attested: ['2025-11-05'] }),
      ],
    }),
  ],
  meetings: [
    meeting('gap', '2024-09-26', [
      ['an', 'viet-nam'],
      ['hang-soi', 'phan-lan'],
    ]),
  ],
  agreements: [agreement('ky', '2026-01', ['bo-may', 'hang-soi'])],
};
const facts = factsOf(parts);
const findNames = nameFinder(makeRows({ ...emptyDataset, ...parts }));
const ask = (question: object) => answer(facts, findNames, JSON.stringify(question)) as Promise<Answers>;

describe('asking', () => {
  it('gives the card the extension gets, as of the day', async () => {
    const { card } = await ask({ card: 'an', on: '2025-03-10', here: ['hang-soi'] });
    expect(card).toEqual(await cardOf(facts, { entity: 'an', asOf: '2025-03-10', here: ['hang-soi'] }));
    expect(Object.keys(card.roles)).toEqual(
      expect.arrayContaining(['then', 'since', 'later', 'earlier', 'undated', 'now']),
    );
    expect(card.roles.then).toEqual([]);
    expect(card.roles.earlier[0]).toMatchObject({
      title: { vi: 'Bộ trưởng' },
      org: { entity: 'bo-may' },
      state: 'held',
      from: '2021-04-08',
      to: '2025-02-28',
      attested: [],
      sources: [{ date: null }],
    });
    expect(card.roles.later[0]).toMatchObject({ state: 'attested', attested: ['2025-11-05'] });
    expect(card.meetings.before.map(({ id }) => id)).toEqual(['gap']);
    const company = (await ask({ card: 'hang-soi', on: '2025' })).card;
    expect(company.facts[0]).toMatchObject({ label: 'kind', ref: null });
    expect(company.agreements.since.map(({ id }) => id)).toEqual(['ky']);
  });

  it.each([[undefined], [null]])('a day that is %s is not known', async (on) => {
    const { card } = await ask({ card: 'an', on });
    expect([card.asOf, card.roles.then, card.meetings.before]).toEqual([null, [], []]);
    expect(card.meetings.unplaced).toHaveLength(1);
  });

  it('gives what two have between them', async () => {
    expect(await ask({ between: ['bo-may', 'phan-lan'], on: '2026-11-28' })).toEqual({
      between: await between(facts, 'bo-may', 'phan-lan', '2026-11-28'),
    });
  });

  it('gives who held office in a body, without a day on the dataset’s own', async () => {
    const holders = async (on?: string) => {
      const found = (await ask({ holders: 'bo-may', ...(on ? { on } : {}) })).holders;
      return [found.held, found.attested].map((list) => list.map(({ role: { title } }) => title.vi));
    };
    expect(await holders('2024-09-26')).toEqual([['Bộ trưởng'], []]);
    expect(await holders()).toEqual([[], ['Thứ trưởng']]);
  });

  it.each([
    ['bo may', ['bo-may']],
    ['HS9', ['hang-soi']],
    ['do an', ['an']],
    ['clouds', ['bo-may']],
    ['nobody here', []],
    ['  ', []],
  ])('finds names: %s', async (search, ids) => {
    const found = (await ask({ search })).search;
    expect(found.map(({ id }) => id)).toEqual(ids);
    for (const one of found) expect(Object.keys(one)).toEqual(['id', 'type', 'name']);
  });

  it.each([
    ['not json', /not JSON/],
    ['[]', /not a JSON object/],
    ['{}', /ask one of/],
    ['{"card":"an","search":"x"}', /ask one of/],
    ['{"card":"nobody"}', /unknown id: nobody/],
    ['{"card":"an","here":["nobody"]}', /unknown id: nobody/],
    ['{"holders":"nobody"}', /unknown id: nobody/],
    ['{"between":["an","nobody"]}', /unknown id: nobody/],
    ['{"between":["an"]}', /between/],
    ['{"card":"an","on":"15/10/2025"}', /"on" is no date/],
    ['{"card":"an","on":"2025-02-30"}', /"on" is no date/],
    ['{"card":"an","on":2025}', /"on" is a date/],
    ['{"card":"an","day":"2025"}', /unknown field: day/],
    ['{"search":5}', /"search" is a text/],
  ])('says what is wrong with %s', async (line, message) => {
    await expect(answer(facts, findNames, line)).rejects.toThrow(message);
  });
});

it('answers every good line of a file, names the bad ones by their number, and exits with 1', () => {
  const questions = [
    '{"card":"to-lam","on":"2025-10-15"}',
    'nope',
    '',
    '{"card":"no-such"}',
    '{"search":"FPT"}',
  ];
  const ran = spawnSync('npm', ['run', '-s', 'ask'], {
    input: `${questions.join('\n')}\n`,
    encoding: 'utf8',
  });
  const answers = ran.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map((one) => Object.keys(one)[0])).toEqual(['card', 'error', 'error', 'search']);
  expect(answers[2]).toEqual({ error: 'unknown id: no-such', line: 4 });
  expect(ran.stderr).toMatch(/^line 2: not JSON.*\nline 4: unknown id: no-such/);
  expect(ran.status).toBe(1);
  expect(spawnSync('npm', ['run', '-s', 'ask'], { input: '{"search":"FPT"}', encoding: 'utf8' }).status).toBe(
    0,
  );
}, 30_000);
