import type { PartialDate } from '../../text/partial-date';
import type { Actor } from '../read/actors';
import type { Telling } from '../read/telling';
import { isSurelyNamed } from '../rules/parties';
import { LIST_HEAD } from '../rules/rule';
import type { DraftParticipant, NameRef, Said } from '../types';

/** What is drafted from: one article's sentences. */
export interface Told {
  page: string;
  text: string;
  published: PartialDate | null;
  tellings: Telling[];
  /** One past the headline in `text`; 0 where there is none. */
  headline: number;
  /** Whether a record is a state: states as such meet nobody. */
  isState: (entity: string) => boolean;
}

/** The value with the sentence it rests on. */
export function said<Value>(value: Value, { page }: Told, { start, end }: Telling): Said<Value> {
  return { value, page, start, end };
}

/** Those whose name is surely one, whole. */
export const certain = ({ text }: Told, { actors, spans }: Telling, some: Actor[]): Actor[] =>
  some.filter((actor) => {
    const { who, kind } = actor;
    const { from, to } = spans[actors.indexOf(actor)]!;
    const before = text.slice(Math.max(0, from - LOOK_AROUND), from);
    return who !== null && isSurelyNamed({ who, kind, before, after: text.slice(to, to + LOOK_AROUND) });
  });

/** Actors that a rule's group caught, in order; the country of a firm ("công ty Hàn Quốc X") is none of them, nor what a list's head names. */
export function actorsIn(telling: Telling, group: string | undefined): Actor[] {
  return [...(group ?? '').replaceAll(LIST_HEAD, '').matchAll(/<(?!L\d+> <)\p{Lu}(\d+)>/gu)].map(
    ([, number]) => telling.actors[Number(number)]!,
  );
}

export const named = (actors: Actor[]): DraftParticipant[] => actors.flatMap(({ who }) => who ?? []);

/** Characters around a name that tell whether it is whole. */
const LOOK_AROUND = 24;
export const inHeadline = ({ headline }: Told, { end }: Telling): boolean => end <= headline;

/** A sentence about the event of the one before. */
export const ABOUT_IT =
  /^(?:lễ ký|lễ trao|buổi|cuộc|sự kiện|hoạt động|(?:biên bản|bản ghi nhớ|thỏa thuận|thoả thuận|hợp đồng)[^<,;]{0,20} được ký)(?!\p{L})/u;

/** Where it happened, when the sentence or the one about it says so. */
export function placeOf(told: Told, index: number, at: number): Said<NameRef> | null {
  const telling = told.tellings[index]!;
  const near = [...telling.places].sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0];
  if (near) return said(bare(near.place), told, telling);
  const next = told.tellings[index + 1];
  const after = next && ABOUT_IT.test(next.told) ? next.places[0] : undefined;
  return next && after ? said(bare(after.place), told, next) : null;
}

/** A name without the office beside it. */
export const bare = ({ surface, entity, type }: NameRef): NameRef => ({ surface, entity, type });
