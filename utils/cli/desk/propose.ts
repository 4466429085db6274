import { plain } from '../../draft/read/same';
import type {
  AgreementDraft,
  Draft,
  DraftSource,
  MeetingDraft,
  NameRef,
  OfficeDraft,
} from '../../draft/types';
import type { Dataset, Meeting, Role } from '../../knowledge/schema';
import type { Change } from './files';

/** Records that a draft would become. Empty strings are for the editor to fill: the check refuses them. */
export interface Proposal {
  sources: Change[];
  main: Change;
}

const slug = (text: string): string => plain(text).replaceAll(' ', '-').slice(0, 60).replace(/-$/, '');

/** "tiếp", "receives": between two names, for the title an editor starts from. */
const MEETS: Record<Meeting['kind'], { vi: string; en: string }> = {
  'working-session': { vi: 'làm việc với', en: 'works with' },
  visit: { vi: 'thăm', en: 'visits' },
  signing: { vi: 'ký với', en: 'signs with' },
  talks: { vi: 'hội đàm với', en: 'holds talks with' },
  conference: { vi: 'dự hội nghị cùng', en: 'confers with' },
  reception: { vi: 'tiếp', en: 'receives' },
  call: { vi: 'điện đàm với', en: 'speaks by phone with' },
};

/** The source a page is in the dataset: the held one of its address, or a new one. */
function sourceOf({ url, title, published, lang }: DraftSource, dataset: Dataset): Change {
  const held = dataset.sources.find((one) => one.url === url);
  if (held) return { file: 'sources', record: held };
  const host = url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  const sibling = dataset.sources.find((one) => new URL(one.url).hostname.replace(/^www\./, '') === host);
  const number = url?.match(/\d{4,}/g)?.at(-1);
  const id = slug(`${host.replace(/\.(?:gov|com|edu|org|vn|net)\b/g, '')} ${number ?? title ?? ''}`);
  return {
    file: 'sources',
    record: {
      id,
      url: url ?? '',
      publisher: sibling?.publisher ?? host,
      title: title ?? '',
      date: published,
      lang: lang ?? 'vi',
    },
  };
}

/** A name's record, in both languages. */
function nameIn(dataset: Dataset, { entity, surface }: NameRef): { vi: string; en: string } {
  const all = [...dataset.people, ...dataset.organizations, ...dataset.places];
  const held = all.find(({ id }) => id === entity);
  return held ? { vi: held.name, en: held.name_en } : { vi: surface, en: '' };
}

function titles(dataset: Dataset, one: NameRef, verb: { vi: string; en: string }, other: NameRef) {
  const [a, b] = [nameIn(dataset, one), nameIn(dataset, other)];
  const english = a.en && b.en ? `${a.en} ${verb.en} ${b.en}` : '';
  return { title_vi: `${a.vi} ${verb.vi} ${b.vi}`, title_en: english };
}

function meetingOf(draft: MeetingDraft, sources: string[], dataset: Dataset): Change {
  const [first, second] = draft.participants.map(({ value }) => value);
  const date = draft.date?.value ?? null;
  return {
    file: 'meetings',
    record: {
      id: slug(`${date ?? ''} ${first!.entity ?? first!.surface} ${second!.entity ?? second!.surface}`),
      date,
      date_end: null,
      place: draft.place?.value.entity ?? null,
      kind: draft.kind.value,
      ...titles(dataset, first!, MEETS[draft.kind.value], second!),
      participants: draft.participants.map(({ value }) => ({
        entity: value.entity ?? '',
        as_vi: value.as,
        side: countryIn(dataset, value.side?.entity ?? value.entity),
      })),
      topics: [],
      outcome_vi: null,
      outcome_en: null,
      agreements: [],
      sources,
    },
  };
}

