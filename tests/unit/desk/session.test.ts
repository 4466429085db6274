import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accept, readTexts } from '../../../utils/cli/desk/files';
import { heldLike } from '../../../utils/cli/desk/held';
import { edited, proposalOf } from '../../../utils/cli/desk/propose';
import { Session } from '../../../utils/cli/desk/session';
import type { Draft, MeetingDraft } from '../../../utils/draft/types';
import type { Meeting } from '../../../utils/knowledge/schema';
import { asFiles, small } from '../dataset/small';

const text = 'Ngày 3/5/2021, Bộ trưởng Lê Mai tiếp Bộ Sóng.';
const said = <Value>(value: Value) => ({ value, page: 'p1', start: 0, end: text.length });
const body = (surface: string, entity: string | null) => ({ surface, entity, type: 'organization' as const });

const draft: MeetingDraft = {
  record: 'meeting',
  id: 'meeting-2021-05-03-le-mai-bo-song',
  sources: [
    {
      page: 'p1',
      url: 'https://bao-mai.example/20210503',
      title: 'Lê Mai tiếp Bộ Sóng',
      published: '2021-05-03',
      lang: 'vi',
    },
  ],
  kind: said('reception' as const),
  date: said('2021-05-03'),
  place: null,
  participants: [
    said({ surface: 'Lê Mai', entity: 'le-mai', type: 'person' as const, as: 'Bộ trưởng', side: null }),
    said({ ...body('Bộ Sóng', 'bo-song'), as: null, side: null }),
  ],
  said: [],
  signed: [],
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-'));
  for (const [file, content] of Object.entries(asFiles({ ...small() })))
    writeFileSync(join(folder, `${file}.json`), content);
});
afterEach(() => rmSync(folder, { recursive: true }));

const refusedFile = () => join(folder, 'kept', 'refused.txt');
const sit = (...drafts: Draft[]) =>
  new Session({
    folder,
    drafts,
    pages: new Map([['p1', { id: 'p1', text }]]),
    refusedFile: refusedFile(),
  });
const meetings = () => JSON.parse(readFileSync(join(folder, 'meetings.json'), 'utf8')) as Meeting[];

