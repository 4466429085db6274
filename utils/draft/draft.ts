import type { Gazetteer } from '../link/gazetteer/gazetteer';
import { link } from '../link/link';
import { sceneOf } from '../link/read/scene';
import { addressDate } from '../text/dates';
import type { PartialDate } from '../text/partial-date';
import { agreementsOf } from './build/agreements';
import { type DraftOf, meetingsOf } from './build/meetings';
import { officesOf } from './build/offices';
import { inHeadline, type Told } from './build/said';
import { mergeDrafts } from './merge';
import { placed, wholeOf } from './read/headline';
import { withProvinces } from './read/local-body';
import { plain, same } from './read/same';
import { tellingsOf } from './read/telling';
import { pageOf } from './read/things';
import { withoutAsides } from './rules/asides';
import type { AgreementDraft, Draft, DraftPage, DraftSource, MeetingDraft, NameRef, Said } from './types';

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?/;

/** The article's day: as given, else the one in its address; null when neither says it. */
const publishedOf = ({ published, url }: DraftPage): PartialDate | null =>
  DATE.exec(published ?? '')?.[0] ?? addressDate(url ?? '');

/** What was signed at a meeting: papers of the same article and day whose sides met there. */
function withSigned(
  meeting: DraftOf<MeetingDraft>,
  papers: DraftOf<AgreementDraft>[],
): DraftOf<MeetingDraft> {
  const theirs = papers.filter(
    ({ date, parties }) =>
      (date?.value ?? null) === (meeting.date?.value ?? null) &&
      parties.every(({ value }) =>
        meeting.participants.some(
          ({ value: one }) => same(one, value) || (one.side !== null && same(one.side, value)),
        ),
      ),
  );
  return { ...meeting, signed: theirs.map(({ title }) => title) };
}

/** Each side of a headline's draft is one of the text's, or an office or body whose name the text has. */
function covers(full: readonly Said<NameRef>[], short: readonly Said<NameRef>[]): boolean {
  const known = ({ value }: Said<NameRef>) =>
    full.some(
      (other) => same(value, other.value) || (value.type === 'place' && isNamedIn(value, other.value)),
    );
  return short.some(known) && short.every((one) => known(one) || one.value.type !== 'person');
}

/** "Việt Nam và Lào ký": in the text it is a ministry of each. */
const isNamedIn = ({ surface }: NameRef, body: NameRef): boolean =>
  ` ${plain(body.surface)} `.includes(` ${plain(surface)} `);

/** What a headline tells in short the text tells in full: of two the text's. */
function onceOver<One>(
  told: Told,
  all: { index: number; draft: One }[],
  sides: (draft: One) => readonly Said<NameRef>[],
): { index: number; draft: One }[] {
  const short = ({ index }: { index: number }): boolean => inHeadline(told, told.tellings[index]!);
  const full = all.filter((one) => !short(one)).map(({ draft }) => sides(draft));
  return all.filter((one) => !short(one) || !full.some((other) => covers(other, sides(one.draft))));
}

/**
 * Drafts of records that an article reports: meetings, signed papers, offices. Read as the linker reads it; each field with
 * the sentence it rests on (UTF-16 offsets in `text`). Null is what is not said. No draft is a fact.
 * @throws nothing: a page without reports gives no drafts
 */
export function draftsOf(page: DraftPage, gazetteer: Gazetteer): Draft[] {
  const published = publishedOf(page);
  const whole = wholeOf(page);
  const article = { title: page.title ?? '', text: whole.text, published };
  const scene = sceneOf(article, gazetteer, null);
  const kindOf = (entity: string) => gazetteer.kind(gazetteer.find(entity));
  const told: Told = {
    page: page.id,
    text: whole.text,
    headline: whole.headline,
    published,
    tellings: withProvinces(
      tellingsOf(pageOf(scene, link(article, gazetteer)), published).map(withoutAsides),
      whole.headline,
      kindOf,
    ),
    isState: (entity) => kindOf(entity) === 'country',
  };
  const meetings = onceOver(told, meetingsOf(told), ({ participants }) => participants);
  const before = meetings.map(({ index, draft }) => ({
    index,
    people: draft.participants.map(({ value }) => value),
  }));
  const papers = onceOver(told, agreementsOf(told, before), ({ parties }) => parties).map(
    ({ draft }) => draft,
  );
  const source: DraftSource = {
    page: page.id,
    url: page.url ?? null,
    title: page.title ?? null,
    published,
    lang: page.lang ?? null,
  };
  const all = [
    ...meetings.map(({ draft }) => withSigned(draft, papers)),
    ...papers,
    ...officesOf(told, scene),
  ];
  return mergeDrafts(
    all.map((draft) => ({ ...placed(draft, whole, page.title ?? ''), id: '', sources: [source] })),
  );
}
