import { describe, expect, it } from 'vitest';
import type { Example } from '../../../utils/link/decide/rule';
import { ALL_RULES, RULE_TABLES } from '../../../utils/link/decide/rules/index';
import { link } from '../../../utils/link/link';
import type { Heard } from '../../../utils/link/read/trace';
import { gazetteerOf } from './small';

const gazetteer = gazetteerOf();

/** What is heard of the name in square brackets, and whether it is linked. */
function read(example: Example): { spoke: Set<string>; linked: boolean } {
  const { text, title = '', date = null } = typeof example === 'string' ? { text: example } : example;
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  const plain = text.replace('[', '').replace(']', '');
  const heard: Heard[] = [];
  const { mentions } = link({ title, text: plain, published: date }, gazetteer, (one) => heard.push(one));
  const here = heard.filter(({ part, ...one }) => {
    const { text: syllables } = part.reading;
    return (
      syllables.text === plain && syllables.start[one.start] === start && syllables.end[one.end - 1] === end
    );
  });
  expect(start, `no [name] in: ${text}`).toBeGreaterThanOrEqual(0);
  return {
    spoke: new Set(here.flatMap(({ spoke }) => spoke.map(({ id }) => id))),
    linked: mentions.some((one) => one.start <= start && one.end >= end),
  };
}

describe('each rule’s two sentences', () => {
  it.each(ALL_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, { says, yes, no }) => {
    const there = read(yes);
    const not = read(no);
    expect([...there.spoke], 'must speak').toContain(id);
    expect([...not.spoke], 'must be silent').not.toContain(id);
    if (says !== 'refuses') return;
    expect(there.linked, 'what is refused stays dark').toBe(false);
    expect(not.linked, 'what is not is linked').toBe(true);
  });
});

describe('the tables', () => {
  it('name each rule once', () => {
    const ids = ALL_RULES.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('let a refusal be overruled only by rules that stand before it and speak for the name', () => {
    for (const table of Object.values(RULE_TABLES))
      for (const [at, { id, says, unless = [] }] of table.entries())
        for (const other of unless) {
          const before = table.slice(0, at).find((rule) => rule.id === other);
          expect(says, id).toBe('refuses');
          expect(before?.says, `${id} unless ${other}`).toBe('for');
        }
  });
});
