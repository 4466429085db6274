/** Scoring of linking against gold lines, by the labelling rules of the gold sets. */
import { textKey } from '../../text/syllables';

export interface GoldMention {
  page: string;
  /** UTF-16 offsets; null: nothing may be linked on this page. */
  start: number | null;
  end?: number;
  surface?: string;
  type?: string;
  canonical?: string;
  canonical_en?: string;
  also?: string[];
  optional?: boolean;
  nil?: boolean;
  /** Parts of ids that are right for a `nil` name. */
  allow?: string[];
  core_start?: number;
  core_end?: number;
}

export interface Predicted {
  start: number;
  end: number;
  surface: string;
  entity: string;
}

export interface Tally {
  gold: number;
  known: number;
  correct: number;
  knownCorrect: number;
  predicted: number;
  wrongEntity: number;
  namesakes: number;
}

export interface Fault {
  kind: 'missed (known)' | 'missed (unknown)' | 'wrong entity' | 'link to a namesake' | 'not a mention';
  page: string;
  what: string;
}

/** Items by key, in the order they come. */
export function grouped<Item>(items: Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

export const emptyTally = (): Tally => ({
  gold: 0,
  known: 0,
  correct: 0,
  knownCorrect: 0,
  predicted: 0,
  wrongEntity: 0,
  namesakes: 0,
});

export const figures = (
  tally: Tally,
): { precision: number; recall: number; f1: number; recallOfKnown: number } => {
  const precision = tally.predicted ? tally.correct / tally.predicted : 1;
  const recall = tally.gold ? tally.correct / tally.gold : 1;
  return {
    precision,
    recall,
    f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0,
    recallOfKnown: tally.known ? tally.knownCorrect / tally.known : 1,
  };
};

interface Judge {
  /** All names of an entity, as keys. */
  namesOf: (entity: string) => Set<string>;
  /** Keys of all names the dataset knows. */
  known: Set<string>;
}

type Spanned = GoldMention & { start: number; end: number };
type Count = (change: Partial<Tally>, type?: string) => void;

const overlaps = (m: Predicted, g: Spanned): boolean => m.start < g.end && g.start < m.end;
const sameSpan = (m: Predicted, g: Spanned): boolean =>
  (m.start === g.start && m.end === g.end) || (m.start === g.core_start && m.end === g.core_end);
const covers = (m: Predicted, g: Spanned): boolean =>
  (m.start <= g.start && m.end >= g.end) ||
  (g.core_start !== undefined && m.start <= g.core_start && m.end >= (g.core_end ?? g.end));

/**
 * Scores one page. `count` receives each change to the tallies with the gold type where there is one.
 * @returns the page's faults
 */
export function scorePage(
  page: string,
  gold: GoldMention[],
  predicted: Predicted[],
  judge: Judge,
  count: Count,
): Fault[] {
  const faults: Fault[] = [];
  let left = predicted;
  const spanned = gold.filter((g): g is Spanned => g.start !== null);
  for (const g of spanned.filter(({ optional }) => !optional)) {
    if (g.nil) {
      for (const m of left.filter((one) => overlaps(one, g))) {
        left = left.filter((one) => one !== m);
        if (g.allow?.some((part) => m.entity.includes(part))) continue;
        count({ predicted: 1, namesakes: 1 });
        faults.push({ kind: 'link to a namesake', page, what: `${g.surface} -> ${m.entity}` });
      }
      continue;
    }
    const accepted = [g.canonical, g.canonical_en, ...(g.also ?? [])].flatMap((name) =>
      name ? [textKey(name)] : [],
    );
    const isKnown = accepted.some((name) => judge.known.has(name));
    count({ gold: 1, known: isKnown ? 1 : 0 }, g.type);
    const m = left.find((one) => sameSpan(one, g));
    if (!m) {
      faults.push({
        kind: isKnown ? 'missed (known)' : 'missed (unknown)',
        page,
        what: `${g.surface} -> ${g.canonical}`,
      });
      continue;
    }
    left = left.filter((one) => one !== m);
    const right = accepted.some((name) => judge.namesOf(m.entity).has(name));
    if (right) count({ predicted: 1, correct: 1, knownCorrect: isKnown ? 1 : 0 }, g.type);
    else {
      count({ predicted: 1, wrongEntity: 1 }, g.type);
      faults.push({ kind: 'wrong entity', page, what: `${g.surface} -> ${m.entity}, wanted ${g.canonical}` });
    }
  }
  const optional = spanned.filter((g) => g.optional);
  for (const m of left) {
    if (optional.some((g) => covers(m, g))) continue;
    count({ predicted: 1 });
    faults.push({ kind: 'not a mention', page, what: `${m.surface} -> ${m.entity}` });
  }
  return faults;
}
