import type { Gazetteer, NameForm } from '../gazetteer/gazetteer';
import type { ArticleScene, Part } from '../read/scene';
import type { Spoken } from '../read/trace';
import type { Reason } from '../types';
import type { Placed } from './candidates';

/** What a rule's two sentences need besides their words. The candidate stands in square brackets. */
export type Example = string | { text: string; title?: string; date?: string };

/**
 * One rule, one row. What it looks at is `sees`: the words it saw (they end up in reasons), or null when it has nothing to say.
 * A rule that refuses wins over all points, unless one of `unless` spoke before it: those are what the text would need.
 */
export interface Rule<Seen> {
  /** `place/after-language`: the room's subject and what is seen. */
  id: string;
  /** Names it may speak of at all, by what the dataset says of them: asked once a name. Of all where it is left out. */
  of?: (name: Name) => boolean;
  says: 'for' | 'against' | 'refuses';
  /** Points it gives or takes; 0 where it only tells why (and for refusals). */
  weight: number;
  sees(seen: Seen): string | null;
  /** Rules one of which overrules this refusal. */
  unless?: readonly string[];
  /** What a reader is told when it spoke for a name. */
  tells?: Reason['code'];
  /** Why this is so, for whoever reads `npm run why` or this table. */
  why: string;
  /** Here it must speak, and here not: read in the made-up world of the tests. */
  yes: Example;
  no: Example;
}

/** A name of one entity as the dataset holds it. */
export interface Name {
  gazetteer: Gazetteer;
  form: NameForm;
}

/** A name of one entity where it stands. */
export interface Candidate {
  scene: ArticleScene;
  part: Part;
  placed: Pick<Placed, 'start' | 'end' | 'nameEnd'>;
  form: NameForm;
}

export interface Considered {
  score: number;
  refused: boolean;
  reasons: readonly Reason[];
}

const NOTHING: readonly string[] = [];
const NO_REASONS: readonly Reason[] = [];
/** Ids of the rules that spoke of the candidate at hand: one list for all, for no rule asks others. */
const spoke: string[] = [];

function overruled(unless: readonly string[], spoken: number): boolean {
  for (let i = 0; i < spoken; i++) if (unless.includes(spoke[i]!)) return true;
  return false;
}

/** A row with all its fields: of one shape they are read several times as fast. */
type Row<Seen> = Required<Pick<Rule<Seen>, 'id' | 'says' | 'weight' | 'sees' | 'unless' | 'why'>> & {
  tells: Reason['code'] | null;
};

const lists = new WeakMap<readonly Rule<never>[], WeakMap<NameForm, readonly Row<never>[]>>();

/** The rows of a table that may speak of a name: few of them. A name (one object in its gazetteer) asks each row once. */
function rulesFor<Seen extends Candidate>(
  rules: readonly Rule<Seen>[],
  { scene: { gazetteer }, form }: Seen,
): readonly Row<Seen>[] {
  const byForm = lists.get(rules) ?? new WeakMap<NameForm, readonly Row<Seen>[]>();
  const known = byForm.get(form) as readonly Row<Seen>[] | undefined;
  if (known) return known;
  const found = rules
    .filter(({ of }) => of === undefined || of({ gazetteer, form }))
    .map(({ id, says, weight, sees, unless = NOTHING, tells = null, why }) => ({
      id,
      says,
      weight,
      sees,
      unless,
      tells,
      why,
    }));
  lists.set(rules, byForm.set(form, found));
  return found;
}

/** Hears the rules in their order. Without a trace it stops at the first refusal. */
export function consider<Seen extends Candidate>(rules: readonly Rule<Seen>[], seen: Seen): Considered {
  const { trace } = seen.scene;
  const heard: Spoken[] | null = trace && [];
  let spoken = 0;
  let reasons = NO_REASONS;
  let score = 0;
  let refused = false;
  for (const { id, says, weight, sees, unless, tells, why } of rulesFor(rules, seen)) {
    if (unless.length > 0 && overruled(unless, spoken)) continue;
    const saw = sees(seen);
    if (saw === null) continue;
    spoke[spoken++] = id;
    heard?.push({ id, says, weight, saw, why, unless });
    if (says === 'refuses') refused = true;
    else score += says === 'for' ? weight : -weight;
    if (tells) reasons = [...reasons, { code: tells, detail: saw }];
    if (refused && !trace) break;
  }
  if (trace && heard) {
    const { part, placed, form } = seen;
    trace({ part, start: placed.start, end: placed.nameEnd, entity: form.entity, spoke: heard });
  }
  return { score, refused, reasons };
}

/** For `sees`: a condition without words of its own. */
export const seen = (holds: boolean): string | null => (holds ? '' : null);

/** For `sees` of a rule that speaks of every name it is of. */
export const always = (): string => '';
