import type { Bilingual, FactLine, NameRef } from '../card';
import type { Organization, Person, Place, PolicyDocument, PolicyEvent } from '../schema';
import type { EntityRow } from '../store/facts';
import { both, dateWords, kindWords } from './words';

/** The labelled facts of an entity, in the order a reader asks for them. */
export function factLines(row: EntityRow): FactLine[] {
  switch (row.type) {
    case 'person':
      return personLines(row.record as Person);
    case 'organization':
      return bodyLines(row, row.record as Organization);
    case 'place':
      return placeLines(row, row.record as Place);
    case 'document':
      return documentLines(row, row.record as PolicyDocument);
    case 'event':
      return refLine('host', row, (row.record as PolicyEvent).host);
  }
}

/** The record's kind (`ministry`, `law`), null for people and events. */
export function kindOf({ record }: EntityRow): string | null {
  return 'kind' in record ? record.kind : null;
}

function personLines({ born }: Person): FactLine[] {
  return born === null ? [] : [line('born', { vi: born, en: born })];
}

function bodyLines(row: EntityRow, body: Organization): FactLine[] {
  return [
    ...kindLine(body.kind),
    ...refLine('parent', row, body.parent),
    ...refLine('country', row, body.country),
    ...dateLine('founded', body.founded),
    ...dateLine('dissolved', body.dissolved),
    ...refLine('successor', row, body.successor),
    ...row.predecessors.map((ref) => line('predecessor', ref.name, ref)),
  ];
}

function placeLines(row: EntityRow, place: Place): FactLine[] {
  const relation = both(place.relation_vi, place.relation_en);
  return [
    ...kindLine(place.kind),
    ...refLine('country', row, place.country),
    ...(relation ? [line('relation', relation)] : []),
    ...dateLine('dissolved', place.dissolved),
    ...refLine('successor', row, place.successor),
    ...row.predecessors.map((ref) => line('predecessor', ref.name, ref)),
  ];
}

function documentLines(row: EntityRow, document: PolicyDocument): FactLine[] {
  const { number } = document;
  return [
    ...kindLine(document.kind),
    ...(number === null ? [] : [line('number', { vi: number, en: number })]),
    ...refLine('issuer', row, document.issuer),
    ...dateLine('issued', document.issued),
    ...dateLine('effective', document.effective),
    ...dateLine('ended', document.ended),
    ...refLine('replacedBy', row, document.replaced_by),
  ];
}

function kindLine(kind: string): FactLine[] {
  const words = kindWords[kind];
  return words ? [line('kind', words)] : [];
}

function dateLine(label: FactLine['label'], date: string | null | undefined): FactLine[] {
  return date ? [line(label, dateWords(date))] : [];
}

function refLine(label: FactLine['label'], row: EntityRow, id: string | null | undefined): FactLine[] {
  const ref = id ? row.refs[id] : undefined;
  return ref ? [line(label, ref.name, ref)] : [];
}

function line(label: FactLine['label'], value: Bilingual, ref: NameRef | null = null): FactLine {
  return { label, value, ref };
}
