import { describe, expect, it } from 'vitest';
import type { Meeting, Person } from '../../../../utils/knowledge/schema';
import { excerptOf, filedExcerpt, mergedExcerpts } from '../../../../utils/packs/large/disk/excerpt';
import { Excerpts } from '../../../../utils/packs/large/fill/excerpts';
import { TextTable } from '../../../../utils/packs/large/fill/text-table';
import { hashOfId } from '../../../../utils/packs/large/index/hash';
import { agreement, body, country, meeting, person, role } from '../../knowledge/dataset';
import { source } from '../small';

const minister: Person = person('ong-a', {
  nationality: 'nuoc',
  roles: [
    role({ org: 'bo', from: '2018', sources: ['s1'] }),
    role({ org: 'bo-khac', from: '2024-06-15', sources: ['s1'] }),
  ],
});

function pack(): Excerpts {
  const excerpts = new Excerpts();
  for (const id of ['s1', 's2'])
    excerpts.add({ file: 'sources', record: { ...source, id, date: '2019-01-02' } });
  excerpts.add({ file: 'people', record: minister });
  excerpts.add({ file: 'organizations', record: body('bo', { governs: 'tinh' }) });
  excerpts.add({ file: 'organizations', record: body('bo-khac', {}) });
  excerpts.add({ file: 'places', record: country('nuoc') });
  excerpts.add({ file: 'places', record: { ...country('tinh'), kind: 'city' } });
  return excerpts;
}
const lineOf = (record: Meeting) => pack().lineOf({ file: 'meetings', record });
const idsIn = (record: Meeting) => lineOf(record)[2].map(([file, { id }]) => `${file} ${id}`);

describe('a record of a large pack', () => {
  const met = meeting('m', '2024-06', [['ong-a'], ['la']], { sources: ['s2'], agreements: ['a'] });

  it('is kept with whom it names, for whom they came, and what proves it', () => {
    expect(idsIn(met)).toEqual([
      'people ong-a',
      'sources s2',
      'places nuoc',
      'organizations bo',
      'places tinh',
      'sources s1',
      'organizations bo-khac',
    ]);
    const [, record, , strangers, links] = lineOf(met);
    expect([record, strangers, links]).toEqual([met, ['la'], ['a']]);
  });

  it('offices that began after it are left out, and all of them where its day is not known', () => {
    expect(idsIn({ ...met, date: '2024-05-31' })).not.toContain('organizations bo-khac');
    expect(idsIn({ ...met, date: null })).toEqual(['people ong-a', 'sources s2', 'places nuoc']);
    const [, , excerpts] = pack().lineOf({
      file: 'agreements',
      record: agreement('a', '2024-06-20', ['ong-a'], { sources: ['s2'] }),
    });
    expect(excerpts.find(([file]) => file === 'people')?.[1].roles).toEqual([]);
  });

  it('of a source that only dates an office the day is kept, and the whole of it wins', () => {
    const stub = lineOf(met)[2].filter(([, { id }]) => id === 's1');
    expect(stub).toEqual([['sources', { id: 's1', date: '2019-01-02' }]]);
    const whole = { ...source, id: 's1', date: '2019-01-02' };
    for (const excerpts of [
      [...stub, ['sources', whole] as const],
      [['sources', whole] as const, ...stub],
    ])
      expect(mergedExcerpts([{ excerpts }])).toEqual([{ file: 'sources', record: whole }]);
  });

  it('of a person all offices are there that any line has', () => {
    const [early, late] = ['2024-05-31', '2024-07-01'].map((date) => ({
      excerpts: lineOf({ ...met, date })[2],
    }));
    const found = mergedExcerpts([early!, late!]).find(({ file }) => file === 'people');
    expect((found!.record as Person).roles.map(({ org }) => org)).toEqual(['bo', 'bo-khac']);
  });

  it('tells in which bodies somebody surely held an office that day', () => {
    const held = (day: number) => pack().bodiesHeld(['ong-a', 'la'], day);
    expect([held(0), held(20170101), held(20200101), held(20250101)]).toEqual([
      [],
      [],
      ['bo'],
      ['bo', 'bo-khac'],
    ]);
  });

  it('of an entity what rows of others need is kept, and reads as a record', () => {
    const one = body('bo', { aliases: [{ text: 'Bộ', needs: { capitals: true } }], bio_vi: 'Lời.' });
    const excerpt = excerptOf(one);
    expect(excerpt).not.toHaveProperty('bio_vi');
    expect(filedExcerpt(['organizations', excerpt]).record).toMatchObject({
      name: one.name,
      aliases: [{ text: 'Bộ' }],
      bio_vi: null,
      parents: [],
    });
  });
});

describe('texts by hash', () => {
  it('are found again, the first of one hash, across pieces', () => {
    const table = new TextTable();
    const textOf = (i: number) => `${i} ${'ệ'.repeat(40_000)}`;
    for (let i = 0; i < 40; i++) table.add(hashOfId('id', `n${i}`), textOf(i));
    table.add(hashOfId('id', 'n3'), 'another');
    for (let i = 0; i < 40; i++) expect(table.get(hashOfId('id', `n${i}`))).toBe(textOf(i));
    expect(table.get(hashOfId('id', 'n40'))).toBeNull();
    expect(table.bytes).toBeGreaterThan(4_000_000);
  });
});
