/** Mutants of refusals that change nothing a text could show, each with the reason. */
export const EQUIVALENT: readonly { rule: string; from: string; to: string; why: string }[] = [
  {
    rule: 'body/field-only',
    from: '["body/introduced-here"]',
    to: '[]',
    why: 'Letters in brackets after the body’s own name are carried on as introduced, whether they stand by themselves or not.',
  },
];
