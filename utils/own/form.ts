import { keysOf, organizationKinds } from '../kinds';
import type { Agreement, Meeting } from '../knowledge/schema';

/** Types of things a form can name. */
export type WhoType = 'person' | 'organization' | 'place';

/**
 * Somebody a form names. `open`: nobody has said yet who of that name it is; `new`: a record is made for them with the
 * fact. `known` holds an id as the reader's own pack writes it: a bundled one, or one of their own.
 */
export interface Who {
  name: string;
  type: WhoType;
  is: { as: 'open' } | { as: 'new' } | { as: 'known'; id: string };
}

/** A place at the table: who, and in which office on that day (empty: not said). */
export interface Seat {
  who: Who;
  office: string;
}

interface TextField {
  input: 'line' | 'text' | 'day' | 'address';
  required: boolean;
}
interface ChoiceField {
  input: 'choice';
  from: readonly string[];
}
interface WhoField {
  input: 'who';
  types: readonly WhoType[];
  required: boolean;
}
interface SeatsField {
  input: 'seats';
  types: readonly WhoType[];
  /** Whether the office of the day is asked for. */
  offices: boolean;
}
export type Field = TextField | ChoiceField | WhoField | SeatsField;

const line = (required = false) => ({ input: 'line', required }) as const;
const day = { input: 'day', required: false } as const;
const who = (types: readonly WhoType[], required = false) => ({ input: 'who', types, required }) as const;

const meetingKinds = /* @__PURE__ */ Object.keys({
  'working-session': 0,
  talks: 0,
  reception: 0,
  visit: 0,
  signing: 0,
  conference: 0,
  call: 0,
} satisfies Record<Meeting['kind'], 0>);
const agreementKinds = /* @__PURE__ */ Object.keys({
  mou: 0,
  agreement: 0,
  programme: 0,
  'joint-statement': 0,
  protocol: 0,
  'letter-of-intent': 0,
  'action-plan': 0,
  contract: 0,
} satisfies Record<Agreement['kind'], 0>);

/** Where it stands: every fact has it. Without an address it is the reader's own word. */
const source = {
  url: { input: 'address', required: false },
  source: line(),
  publisher: line(),
  published: day,
} as const;

/** What can be written down, and the fields of each: office-related ones, there are no others. */
const forms = {
  meeting: {
    what: { input: 'choice', from: meetingKinds },
    title: line(true),
    day,
    place: who(['place']),
    seats: { input: 'seats', types: ['person', 'organization', 'place'], offices: true },
    text: { input: 'text', required: false },
    ...source,
  },
  agreement: {
    what: { input: 'choice', from: agreementKinds },
    title: line(true),
    day,
    place: who(['place']),
    seats: { input: 'seats', types: ['organization', 'place', 'person'], offices: false },
    text: { input: 'text', required: false },
    ...source,
  },
  office: {
    person: who(['person'], true),
    title: line(true),
    body: who(['organization']),
    from: day,
    to: day,
    seen: day,
    ...source,
  },
  person: { name: line(true), nameEn: line(), distinct: line(), country: who(['place']), ...source },
  organization: {
    name: line(true),
    nameEn: line(),
    what: { input: 'choice', from: /* @__PURE__ */ keysOf(organizationKinds) },
    country: who(['place']),
    ...source,
  },
  alias: { of: who(['person', 'organization', 'place'], true), alias: line(true), ...source },
  note: {
    of: who(['person', 'organization', 'place'], true),
    text: { input: 'text', required: true },
    ...source,
  },
} as const satisfies Record<string, Record<string, Field>>;

export type FormKind = keyof typeof forms;
export const formKinds = /* @__PURE__ */ Object.keys(forms) as FormKind[];

type ValueOf<F> = F extends WhoField ? Who | null : F extends SeatsField ? Seat[] : string;
export type Values<Kind extends FormKind> = {
  [Name in keyof (typeof forms)[Kind]]: ValueOf<(typeof forms)[Kind][Name]>;
};
/** One form with what was typed into it. */
export type Form = { [Kind in FormKind]: { kind: Kind; values: Values<Kind> } }[FormKind];
/** Every field there is. */
export type FieldName = { [Kind in FormKind]: keyof (typeof forms)[Kind] }[FormKind];

/** Where a fact stands, as a form holds it. */
export type SourceValues = Pick<Values<'note'>, 'url' | 'source' | 'publisher' | 'published'>;

/** The fields of a form with their descriptions, in the order in which they are asked for. */
export const fieldsOf = (kind: FormKind): [FieldName, Field][] =>
  Object.entries(forms[kind]) as [FieldName, Field][];

/** A form in which nothing but its source is filled in. */
export function emptyForm(kind: FormKind, from: Partial<SourceValues> = {}): Form {
  const values = fieldsOf(kind).map(([name, field]) => {
    if (field.input === 'who') return [name, null];
    if (field.input === 'seats') return [name, []];
    if (field.input === 'choice') return [name, field.from[0]];
    return [name, from[name as keyof SourceValues] ?? ''];
  });
  return { kind, values: Object.fromEntries(values) } as Form;
}

/** The form with one field changed. */
export function changed(form: Form, name: FieldName, value: string | Who | Seat[] | null): Form {
  return { ...form, values: { ...form.values, [name]: value } } as Form;
}
