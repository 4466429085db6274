import type { NameForm } from '../../gazetteer/gazetteer';
import { HOME } from '../../words/cues';
import type { Name } from '../rule';

/** What the dataset says of a name, wherever it stands: which rules may speak of it at all. */
type Told = (name: Name) => boolean;

export const both =
  (one: Told, other: Told): Told =>
  (name) =>
    one(name) && other(name);

export const either =
  (one: Told, other: Told): Told =>
  (name) =>
    one(name) || other(name);

/** Something of one of these kinds bears it. */
export const ofKind =
  (...kinds: string[]): Told =>
  ({ gazetteer, form }) =>
    kinds.includes(gazetteer.kind(form.entity));

export const isEvent: Told = ({ gazetteer, form }) => gazetteer.type(form.entity) === 'event';

/** Believed under conditions only. */
export const conditional: Told = ({ form }) => form.conditions !== null;
export const unconditional: Told = ({ form }) => form.conditions === null;
/** Also common words: one of its own cues has to stand beside it. */
export const asksCue: Told = ({ form }) => (form.conditions?.cue.length ?? 0) > 0;
export const asksFull: Told = ({ form }) => form.conditions?.afterFull === true;
export const asksCompanion: Told = ({ form }) => (form.conditions?.with.length ?? 0) > 0;
export const asksCapitals: Told = ({ form }) => form.conditions?.capitals === true;
/** Means a country only beside another one. */
export const asksPair: Told = ({ form }) => form.conditions?.pair === true;

const countryOf = ({ gazetteer, form }: Name): number => gazetteer.facts(form.entity).country;

export const ofCountry: Told = (name) => countryOf(name) >= 0;
/** Of the country read about. */
const ofHome: Told = (name) => ofCountry(name) && name.gazetteer.id(countryOf(name)) === HOME;
export const ofAbroad: Told = (name) => ofCountry(name) && !ofHome(name);
export const ofParent: Told = ({ gazetteer, form }) => gazetteer.facts(form.entity).parent >= 0;
/** It is on record when it began or ended. */
export const ofKnownTime: Told = ({ gazetteer, form }) => {
  const { from, to } = gazetteer.facts(form.entity);
  return from !== 0 || to !== 0;
};

/** A ministry of the country read about, called by its bare name. */
export const homeMinistry: Told = both(ofKind('ministry'), ofHome);

/** An authority of the country read about, of a kind that every state has. */
export const homeAuthority: Told = both(ofKind('agency', 'government', 'court'), ofHome);

/** A unit of a ministry, by its name without the ministry: "Vụ Hợp tác quốc tế". Every ministry has one. */
export const unitAlone: Told = both(
  both(asksCue, ofParent),
  ({ gazetteer, form }) =>
    form.kind === 'short' &&
    gazetteer.kind(gazetteer.facts(form.entity).parent) === 'ministry' &&
    gazetteer.facts(form.entity).name.includes(', '),
);

/** Letters of a ministry, which are also those of its field of work: "TT&TT". */
export const fieldLetters: Told = both(({ form }) => form.kind === 'abbreviation', ofKind('ministry'));

/** Up to three capitals or digits. */
export const FEW = /^[\p{Lu}\d]{1,3}$/u;
const letters = new WeakMap<NameForm, boolean>();

/** Bodies whose letters this country's readers know as they stand, where the full name spells them: "Tập đoàn FPT", "Nhóm G7". */
const familiar: Told = either(ofHome, ofKind('international'));

/**
 * Letters that mean many things: up to three capitals that are the whole name, or an alias that the full name of a familiar
 * body does not spell out.
 */
export const fewLetters: Told = (candidate) => {
  const { gazetteer, form } = candidate;
  const known = letters.get(form);
  if (known !== undefined) return known;
  const { name } = gazetteer.facts(form.entity);
  const written = form.conditions?.surface ?? '';
  const few =
    form.kind !== 'former' &&
    FEW.test(written) &&
    (name === written || !name.split(' ').includes(written) || !familiar(candidate));
  letters.set(form, few);
  return few;
};

/** The name ends in the sign: "QQ+". */
export const endsInPlus: Told = ({ form }) => form.conditions?.surface.endsWith('+') === true;

/** The whole name of the body is such letters. */
export const onlyLetters: Told = (name) =>
  fewLetters(name) && name.form.kind === 'full' && FEW.test(name.gazetteer.facts(name.form.entity).name);
