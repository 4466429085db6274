/** Mutants of refusals that change nothing a text could show, each with the reason. */
export const EQUIVALENT: readonly { rule: string; from: string; to: string; why: string }[] = [];