describe('the desk', () => {
  it('shows a draft beside its sentence, whom the dataset holds and what would be written', () => {
    const shown = sit(draft).show().join('\n');
    expect(shown).toContain(`“${text}”`);
    expect(shown).toContain('Lê Mai [le-mai]');
    expect(shown).toContain('nothing like it is held');
    expect(shown).toContain('"publisher":"Báo Mai"');
  });

  it('writes record and source sorted, one a line, and takes them back with the editor’s fields', () => {
    const before = readTexts(folder);
    const desk = sit(draft);
    expect(desk.command('set title_en Minister Le Mai receives the Ministry of Waves')[0]).toContain('Waves');
    expect(desk.command('a')[0]).toBe('2021-05-03-le-mai-bo-song is written');
    expect(meetings().map(({ id }) => id)).toEqual(['2021-05-03-le-mai-bo-song', '2021-06-le-mai-bo-song']);
    expect(readTexts(folder).sources).toContain('"url":"https://bao-mai.example/20210503"');
    expect(readTexts(folder).people).toBe(before.people);
    expect(desk.command('u')[0]).toBe('undone');
    expect(readTexts(folder)).toEqual(before);
    expect(desk.show().join('\n')).toContain('Ministry of Waves');
    expect(desk.command('u')).toEqual(['nothing to undo']);
  });

  it('writes nothing at all when the check refuses, and says which field', () => {
    const before = readTexts(folder);
    const stranger = {
      ...draft,
      participants: [draft.participants[0]!, said({ ...body('Bộ Lạ', null), as: null, side: null })],
    };
    const answer = sit(stranger).command('a').join('\n');
    expect(answer).toMatch(/meetings\.json 2021-05-03-le-mai-bo-la participants\.1\.entity/);
    expect(readTexts(folder)).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('makes a record for whom the dataset does not hold, in the same accept', () => {
    const stranger = {
      ...draft,
      participants: [draft.participants[0]!, said({ ...body('Bộ Gió', null), as: null, side: null })],
    };
    const desk = sit(stranger);
    desk.command('new body bo-gio Bộ Gió | Ministry of Winds | ministry');
    desk.command('set participants.1.entity bo-gio');
    desk.command('set title_en Minister Le Mai receives the Ministry of Winds');
    expect(desk.command('a')[0]).toContain('is written');
    expect(readTexts(folder).organizations).toContain('"id":"bo-gio"');
  });

  it('makes no record over one that is held, or over one just made', () => {
    const desk = sit(draft);
    const before = readTexts(folder).organizations;
    const [held] = JSON.parse(before) as { id: string }[];
    expect(desk.command(`new body ${held!.id} Bộ Gió | Ministry of Winds`)[0]).toContain('is held already');
    expect(desk.command('new body bo-gio Bộ Gió | Ministry of Winds')[0]).toContain('will be written');
    expect(desk.command('new body bo-gio Bộ Gió | Ministry of Winds')[0]).toContain('is held already');
    expect(readTexts(folder).organizations).toBe(before);
  });

  it('refuses when a file changed underneath, keeps the fields, and writes after another look', () => {
    const desk = sit(draft);
    desk.command('set title_en Minister Le Mai receives the Ministry of Waves');
    const other = readTexts(folder).events.replace('Cloud Day', 'Day of Clouds');
    writeFileSync(join(folder, 'events.json'), other);
    expect(desk.command('a')[0]).toBe('not written: events.json changed underneath');
    expect(meetings()).toHaveLength(1);
    expect(desk.command('a')[0]).toContain('is written');
    expect(readTexts(folder).events).toBe(other);
    writeFileSync(
      join(folder, 'events.json'),
      readTexts(folder).events.replace('Day of Clouds', 'Cloud Day'),
    );
    expect(desk.command('u')[0]).toContain('changed underneath');
    expect(meetings()).toHaveLength(2);
  });

  it('remembers a refused draft at the next sitting', () => {
    const desk = sit(draft);
    desk.command('r');
    expect(desk.done).toBe(true);
    expect(sit(draft).done).toBe(true);
  });

  it('says what it cannot do', () => {
    const desk = sit(draft);
    expect(desk.command('set nowhere.0.entity x')).toEqual(['nothing at nowhere.0.entity']);
    expect(desk.command('fly')[0]).toContain('no command');
    expect(desk.command('find Bộ Sóng')).toEqual(['bo-song (organization) Bộ Sóng']);
  });
});

describe('what is held already', () => {
  it('is an event of nearly the same day with two of the participants', () => {
    const dataset = small();
    const on = (date: string | null) =>
      heldLike({ ...draft, date: date ? said(date) : null }, dataset).map(({ id }) => id);
    expect(on('2021-06-30')).toEqual(['2021-06-le-mai-bo-song']);
    expect(on('2021-07-03')).toEqual(['2021-06-le-mai-bo-song']);
    expect(on('2021-07-04')).toEqual([]);
    expect(on(null)).toEqual(['2021-06-le-mai-bo-song']);
    expect(
      heldLike({ ...draft, date: said('2021-06-30'), participants: [draft.participants[0]!] }, dataset),
    ).toEqual([]);
  });

  it('is also one of the very day with one of the participants, or one told by the same page', () => {
    const dataset = small();
    const [meeting] = dataset.meetings;
    const [first, stranger] = [
      draft.participants[0]!,
      said({ ...body('Bộ Gió', null), as: null, side: null }),
    ];
    const other = { ...draft, date: said('2021-06-30'), participants: [first, stranger] };
    const held = () => heldLike(other, dataset).map(({ id }) => id);
    expect(held()).toEqual([]);
    meeting!.date = '2021-06-30';
    expect(held()).toEqual([meeting!.id]);
    meeting!.date = '2021-06';
    dataset.sources.find(({ id }) => id === meeting!.sources[0])!.url = draft.sources[0]!.url!;
    expect(held()).toEqual([meeting!.id]);
  });

  it('lets an office that is held gain a source, not a second line', () => {
    const office: Draft = {
      record: 'office',
      id: 'o',
      sources: draft.sources,
      person: said({ surface: 'Lê Mai', entity: 'le-mai', type: 'person' }),
      title: said('Bộ trưởng Bộ Mây'),
      body: said(body('Bộ Mây', 'bo-may')),
      change: 'attested',
      date: said('2021-05-03'),
    };
    const { main, sources } = proposalOf(office, small());
    expect(main.record.roles).toEqual([
      expect.objectContaining({ from: '2020-01', to: '2022', sources: ['bao-mai', sources[0]!.record.id] }),
    ]);
  });
});

it('edits a copy', () => {
  const value = { list: [{ a: 1 }, { a: 2 }] };
  expect(edited(value, 'list.1.a', 3)).toEqual({ list: [{ a: 1 }, { a: 3 }] });
  expect(edited(value, 'list.0', undefined)).toEqual({ list: [{ a: 2 }] });
  expect(value.list).toHaveLength(2);
});

it('leaves the files as they were when writing fails half-way', () => {
  const seen = readTexts(folder);
  const { main, sources } = proposalOf(draft, small());
  const record = edited(main.record, 'title_en', 'Minister Le Mai receives the Ministry of Waves');
  // a folder stands where the new file would be written, so that the second write fails
  const blocked = join(folder, 'sources.json.new');
  mkdirSync(blocked);
  expect(() => accept(folder, seen, [...sources, { ...main, record }])).toThrow();
  rmSync(blocked, { recursive: true, force: true });
  expect(readTexts(folder)).toEqual(seen);
});
