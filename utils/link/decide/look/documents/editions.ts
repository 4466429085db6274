import type { NameForm } from '../../../gazetteer/gazetteer';
import { earliest, latest, type PackedDate } from '../../../gazetteer/packed-date';
import { cueBeside } from '../../../read/beside';
import { surface, textAfter } from '../../../read/reading';
import type { Reason } from '../../../types';
import { AMENDED_BEFORE, DRAFT_BEFORE, REVISED, REVISED_IN_ENGLISH } from '../../../words/cues';
import { nameHere } from '../../evidence';
import type { Candidate } from '../../rule';

/** An edition and what told it from the others. */
export interface Edition {
  form: NameForm;
  reasons: Reason[];
}

interface Dated {
  form: NameForm;
  /** Day of adoption, never 0. */
  adopted: PackedDate;
}

/** A year or number right after the title, whatever edition it names. */
const YEAR_AFTER =
  /^\s*[(,]?\s*(?:số:?\s*)?(?:\d+\/)?(?:(?:vừa\s+)?(?:được\s+)?(?:Quốc hội\s+)?(?:ban hành|thông qua)\s+)?(?:vào\s+)?(?:năm\s+|(?:passed|adopted|enacted) in |of )?((?:19|20)\d{2})(?!\d)/iu;
/** Drafts are in the press this long before they are adopted; a revision is "sửa đổi" as long afterwards. */
const DRAFT_YEARS = 3;
/** Nearer than this, a law not adopted yet is the one the press means without saying "dự thảo". */
const EVE_YEARS = 1;

const yearOf = (date: PackedDate): number => Math.floor(date / 10000);
const within = (earlier: number, later: number, years: number): boolean => later <= earlier + years * 10000;

/** Characters after the title in which a year may stand. */
const REACH = 60;

/** The year written right after the title: of an edition we know, or of one we do not; 0 when there is none. */
const yearAfter = ({ part, placed }: Candidate): number =>
  Number(YEAR_AFTER.exec(textAfter(part.reading, placed.end, REACH))?.[1] ?? 0);

/** The year right after a law's title is not that of the one edition we know. */
export function ofOtherYear(weighing: Candidate, { entity }: NameForm): boolean {
  const { from } = weighing.scene.gazetteer.facts(entity);
  if (from === 0) return false;
  const year = yearAfter(weighing);
  return year > 0 && year !== yearOf(from);
}

/** The article is older than any draft of the one edition we know, and the title stands without number or year. */
export function notYet({ scene, part: { reading }, placed, form }: Candidate): boolean {
  const { from } = scene.gazetteer.facts(form.entity);
  if (from === 0 || scene.date === 0 || /\d/.test(surface(reading, placed.start, placed.end))) return false;
  return !within(latest(scene.date), earliest(from), DRAFT_YEARS);
}

/** The title is called revised: "Luật X (sửa đổi)", "the amended Law on X". */
function revised({ part, placed }: Candidate): boolean {
  const { text, language } = part.reading;
  const { hash } = text;
  const both = (at: number): boolean => REVISED.has(hash[at]!) && REVISED.has(hash[at + 1]!);
  if (both(placed.end - 2) || both(placed.end)) return true;
  const one = (at: number): boolean => at >= 0 && REVISED_IN_ENGLISH.has(hash[at]!);
  return language === 'en' && (one(placed.start - 1) || one(placed.end));
}

/** The draft of a next edition is meant here. */
function drafted({ part, placed }: Candidate): boolean {
  if (cueBeside(part, placed.start, placed.end, AMENDED_BEFORE)) return false;
  return cueBeside(part, placed.start, placed.end, DRAFT_BEFORE) !== null;
}

/** The edition meant on a day: the last adopted, or the coming one where the words speak of a draft or nothing older is there. */
function onDay(editions: Dated[], date: PackedDate, draft: boolean): Dated | null {
  const today = latest(date);
  const past = editions.filter(({ adopted }) => earliest(adopted) <= today);
  const current = past.at(-1) ?? null;
  const coming = editions[past.length] ?? null;
  if (!draft) {
    if (current) return current;
    return coming && within(today, coming.adopted, EVE_YEARS) ? coming : null;
  }
  if (coming && within(today, coming.adopted, DRAFT_YEARS)) return coming;
  return current && within(current.adopted, earliest(date), DRAFT_YEARS) ? current : null;
}

/** Days the page shows it is not older than: documents it names by their own number or year. */
function notBefore({ scene }: Candidate): PackedDate {
  let newest = 0;
  for (const entity of scene.namedSurely)
    if (scene.gazetteer.type(entity) === 'document')
      newest = Math.max(newest, scene.gazetteer.facts(entity).from);
  return newest;
}

/**
 * Which edition of a law its plain title means: by a year or number right after it; else the only one the page names in
 * full; else by the article's date; without one, the newest when it is called revised or the page names a document that is
 * newer still. Null when nothing tells them apart, or a year names an edition that is not among them.
 */
export function editionOf(weighing: Candidate, forms: NameForm[]): Edition | null {
  const { scene } = weighing;
  const editions = forms
    .map((form) => ({ form, adopted: scene.gazetteer.facts(form.entity).from }))
    .filter(({ adopted }) => adopted !== 0)
    .sort((a, b) => a.adopted - b.adopted);
  const year = yearAfter(weighing);
  if (year > 0) {
    const named = editions.filter(({ adopted }) => yearOf(adopted) === year);
    return named.length === 1
      ? { form: named[0]!.form, reasons: [{ code: 'number', detail: `${year}` }] }
      : null;
  }
  const revision = revised(weighing);
  const draft = revision || drafted(weighing);
  const full = editions.filter(({ form }) => scene.namedSurely.has(form.entity));
  if (full.length === 1 && !draft)
    return {
      form: full[0]!.form,
      reasons: [{ code: 'introduced', detail: nameHere(scene, full[0]!.form.entity) }],
    };
  if (scene.date !== 0) {
    const found = onDay(editions, scene.date, draft);
    return found && { form: found.form, reasons: [{ code: 'date', detail: '' }] };
  }
  const newest = editions.at(-1);
  if (!newest || (draft && !revision)) return null;
  if (revision ? editions.length < 2 : notBefore(weighing) <= newest.adopted) return null;
  return { form: newest.form, reasons: [{ code: 'date', detail: '' }] };
}
