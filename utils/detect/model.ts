import file from './weights.json';

/** The fitted model as `npm run fit:detection` writes it; weights are log-odds. */
export interface Model {
  bias: number;
  /** For a section of the field; its negative for one of other fields. */
  section: number;
  /** Below it the answer is no, from `yes` on it is yes. */
  no: number;
  yes: number;
  /** For each group its weights in title, lead and body. */
  groups: Record<string, [title: number, lead: number, body: number]>;
  /** The groups' terms in the same order, and what repeats in them; see `terms.ts`. */
  packed: string;
  words: string;
}

// TypeScript reads a JSON tuple as an array of either type.
export const model = file as unknown as Model;
