import type { Draft, DraftPage, Said } from '../../draft/types';
import type { Proposal } from './propose';

const isSaid = (value: unknown): value is Said<unknown> =>
  typeof value === 'object' && value !== null && 'page' in value && 'start' in value && 'end' in value;

const words = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value);
  const { surface, entity, as, signatory } = value as Record<string, unknown>;
  const signer = signatory ? `, signed by ${words(signatory)}` : '';
  return `${surface} [${entity ?? 'not held'}]${as ? `, ${as}` : ''}${signer}`;
};

/** A draft field by field, each with the sentence it rests on; a sentence is printed once. */
export function draftLines(draft: Draft, pages: ReadonlyMap<string, DraftPage>): string[] {
  let last = '';
  const sentence = ({ page, start, end, in: where = 'text' }: Said<unknown>): string[] => {
    const told = pages.get(page)?.[where]?.slice(start, end).replace(/\s+/g, ' ');
    const line = told ? `      “${told}”` : `      (${page} ${start}–${end}: its text is not here)`;
    const again = line === last;
    last = line;
    return again ? [] : [line];
  };
  return Object.entries(draft).flatMap(([field, value]) => {
    const all = (Array.isArray(value) ? value : [value]).filter(isSaid);
    return all.flatMap((one) => [`  ${field}: ${words(one.value)}`, ...sentence(one)]);
  });
}

/** What an accept would write, one field a line. */
export function proposalLines({ main, sources }: Proposal): string[] {
  return [
    `${main.file}.json`,
    ...Object.entries(main.record).map(([field, value]) => `  ${field} = ${JSON.stringify(value)}`),
    ...sources.map(({ record }, i) => `  source ${i}: ${JSON.stringify(record)}`),
  ];
}
