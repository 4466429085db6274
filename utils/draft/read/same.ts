import type { NameRef } from '../types';

/** One and the same, by record or by name. */
export function same(a: NameRef, b: NameRef): boolean {
  if (a.entity !== null && a.entity === b.entity) return true;
  const [one, other] = [firm(a), firm(b)];
  if (one === other) return true;
  // "Cơ quan X Pháp" is not France
  const alike = (a.type === 'place') === (b.type === 'place');
  return alike && (a.entity === null || b.entity === null) && (holds(one, other) || holds(other, one));
}

const holds = (long: string, short: string): boolean => ` ${long} `.includes(` ${short} `);

/** "Công ty TNHH Sao Mai" is "Công ty Sao Mai": what kind of firm is written or not. */
const FIRM = /^(?:tap doan|tong cong ty|cong ty|ngan hang)?(?: (?:tnhh|co phan|cp|tmcp|mtv))* ?/;
const firm = ({ surface }: NameRef): string => plain(surface).replace(FIRM, '') || plain(surface);

/** Small letters without marks: for comparison and for ids. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
