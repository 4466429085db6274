import type { Draft, NameRef, Said } from '../draft/types';
import type { Dataset } from '../knowledge/schema';
import { OWN_ID } from '../packs/format/header';
import { packOf } from '../packs/join/ids';
import { writeDay } from './day';
import { whoOf } from './entries';
import { emptyForm, type Form, type Seat, type SourceValues, type Who, type WhoType } from './form';
import { hostOf } from './records';

/** An article that something is written down from. */
export interface NotedArticle {
  url: string;
  title: string;
  text: string;
  /** ISO, as exact as it is known. */
  published: string | null;
}

/** A draft as a form beside the sentences it rests on, in the order of the article. */
export interface Drafted {
  form: Form;
  sentences: string[];
}

/** Where a fact from an article stands. @param datasets whose sources may know how the publisher is called */
export function sourceValues({ url, title, published }: NotedArticle, ...datasets: Dataset[]): SourceValues {
  const host = hostOf(url);
  const known = datasets.flatMap(({ sources }) => sources).find((one) => hostOf(one.url) === host);
  return { url, source: title, publisher: known?.publisher ?? host, published: writeDay(published) };
}

/** A draft as a form to be corrected: who is known is chosen, the others wait for the reader to say who they are. */
export function formOfDraft(draft: Draft, article: NotedArticle, own: Dataset, bundled: Dataset): Drafted {
  const source = sourceValues(article, bundled, own);
  const who = (named: NameRef | null | undefined) => (named ? asWho(named, own, bundled) : null);
  const sentences = sentencesOf(draft, article);
  const form = (kind: Form['kind'], values: object): Drafted => ({
    form: { kind, values: { ...emptyForm(kind, source).values, ...values } } as Form,
    sentences,
  });
  const day = writeDay(draft.date?.value ?? null);
  if (draft.record === 'office') {
    const dated = { attested: 'seen', appointed: 'from', ended: 'to' } as const;
    return form('office', {
      person: who(draft.person.value),
      title: draft.title.value,
      body: who(draft.body?.value),
      [dated[draft.change]]: day,
    });
  }
  const place = who(draft.place?.value);
  if (draft.record === 'meeting') {
    const seats: Seat[] = draft.participants.map(({ value }) => ({
      who: asWho(value, own, bundled),
      office: value.as ?? '',
    }));
    const [first, second] = seats;
    const title = first && second ? `${first.who.name} – ${second.who.name}` : (first?.who.name ?? '');
    const text = draft.signed.map(({ value }) => value).join('; ');
    return form('meeting', { what: draft.kind.value, title, day, place, seats, text });
  }
  const seats = draft.parties.map(({ value }) => ({ who: asWho(value, own, bundled), office: '' }));
  return form('agreement', { what: draft.kind.value, title: draft.title.value, day, place, seats });
}

const whoTypes: readonly WhoType[] = ['person', 'organization', 'place'];

/** A name as the drafting found it: of another pack's entities nothing can be said in the reader's own. */
function asWho({ entity, surface, type }: NameRef, own: Dataset, bundled: Dataset): Who {
  const known = whoOf(entity === null ? null : ownIdOf(entity), bundled, own);
  const given = whoTypes.find((one) => one === type) ?? 'organization';
  return known ?? { name: surface, type: given, is: { as: 'open' } };
}

/** The id by which the reader's own pack knows an entity of the joined facts; null for one of another pack. */
export function ownIdOf(joined: string): string | null {
  const pack = packOf(joined);
  if (pack === null) return joined;
  return pack === OWN_ID ? joined.slice(OWN_ID.length + 1) : null;
}

function sentencesOf(draft: Draft, article: NotedArticle): string[] {
  const said = Object.values(draft)
    .flat()
    .filter(
      (value): value is Said<unknown> => typeof value === 'object' && value !== null && 'start' in value,
    )
    .sort((a, b) => Number(b.in === 'title') - Number(a.in === 'title') || a.start - b.start);
  const spans = new Map(
    said.map(({ start, end, in: where = 'text' }) => [
      `${where} ${start} ${end}`,
      article[where].slice(start, end).trim(),
    ]),
  );
  return [...spans.values()];
}

/** Whether a form names an entity, by its own id. */
export function names({ values }: Form, id: string): boolean {
  const all = Object.values(values as Record<string, unknown>).flat();
  return all.some((value) => {
    const who = isSeat(value) ? value.who : value;
    return isWho(who) && who.is.as === 'known' && who.is.id === id;
  });
}
const isWho = (value: unknown): value is Who => typeof value === 'object' && value !== null && 'is' in value;
const isSeat = (value: unknown): value is Seat =>
  typeof value === 'object' && value !== null && 'who' in value;

/** Types a form can name, of all there are. */
export const isWhoType = (type: string): type is WhoType => whoTypes.some((one) => one === type);
