import { compare } from '../text/partial-date';
import { readDay } from './day';
import type { FieldFault } from './faults';
import { type FieldName, type Form, fieldsOf, type Seat, type Who } from './form';

/** A field at fault; `seat` where it is one of the places at the table. */
export const fault = (
  field: FieldName,
  reason: FieldFault['reason'],
  seat: number | null = null,
): FieldFault => ({
  field,
  seat,
  reason,
});

/** What can be told without making a record: fields left empty, somebody not chosen, days that are none. */
export function faultsIn(form: Form): FieldFault[] {
  const faults = fieldsOf(form.kind).flatMap(([name, field]): FieldFault[] => {
    const value = (form.values as Record<string, unknown>)[name];
    if (field.input === 'seats') {
      const seats = value as Seat[];
      if (seats.length === 0) return [fault(name, { code: 'required' })];
      return seats.flatMap(({ who }, seat) => openFault(name, who, seat));
    }
    if (field.input === 'who') {
      if (value !== null) return openFault(name, value as Who, null);
      return field.required ? [fault(name, { code: 'required' })] : [];
    }
    const text = String(value).trim();
    if (text === '') return 'required' in field && field.required ? [fault(name, { code: 'required' })] : [];
    return field.input === 'day' && readDay(text) === null ? [fault(name, { code: 'day' })] : [];
  });
  if (faults.length > 0 || form.kind !== 'office') return faults;
  const [from, to] = [readDay(form.values.from), readDay(form.values.to)];
  return from && to && compare(to, from) === 'before' ? [fault('to', { code: 'ends-before' })] : [];
}

function openFault(field: FieldName, { is, name, type }: Who, seat: number | null): FieldFault[] {
  const chosen = is.as === 'known' || (is.as === 'new' && type !== 'place');
  return chosen ? [] : [fault(field, { code: 'choose', name }, seat)];
}
