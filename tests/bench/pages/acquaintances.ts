import type { Dataset } from '../../../utils/knowledge/schema';

const TABLES = 3;

/**
 * A made-up memory in which `count` people met in threes, each at least once and some again with others, all of one
 * topic: nearly two lines of a network for each of its nodes.
 */
export function acquaintances(count: number): Dataset {
  const person = (i: number) => `p${i % count}`;
  const day = (i: number) => new Date(Date.UTC(2015, 0, 1 + (i % 3650))).toISOString().slice(0, 10);
  const first = Array.from({ length: Math.ceil(count / TABLES) }, (_, i) => [3 * i, 3 * i + 1, 3 * i + 2]);
  const again = Array.from({ length: Math.ceil(count / TABLES / 2) }, (_, i) => [
    5 * i,
    11 * i + 1,
    17 * i + 2,
  ]);
  return {
    people: Array.from({ length: count }, (_, i) => ({
      id: person(i),
      name: `Tên ${i}`,
      name_en: `Name ${i}`,
      aliases: [],
      bio_vi: null,
      bio_en: null,
      sources: ['s0'],
      nationality: null,
      born: null,
      roles: [],
    })),
    organizations: [],
    places: [],
    documents: [],
    events: [],
    meetings: [...first, ...again].map((table, i) => ({
      id: `m${i}`,
      date: day(i),
      date_end: null,
      place: null,
      kind: 'talks' as const,
      title_vi: `Cuộc gặp ${i}`,
      title_en: `Meeting ${i}`,
      participants: [...new Set(table.map(person))].map((entity) => ({ entity, as_vi: null, side: null })),
      topics: ['AI'],
      outcome_vi: null,
      outcome_en: null,
      agreements: [],
      sources: ['s0'],
    })),
    agreements: [],
    sources: [
      {
        id: 's0',
        url: 'https://example.com/0',
        publisher: 'Báo',
        title: 'Bài',
        date: '2025-01-01',
        lang: 'vi',
      },
    ],
  };
}
