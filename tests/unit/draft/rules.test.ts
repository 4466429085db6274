import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../utils/draft/build/report';
import { actorsIn, named, type Told } from '../../../utils/draft/build/said';
import { dateOf } from '../../../utils/draft/build/when';
import { tellingsOf } from '../../../utils/draft/read/telling';
import { pageOf } from '../../../utils/draft/read/things';
import { AGREEMENT_RULES } from '../../../utils/draft/rules/agreements';
import { ASIDES, asidesIn, withoutAsides } from '../../../utils/draft/rules/asides';
import { DOUBTS, doubtsOf } from '../../../utils/draft/rules/doubts';
import { MEETING_RULES } from '../../../utils/draft/rules/meetings';
import { OFFICE_RULES } from '../../../utils/draft/rules/offices';
import { PARTY_RULES, partyRulesOf } from '../../../utils/draft/rules/parties';
import { REFUSALS } from '../../../utils/draft/rules/refusals';
import { hear, refusedBy } from '../../../utils/draft/rules/rule';
import { link } from '../../../utils/link/link';
import { sceneOf } from '../../../utils/link/read/scene';
import { gazetteerOf } from '../link/small';

const gazetteer = gazetteerOf();
const tables = { meeting: MEETING_RULES, agreement: AGREEMENT_RULES, office: OFFICE_RULES };

function tellings(text: string, published = '2022-09-03') {
  const article = { title: '', text, published };
  return tellingsOf(pageOf(sceneOf(article, gazetteer, null), link(article, gazetteer)), published);
}

describe('each way to tell, its two sentences', () => {
  const rows = Object.values(tables).flatMap((table) => table.map((rule) => [rule.id, rule, table] as const));
  it.each(rows)('%s', (id, { yes, no }, table) => {
    const spoke = (text: string) =>
      tellings(text).flatMap((one) => hear(one, table).map(({ rule }) => rule.id));
    expect(spoke(yes), 'must speak').toContain(id);
    expect(spoke(no), 'must be silent').not.toContain(id);
  });
});

describe('each aside, its two sentences', () => {
  it.each(ASIDES.map((rule) => [rule.id, rule] as const))('%s', (id, { yes, no }) => {
    const left = (text: string) => tellings(text).flatMap(asidesIn);
    expect(left(yes), 'must be left out').toContain(id);
    expect(left(no), 'must stay').not.toContain(id);
  });

  it('keeps the place of each character that stays', () => {
    const text = 'Theo Đại học Nova, Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.';
    for (const { told, at } of tellings(text).map(withoutAsides)) {
      expect(at).toHaveLength(told.length);
      expect(text.slice(at[told.indexOf('tiếp')!])).toMatch(/^tiếp bà Anna/);
    }
  });
});

describe('each refusal, its two sentences', () => {
  it.each(REFUSALS.map((rule) => [rule.id, rule] as const))('%s', (id, { yes, no }) => {
    const refusals = (text: string) =>
      tellings(text).flatMap((one) =>
        [...hear(one, MEETING_RULES), ...hear(one, AGREEMENT_RULES)].map(
          (heard) => refusedBy(heard, REFUSALS)?.id ?? null,
        ),
      );
    expect(refusals(yes), 'must refuse').toContain(id);
    expect(refusals(no), 'must be heard and let stand').toContain(null);
  });
});

describe('each row about a name, its two sentences', () => {
  /** Ids of the rows that speak of somebody after the first actor of a sentence. */
  const rows = (text: string): string[] =>
    tellings(text).flatMap(({ actors, spans }) =>
      actors.slice(1).flatMap(({ who, kind }, i) => {
        const { from, to } = spans[i + 1]!;
        const seen = who && { who, kind, before: text.slice(0, from), after: text.slice(to) };
        return seen ? partyRulesOf(seen).map(({ id }) => id) : [];
      }),
    );
  it.each(PARTY_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, { yes, no }) => {
    expect(rows(yes), 'must speak').toContain(id);
    expect(rows(no), 'must be silent').not.toContain(id);
  });
});

describe('each doubt, its two articles', () => {
  const told = (text: string): Told => ({
    page: 'p',
    text,
    headline: 0,
    published: '2022-09-05',
    tellings: tellings(text, '2022-09-05'),
    isState: () => false,
  });
  /** Ids of the doubts of the last thing heard in an article. */
  const doubts = (text: string): string[] => {
    const article = told(text);
    const heard = article.tellings.flatMap((one, index) =>
      [...hear(one, MEETING_RULES), ...hear(one, AGREEMENT_RULES)].map((what) => ({ index, what })),
    );
    const { index, what } = heard.at(-1)!;
    const { telling, groups } = what;
    const sides = named([...actorsIn(telling, groups.a), ...actorsIn(telling, groups.b)]);
    const date = dateOf(article, index, telling.at[what.verb]!);
    return doubtsOf(reportOf(article, index, what, { date, sides })).map(({ id }) => id);
  };
  it.each(DOUBTS.map((rule) => [rule.id, rule] as const))('%s', (id, { yes, no }) => {
    expect(doubts(yes), 'must speak').toContain(id);
    expect(doubts(no), 'must be silent').not.toContain(id);
  });
});

it('names each rule once', () => {
  const ids = [...Object.values(tables).flat(), ...REFUSALS, ...ASIDES, ...DOUBTS, ...PARTY_RULES].map(
    ({ id }) => id,
  );
  expect(ids).toEqual([...new Set(ids)]);
});
