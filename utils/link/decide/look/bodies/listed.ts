import type { NameForm } from '../../../gazetteer/gazetteer';
import { between, isCapital, isWord, surface } from '../../../read/reading';
import type { Span } from '../../../read/spans';
import { AND } from '../../../words/cues';
import type { Candidate } from '../../rule';
import { fewLetters } from '../names';

/** A company's name stands beside, parted by a comma or "và": a list of companies. */
export const listedCompany = (candidate: Candidate): string | null =>
  listNeighbour(
    candidate,
    (form) => candidate.scene.gazetteer.kind(form.entity) === 'company' && !form.conditions?.cue.length,
  );

/** Kinds of bodies whose letters the press sets side by side: "WB và ADB", "VTV, VOV". */
const SIDE_BY_SIDE = new Set(['international', 'media']);

/** Another body of any kind stands beside in a list. One of few letters too tells only what the two have in common. */
export const listedBody = (candidate: Candidate): string | null =>
  listNeighbour(
    candidate,
    (form) =>
      candidate.scene.gazetteer.type(form.entity) === 'organization' &&
      form.entity !== candidate.form.entity &&
      !form.conditions?.cue.length &&
      tellsOf(candidate, form),
  );

/** A neighbour of few letters: of one kind that goes in such lists, named in full elsewhere, or a party to a common agreement. */
function tellsOf({ scene, form }: Candidate, other: NameForm): boolean {
  const { gazetteer } = scene;
  if (!fewLetters({ gazetteer, form: other }) || scene.namedInFull.has(other.entity)) return true;
  const kind = gazetteer.kind(form.entity);
  if (SIDE_BY_SIDE.has(kind) && kind === gazetteer.kind(other.entity)) return true;
  return gazetteer
    .agreements()
    .some(({ parties }) => parties.includes(form.entity) && parties.includes(other.entity));
}

/** The name beside that a comma or "và" joins to this one, where one of its bearers fits. */
function listNeighbour({ part, placed }: Candidate, fits: (form: NameForm) => boolean): string | null {
  const { reading, spans } = part;
  const fitting = (span: Span): boolean => span.forms.some(fits);
  if (!isCapital(reading, placed.start)) return null;
  const joint = (at: number): number => (/^,\s*$/.test(between(reading, at)) ? 0 : 1);
  const next = placed.end + joint(placed.end);
  const after = (next === placed.end || isWord(reading, placed.end, AND)) && spans.here(next).find(fitting);
  const back = placed.start - joint(placed.start);
  const before = (back === placed.start || isWord(reading, back, AND)) && spans.before(back).find(fitting);
  const found = after || before;
  return found ? surface(reading, found.start, found.end) : null;
}
