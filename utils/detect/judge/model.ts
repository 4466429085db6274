import file from './weights.json';

/** All that is weighed, in log-odds, as `npm run fit:detection` writes it. */
export interface Model {
  /** What a page starts from: most of a newspaper is something else. */
  bias: number;
  /** By feature (`features.ts`); zero for one that is not named. */
  weights: Record<string, number>;
  /** Odds of being an article at all: what it starts from, and what each sign in title or text takes. */
  article: { start: number; title: number; body: number };
}

export const model: Model = file;
