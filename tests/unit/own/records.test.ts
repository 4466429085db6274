import { describe, expect, it } from 'vitest';
import {
  additionTo,
  findEntity,
  hostOf,
  isMine,
  newEntity,
  newId,
  sideOf,
  sourceOf,
  tidied,
  withoutRecord,
  withRecord,
} from '../../../utils/own/records';
import { body, person, source } from '../packs/small';
import { bundled, country, mine, WORD, with_ } from './small';

describe('records of one’s own', () => {
  it('have ids that say what they are of, and are nobody else’s', () => {
    const id = newId('Tạ Văn Thử');
    expect([isMine(id), isMine(person.id), id === newId('Tạ Văn Thử')]).toEqual([true, false, false]);
    expect(newId('!?')).toMatch(/^ghi\.[^.]+\.[0-9a-f]{8}$/);
    expect(newId('')).toMatch(/^ghi\.muc\.[0-9a-f]{8}$/);
    expect(newId(`${'a'.repeat(39)} b`)).toMatch(/^ghi\.a{39}\.[0-9a-f]{8}$/);
  });

  it('are put in the place of those of the same id, or at the end', () => {
    const records = with_({ people: [person, mine] });
    const changed = { ...person, name: 'Khác' };
    expect(withRecord(records, { file: 'people', record: changed }).people).toEqual([changed, mine]);
    expect(withRecord(records, { file: 'organizations', record: body }).organizations).toEqual([body]);
    expect(withoutRecord(records, 'people', person.id).people).toEqual([mine]);
    expect(findEntity(records, mine.id)).toEqual({ file: 'people', record: mine });
    expect(findEntity(records, 'ai-do')).toBeNull();
  });

  it('lose the sources that nothing cites, and no other', () => {
    const unused = { ...source, id: 'khac' };
    const records = with_({ sources: [source, unused], people: [{ ...person, id: 'khac' }] });
    expect(tidied(records).sources).toEqual([source]);
  });

  it('cite a source once: the one that is there, where all of it is the same', () => {
    const given = {
      url: ` ${source.url} `,
      source: source.title,
      publisher: source.publisher,
      published: '',
    };
    const of = (over: Partial<typeof given> = {}, published: string | null = source.date) =>
      sourceOf({ ...given, ...over }, published, with_({}), '2026-11-20');
    expect(of()).toBe(source);
    for (const over of [{ url: 'https://mau.example/2' }, { source: 'Khác' }, { publisher: 'Khác' }])
      expect(of(over)).toMatchObject({ id: expect.stringMatching(/^ghi\.nguon\./) });
    expect(of({}, null)).toMatchObject({ date: null, url: source.url });
    expect(of({ publisher: '', source: '' })).toMatchObject({ publisher: 'mau.example', title: source.url });
    expect(of({ url: '', publisher: '', source: '' }, null)).toMatchObject({
      url: WORD,
      title: WORD,
      date: '2026-11-20',
    });
    expect(of({ url: '' }, '2026')).toMatchObject({ date: '2026' });
    expect(of({ url: 'urn', publisher: ' ' })).toMatchObject({ publisher: '—' });
    expect([hostOf('https://www.mau.example/1'), hostOf('mau')]).toEqual(['mau.example', '']);
  });

  it('of somebody new leave open what is not known', () => {
    expect(newEntity({ name: ' Tạ ', type: 'person' }, 's')).toMatchObject({
      file: 'people',
      record: { name: 'Tạ', roles: [], nationality: null },
    });
    expect(newEntity({ name: 'Hội', type: 'organization' }, 's')).toMatchObject({
      file: 'organizations',
      record: { name: 'Hội', parents: [], kind: 'other' },
    });
  });

  it('that add to the data bring nothing of what rests on sources of others', () => {
    const full = {
      ...person,
      aliases: [{ text: 'x' }],
      bio_vi: 'x',
      bio_en: 'x',
      doubt_vi: 'x',
      doubt_en: 'x',
    };
    expect(additionTo({ file: 'people', record: full as never }, 's').record).toEqual({
      ...person,
      aliases: [],
      bio_vi: null,
      bio_en: null,
      roles: [],
      sources: ['s'],
    });
    const parented = { ...body, parents: [{ org: 'x', from: null, to: null }], names: [] };
    expect(additionTo({ file: 'organizations', record: parented as never }, 's').record).toEqual({
      ...body,
      parents: [],
      sources: ['s'],
    });
    const related = { ...country, relations: [] };
    expect(additionTo({ file: 'places', record: related as never }, 's').record).toEqual({
      ...country,
      sources: ['s'],
    });
  });

  it('stand at a table for their country, the first record that is there telling it', () => {
    expect([sideOf(person.id, bundled), sideOf(body.id, bundled), sideOf('ai-do', bundled)]).toEqual([
      'viet-nam',
      'viet-nam',
      null,
    ]);
    const fair = { ...country, id: 'tuan-le-so', kind: 'conference' };
    const { country: _, ...event } = fair;
    expect(sideOf('tuan-le-so', with_({ events: [event] as never }))).toBeNull();
    const abroad = with_({ people: [{ ...person, nationality: 'lao' }] });
    expect([sideOf(person.id, abroad, bundled), sideOf(body.id, abroad, bundled)]).toEqual([
      'lao',
      'viet-nam',
    ]);
  });
});
