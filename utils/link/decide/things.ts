import type { NameForm } from '../gazetteer/gazetteer';
import { isCapital, surface } from '../read/reading';
import type { ArticleScene, Part } from '../read/scene';
import type { EntityType } from '../types';
import { HOME } from '../words/cues';
import type { Placed } from './candidates';
import { type Decision, formReason } from './evidence';
import { existed } from './look/bodies/bodies';
import { withYear } from './look/documents/documents';
import { editionOf } from './look/documents/editions';
import { speaksOf } from './look/places/countries';
import { type Candidate, type Considered, consider, type Rule } from './rule';
import { BODY_RULES } from './rules/bodies';
import { DOCUMENT_RULES, ONLY_EDITION_RULES } from './rules/documents';
import { PLACE_RULES } from './rules/places';

interface Believed extends Considered {
  candidate: Candidate;
}

/** Candidates of one place that no rule refuses, with what was said for them. */
function believed(candidates: Candidate[], rules: readonly Rule<Candidate>[]): Believed[] {
  const found: Believed[] = [];
  for (const candidate of candidates) {
    const { score, refused, reasons } = consider(rules, candidate);
    if (!refused) found.push({ candidate, score, refused, reasons });
  }
  return found;
}

const decided = ({ candidate, reasons }: Believed): Decision => ({
  start: candidate.placed.start,
  end: candidate.placed.end,
  entity: candidate.form.entity,
  reasons: [formReason(candidate), ...reasons],
});

/** The smaller the place, the less likely it is meant. */
const PLACE_KINDS = ['country', 'province', 'city', 'territory', 'region', 'district'];
const OWN_COUNTRY = 10;
const OURS = 0.5;

/** Written with a capital where the name has one (names such as "châu Âu" begin small). */
function isNamed({ part, placed, form }: Candidate): boolean {
  return (
    part.reading.shouted[placed.start] === 1 ||
    isCapital(part.reading, placed.end - 1) ||
    form.kind !== 'full' ||
    placed.end - placed.start > 1
  );
}

/** Of several places of a name: one whose country the article speaks of, then the larger, then ours; the first of equals. */
function decidePlace(candidates: Candidate[]): Decision | null {
  let best: (Believed & { rank: number }) | null = null;
  for (const one of believed(candidates, PLACE_RULES)) {
    const { scene, form } = one.candidate;
    const { country } = scene.gazetteer.facts(form.entity);
    const near = country < 0 ? 0 : speaksOf(scene, country) * OWN_COUNTRY;
    const ours = country >= 0 && scene.gazetteer.id(country) === HOME ? OURS : 0;
    const rank = near - PLACE_KINDS.indexOf(scene.gazetteer.kind(form.entity)) + ours;
    if (!best || rank > best.rank) best = { ...one, rank };
  }
  return best && isNamed(best.candidate) ? decided(best) : null;
}

/** Of several bodies of a name: the one most is said for; nobody where two are even. */
function decideBody(candidates: Candidate[]): Decision | null {
  const found = believed(candidates, BODY_RULES);
  const [best, next] = found.length > 1 ? found.sort((a, b) => b.score - a.score) : found;
  if (!best) return null;
  const even = next && next.score === best.score && next.candidate.form.entity !== best.candidate.form.entity;
  if (even) return null;
  const decision = decided(best);
  if (candidates.length > 1 && existed(best.candidate) === 'yes')
    decision.reasons.push({ code: 'date', detail: '' });
  return decision;
}

/** A document or event, or nobody. A plain title that several laws bear in turn is decided by `editionOf`. */
function decideDocument(candidates: Candidate[]): Decision | null {
  const known = believed(candidates, DOCUMENT_RULES);
  const [only] = known;
  if (!only) return null;
  const { candidate } = only;
  const shared = known.some(
    ({ candidate: { form } }) => form.entity !== candidate.form.entity || form.conditions?.dated,
  );
  if (!shared && consider(ONLY_EDITION_RULES, candidate).refused) return null;
  const edition = shared
    ? editionOf(
        candidate,
        known.map((one) => one.candidate.form),
      )
    : { form: candidate.form, reasons: [] };
  if (!edition) return null;
  const found = known.find((one) => one.candidate.form === edition.form)!;
  const decision = decided({ ...found, reasons: [...found.reasons, ...edition.reasons] });
  const { start } = decision;
  const end = withYear(candidate) ?? decision.end;
  const [first, ...rest] = decision.reasons;
  const code = /\d/.test(surface(candidate.part.reading, start, end)) ? 'number' : 'exact';
  return { ...decision, end, reasons: [{ ...first!, code }, ...rest] };
}

const DECIDE = {
  place: decidePlace,
  organization: decideBody,
  document: decideDocument,
  event: decideDocument,
};
/** When one stretch names things of several types, the first of these that is believed wins. */
const ORDER: (keyof typeof DECIDE)[] = ['document', 'event', 'organization', 'place'];

const NO_FORMS: readonly NameForm[] = [];

/** The names of one type that a stretch may be. Most stretches have names of one type alone: nothing is copied then. */
export function formsOf(
  { gazetteer }: ArticleScene,
  { forms }: Placed,
  type: EntityType,
): readonly NameForm[] {
  let fitting = 0;
  for (const { entity } of forms) if (gazetteer.type(entity) === type) fitting++;
  if (fitting === 0) return NO_FORMS;
  return fitting === forms.length ? forms : forms.filter(({ entity }) => gazetteer.type(entity) === type);
}

/** The first type of which a place's name is believed. */
function decideAt(scene: ArticleScene, part: Part, placed: Placed): Decision | null {
  for (const type of ORDER) {
    const forms = formsOf(scene, placed, type);
    if (forms.length === 0) continue;
    const decision = DECIDE[type](forms.map((form) => ({ scene, part, placed, form })));
    if (decision) return decision;
  }
  return null;
}

/**
 * Everything but people, each decided where it stands; then once more what another place of the article settled: bare numbers and
 * few letters.
 */
export function decideThings(scene: ArticleScene, part: Part, places: Placed[]): Decision[] {
  const found = places.map((placed) => decideAt(scene, part, placed));
  for (const decision of found)
    if (decision && scene.gazetteer.type(decision.entity) !== 'place') scene.settled.add(decision.entity);
  const again = (placed: Placed): boolean => placed.forms.some(({ entity }) => scene.settled.has(entity));
  const decisions: Decision[] = [];
  for (const [i, placed] of places.entries()) {
    const decision = found[i] ?? (again(placed) ? decideAt(scene, part, placed) : null);
    if (decision) decisions.push(decision);
  }
  return decisions;
}
