import { useEffect, useId, useRef } from 'preact/hooks';
import type { Lang } from '../../utils/i18n';
import { kindWords } from '../../utils/kinds';
import type { FieldFault } from '../../utils/own/faults';
import {
  changed,
  type Field,
  type FieldName,
  type Form,
  fieldsOf,
  type Seat,
  type Who,
} from '../../utils/own/form';
import { agreementWords } from '../../utils/words/card/agreement';
import { meetingWords } from '../../utils/words/card/meeting';
import { faultWords, fieldWords, ownWords } from '../../utils/words/own/words';
import { type FindWho, WhoField } from './who-field';

export interface OwnFormProps {
  form: Form;
  lang: Lang;
  faults: readonly FieldFault[];
  busy: boolean;
  find: FindWho;
  on: { change(form: Form): void; keep(): void; leave(): void };
}

const SOURCE: readonly FieldName[] = ['url', 'source', 'publisher', 'published'];

/** One fact to be filled in or corrected. What is wrong stands at its head with a way to the field, and at the field. */
export function OwnForm(props: OwnFormProps) {
  const { form, lang, faults, busy, on } = props;
  const w = ownWords(lang);
  const id = useId();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) summary.current?.focus();
  }, [faults]);
  const fields = fieldsOf(form.kind);
  const row = ([name, field]: [FieldName, Field]) => (
    <Row key={name} id={id} name={name} field={field} {...props} />
  );
  return (
    <form
      class="own-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        on.keep();
      }}
    >
      {faults.length > 0 && (
        <div class="own-faults" role="alert" tabIndex={-1} ref={summary}>
          <p>{w.wrong(faults.length)}</p>
          <ul>
            {faults.map((fault) => (
              <li key={`${fault.field}${fault.seat}`}>
                <a
                  href={`#${idOf(id, fault.field, fault.seat)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(idOf(id, fault.field, fault.seat))?.focus();
                  }}
                >
                  {fieldWords(fault.field, form.kind, lang)}
                  {fault.seat !== null && ` (${w.seat(fault.seat + 1)})`}
                </a>
                : {faultWords(fault, lang)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {fields.filter(([name]) => !SOURCE.includes(name)).map(row)}
      <fieldset class="own-source">
        <legend>{w.sourceHeading}</legend>
        {fields.filter(([name]) => SOURCE.includes(name)).map(row)}
        <p class="quiet">{w.noSource}</p>
      </fieldset>
      <div class="buttons">
        <button type="submit" class="button button-main" disabled={busy}>
          {busy ? w.keeping : w.keep}
        </button>
        <button type="button" class="button" disabled={busy} onClick={on.leave}>
          {w.leave}
        </button>
      </div>
      <p class="quiet">{w.saved}</p>
    </form>
  );
}

const idOf = (form: string, name: FieldName, seat: number | null = null): string =>
  `${form}-${name}${seat === null ? '' : `-${seat}`}`;

interface RowProps extends OwnFormProps {
  id: string;
  name: FieldName;
  field: Field;
}

function Row(props: RowProps) {
  const { id, name, field, form, lang, faults } = props;
  const w = ownWords(lang);
  const own = faults.filter((fault) => fault.field === name);
  const needed = 'required' in field ? field.required : field.input === 'seats';
  const label = (
    <>
      {fieldWords(name, form.kind, lang)} {needed && <span class="quiet">({w.needed})</span>}
    </>
  );
  const told = own.filter(({ seat }) => seat === null);
  return (
    <div class="own-row">
      {field.input === 'seats' ? (
        <b class="own-label">{label}</b>
      ) : (
        <label for={idOf(id, name)}>{label}</label>
      )}
      <Input {...props} fault={told.length > 0 ? `${idOf(id, name)}-fault` : undefined} />
      {told.map((fault) => (
        <p key={fault.reason.code} id={`${idOf(id, name)}-fault`} class="own-fault">
          {faultWords(fault, lang)}
        </p>
      ))}
    </div>
  );
}

function Input({
  id,
  name,
  field,
  form,
  lang,
  fault,
  find,
  faults,
  on,
}: RowProps & { fault: string | undefined }) {
  const value = (form.values as Record<string, unknown>)[name];
  const set = (to: string | Who | Seat[] | null) => on.change(changed(form, name, to));
  const common = { id: idOf(id, name), 'aria-invalid': fault !== undefined, 'aria-describedby': fault };
  switch (field.input) {
    case 'who':
      return (
        <WhoField
          id={common.id}
          lang={lang}
          value={value as Who | null}
          types={field.types}
          fault={fault}
          find={find}
          onChange={set}
        />
      );
    case 'seats':
      return (
        <Seats
          id={common.id}
          seats={value as Seat[]}
          field={field}
          lang={lang}
          faults={faults.filter(({ field: at, seat }) => at === name && seat !== null)}
          find={find}
          onChange={set}
        />
      );
    case 'choice':
      return (
        <select {...common} value={String(value)} onChange={({ currentTarget }) => set(currentTarget.value)}>
          {field.from.map((kind) => (
            <option key={kind} value={kind}>
              {kindName(form.kind, kind, lang)}
            </option>
          ))}
        </select>
      );
    case 'text':
      return (
        <textarea
          {...common}
          rows={3}
          value={String(value)}
          onInput={({ currentTarget }) => set(currentTarget.value)}
        />
      );
    default: {
      const line = {
        ...common,
        placeholder: field.input === 'day' ? ownWords(lang).dayHint : undefined,
        value: String(value),
        onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => set(currentTarget.value),
      };
      return field.input === 'address' ? <input type="url" {...line} /> : <input type="text" {...line} />;
    }
  }
}

function kindName(form: Form['kind'], kind: string, lang: Lang): string {
  const words: Readonly<Record<string, string>> =
    form === 'meeting' ? meetingWords(lang).kinds : form === 'agreement' ? agreementWords(lang).kinds : {};
  const held: Readonly<Record<string, Record<Lang, string>>> = kindWords;
  return words[kind] ?? held[kind]?.[lang] ?? kind;
}

interface SeatsProps {
  id: string;
  seats: Seat[];
  field: Extract<Field, { input: 'seats' }>;
  lang: Lang;
  faults: readonly FieldFault[];
  find: FindWho;
  onChange(seats: Seat[]): void;
}

/** Who was at the table. */
function Seats({ id, seats, field, lang, faults, find, onChange }: SeatsProps) {
  const w = ownWords(lang).who;
  return (
    <div class="own-seats">
      {seats.map((seat, at) => {
        const told = faults.find((fault) => fault.seat === at);
        const name = seat.who.name || w.types[seat.who.type];
        const change = (to: Partial<Seat>) => onChange(seats.with(at, { ...seat, ...to }));
        return (
          <fieldset class="own-seat" aria-label={name} key={at}>
            <label class="unseen" for={`${id}-${at}`}>
              {w.find}
            </label>
            <WhoField
              id={`${id}-${at}`}
              lang={lang}
              value={seat.who}
              types={field.types}
              fault={told && `${id}-${at}-fault`}
              find={find}
              onChange={(who) => change({ who: who ?? { ...seat.who, name: '', is: { as: 'open' } } })}
            />
            {told && (
              <p id={`${id}-${at}-fault`} class="own-fault">
                {faultWords(told, lang)}
              </p>
            )}
            {field.offices && (
              <input
                type="text"
                value={seat.office}
                placeholder={w.office(name)}
                aria-label={w.office(name)}
                onInput={({ currentTarget }) => change({ office: currentTarget.value })}
              />
            )}
            <button
              type="button"
              class="text-button"
              onClick={() => onChange(seats.filter((_, i) => i !== at))}
            >
              {w.remove(name)}
            </button>
          </fieldset>
        );
      })}
      <button
        id={id}
        type="button"
        class="button"
        onClick={() =>
          onChange([...seats, { who: { name: '', type: field.types[0]!, is: { as: 'open' } }, office: '' }])
        }
      >
        {w.add}
      </button>
    </div>
  );
}
