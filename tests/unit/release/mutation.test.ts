import { describe, expect, it } from 'vitest';
import { mutantsOf } from '../../../utils/cli/mutation/mutants';
import { ALIVE, switched } from '../../../utils/cli/mutation/switched';

const source = 'const f = (a, b) => { if (a > 1 && b > 1) return a + b; return 0; };';

/** What the function gives for two numbers with that mutant awake. */
function given(text: string, number: number): number {
  const run = new Function('globalThis', `${text} return f(2, 3);`);
  return run({ [ALIVE]: number });
}

describe('many mutants in one text', () => {
  const mutants = mutantsOf('f.ts', source);
  const text = switched(
    source,
    mutants.map((mutant, number) => ({ mutant, number })),
  );

  it('is the code as it was while none is awake', () => {
    expect(given(text, -1)).toBe(5);
  });

  it('is each mutant when it is awake, those inside one another too', () => {
    expect(mutants.length).toBeGreaterThan(4);
    for (const [number, mutant] of mutants.entries())
      expect(given(text, number), mutant.to).toBe(given(mutant.source, -1));
  });
});