/** The country a record belongs to: what stands as a side. */
function countryIn(dataset: Dataset, id: string | null): string | null {
  const place = dataset.places.find((one) => one.id === id);
  if (place) return place.kind === 'country' ? place.id : place.country;
  const body = dataset.organizations.find((one) => one.id === id);
  return body?.country ?? dataset.people.find((one) => one.id === id)?.nationality ?? null;
}

function agreementOf(draft: AgreementDraft, sources: string[], dataset: Dataset): Change {
  const [first, second] = draft.parties.map(({ value }) => value);
  const [a, b] = [nameIn(dataset, first!), nameIn(dataset, second!)];
  return {
    file: 'agreements',
    record: {
      id: slug(
        `${first!.entity ?? first!.surface} ${second!.entity ?? second!.surface} ${draft.date?.value.slice(0, 4) ?? ''}`,
      ),
      title_vi: `${draft.title.value} ${a.vi} – ${b.vi}`,
      title_en: '',
      kind: draft.kind.value,
      signed: draft.date?.value ?? null,
      place: draft.place?.value.entity ?? null,
      parties: draft.parties.map(({ value }) => ({
        entity: value.entity ?? '',
        signatory: value.signatory?.entity ?? null,
      })),
      topics: [],
      summary_vi: null,
      summary_en: null,
      meeting: null,
      sources,
    },
  };
}

/** The role the draft speaks of where it is held, with what the draft adds; dates that are held stay. */
function withRole(roles: Role[], role: Role): Role[] {
  const at = roles.findIndex(
    ({ title_vi, org }) => org === role.org && plain(title_vi) === plain(role.title_vi),
  );
  const held = roles[at];
  if (!held) return [...roles, role];
  const sources = [...new Set([...held.sources, ...role.sources])];
  return roles.with(at, { ...held, from: held.from ?? role.from, to: held.to ?? role.to, sources });
}

/** The person with one role more, or one better sourced; a new person where the dataset holds none. */
function officeOf(draft: OfficeDraft, sources: string[], dataset: Dataset): Change {
  const { surface, entity } = draft.person.value;
  const held = dataset.people.find(({ id }) => id === entity);
  const date = draft.date?.value ?? null;
  const role = {
    title_vi: draft.title.value,
    title_en: '',
    org: draft.body?.value.entity ?? null,
    from: draft.change === 'appointed' ? date : null,
    to: draft.change === 'ended' ? date : null,
    ...(draft.change === 'attested' && date ? { attested: [date] } : {}),
    sources,
  };
  const person = held ?? {
    id: slug(surface),
    name: surface,
    name_en: '',
    aliases: [],
    bio_vi: null,
    bio_en: null,
    sources,
    nationality: null,
    born: null,
    roles: [],
  };
  return { file: 'people', record: { ...person, roles: withRole(person.roles, role) } };
}

/** A draft in the dataset's form, for an editor to complete. Whom the dataset does not hold has an empty id. */
export function proposalOf(draft: Draft, dataset: Dataset): Proposal {
  const sources = draft.sources.map((source) => sourceOf(source, dataset));
  const ids = [...new Set(sources.map(({ record }) => record.id))];
  const main =
    draft.record === 'meeting'
      ? meetingOf(draft, ids, dataset)
      : draft.record === 'agreement'
        ? agreementOf(draft, ids, dataset)
        : officeOf(draft, ids, dataset);
  return { sources, main };
}

/** Sets (or, with `undefined`, takes out) what stands at a dotted path: `participants.1.entity`. @throws when the path leads nowhere */
export function edited<Value>(value: Value, path: string, to: unknown): Value {
  const copy = structuredClone(value);
  const keys = path.split('.');
  const last = keys.pop()!;
  let at: unknown = copy;
  for (const key of keys) at = (at as Record<string, unknown> | null)?.[key];
  if (typeof at !== 'object' || at === null) throw new Error(`nothing at ${path}`);
  if (to !== undefined) (at as Record<string, unknown>)[last] = to;
  else if (Array.isArray(at)) at.splice(Number(last), 1);
  else delete (at as Record<string, unknown>)[last];
  return copy;
}
