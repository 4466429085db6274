import 'fake-indexeddb/auto';
import { gzipSync } from 'node:zlib';
import { IDBFactory } from 'fake-indexeddb';
import { zipSync } from 'fflate';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LookUp } from '../../../../utils/background/look-up';
import { PackDesk } from '../../../../utils/background/pack-desk';
import { gazetteerInput } from '../../../../utils/knowledge/gazetteer-input';
import { agreementOf } from '../../../../utils/knowledge/queries/agreement-of';
import { pageFacts } from '../../../../utils/knowledge/queries/article/page-facts';
import { between } from '../../../../utils/knowledge/queries/between';
import { cardOf } from '../../../../utils/knowledge/queries/card-of';
import { meetingOf } from '../../../../utils/knowledge/queries/meeting-of';
import type { Dataset } from '../../../../utils/knowledge/schema';
import type { SearchFilters } from '../../../../utils/knowledge/search/finder';
import type { Facts } from '../../../../utils/knowledge/store/facts';
import { Knowledge } from '../../../../utils/knowledge/store/knowledge';
import { compile } from '../../../../utils/link/gazetteer/compile';
import { open } from '../../../../utils/link/gazetteer/gazetteer';
import { link } from '../../../../utils/link/link';
import { PackRefused } from '../../../../utils/packs/format/reasons';
import type { Pack } from '../../../../utils/packs/format/types';
import { writePack } from '../../../../utils/packs/format/write';
import { withPacks } from '../../../../utils/packs/join/packaged';
import { largeDatabases, newDatabase } from '../../../../utils/packs/large/disk/database';
import {
  dropDatabase,
  lostLarge,
  sweepLarge,
  unfinishedLarge,
} from '../../../../utils/packs/large/disk/sweep';
import { fillLarge } from '../../../../utils/packs/large/fill/fill';
import { MOST } from '../../../../utils/packs/large/index/hubs';
import { LargeShelf } from '../../../../utils/packs/large/shelf';
import { PackShelf } from '../../../../utils/packs/shelf';
import { PackStore } from '../../../../utils/packs/store/packs';
import { syllables } from '../../../../utils/text/syllables';
import {
  agreement,
  body as bodyOf,
  country,
  emptyDataset,
  meeting,
  person as personOf,
  role,
} from '../../knowledge/dataset';
import { body, bundledOf, header, packOf, person, source } from '../small';

const minister = personOf('bo-truong', { name: 'Trần Văn Bộ', roles: [role({ org: 'bo', from: '2020' })] });
const dataset: Dataset = {
  ...emptyDataset,
  people: [minister],
  organizations: [bodyOf('bo', { name: 'Bộ Sao Chổi', country: 'viet-nam' })],
  places: [country('viet-nam')],
  meetings: [meeting('cu', '2022-05-05', [['bo'], ['viet-nam']])],
  sources: [{ ...source, id: 's' }],
};
const meta = { version: '1', date: '2026-11-01', counts: {} };
const bundled = bundledOf(dataset, meta);
const { sources } = person;
/** A pack that describes its own, refers to bundled ones and adds to two of them. */
const pack = packOf({
  people: [
    person,
    {
      ...minister,
      aliases: [{ text: 'Trần Bộ Trưởng' }],
      bio_vi: 'Ghi chú.',
      sources: ['mau-1'],
      roles: [{ ...person.roles[0]!, title_vi: 'Cố vấn' }],
    },
  ],
  organizations: [
    body,
    { ...body, id: 'vien-cu', name: 'Viện Sao Hôm Cũ', dissolved: '2020-01-01', successor: 'vien-mau' },
  ],
  documents: [],
  meetings: [
    meeting('m1', '2026-10-05', [['luong-thi-mau'], ['bo']], { agreements: ['a1'], sources }),
    meeting('m2', '2024-03', [['vien-mau'], ['bo-truong'], ['ai-do']], { sources }),
    meeting('m3', null, [['vien-mau']], { place: 'viet-nam', sources }),
  ],
  agreements: [agreement('a1', '2026-10-05', ['vien-mau', 'bo'], { meeting: 'm1', sources })],
});
const entities = [
  'bo',
  'bo-truong',
  ...['luong-thi-mau', 'vien-mau', 'vien-cu', 'ai-do'].map((id) => `phong-bao-chi/${id}`),
];
const fileOf = (what: Pack | string) => new Blob([typeof what === 'string' ? what : writePack(what)]);

/** A background over the packs that are stored. */
function background() {
  const store = new PackStore();
  const shelf = new PackShelf(store, async () => 1);
  const large = new LargeShelf(shelf);
  const names = open(compile(gazetteerInput(dataset)));
  const desk = new PackDesk(
    store,
    shelf,
    bundled.meta,
    () => '1',
    async () => undefined,
    large,
  );
  const knowledge = new Knowledge(withPacks(bundled, shelf), () =>
    large.around(async () => (await desk.names(names))?.all ?? names),
  );
  const ask = <Result>(query: (facts: Facts) => Promise<Result>) => knowledge.query(query);
  const linked = async (text: string) => {
    const known = await desk.names(names, syllables(text));
    return link({ title: '', text, published: '2026-10-10' }, known?.all ?? names).mentions.map(
      ({ start, end, entity }) => [text.slice(start, end), entity],
    );
  };
  const search = new LookUp(knowledge);
  const found = async (text: string, filters: SearchFilters = {}) => {
    const { hits, counts, sides } = await search.search(text, filters, 20);
    return { hits: hits.map(({ id, pack: label }) => [id, label?.name ?? null]), counts, sides };
  };
  return { store, knowledge, ask, linked, found };
}

async function installLarge(what: Pack | string, told = () => undefined): Promise<void> {
  const database = newDatabase(header.id);
  const filled = await fillLarge(fileOf(what), database, told);
  await new PackStore().installLarge(filled, database, { kind: 'file' });
}

/** Leaves in its place what was there before records were kept with what they refer to. */
async function earlier(database: string): Promise<void> {
  await dropDatabase(database);
  const db = await openDB(database, 1, {
    upgrade(made) {
      made.createObjectStore('shelves', { keyPath: 'last' });
      for (const store of ['postings', 'hubs', 'spellings', 'runs', 'made']) made.createObjectStore(store);
    },
  });
  await db.put('shelves', { last: 0, count: 1, lines: new TextEncoder().encode('{}') });
  await db.put(
    'made',
    { names: new Uint32Array([-1]), counts: {}, spelled: 1, twice: new Int32Array() },
    'made',
  );
  db.close();
}

/** What everything says of the same facts, without the sizes of the whole. */
async function told({ knowledge, ask, linked, found }: ReturnType<typeof background>) {
  await knowledge.renew();
  const cards = await Promise.all(
    entities.map((entity) => ask((facts) => cardOf(facts, { entity, asOf: '2025-01-01', here: ['bo'] }))),
  );
  return {
    cards: cards.map((card) => card && { ...card, dataset: null }),
    meeting: await ask((facts) => meetingOf(facts, { meeting: 'phong-bao-chi/m1', here: [] })),
    agreement: await ask((facts) => agreementOf(facts, { agreement: 'phong-bao-chi/a1', here: [] })),
    linked: await linked(text),
    page: await ask((facts) =>
      pageFacts(
        facts,
        {
          named: entities.map((entity, i) => ({
            entity,
            where: i < 3 ? ('title' as const) : ('body' as const),
            at: [i * 10],
          })),
          published: '2026-10-06',
        },
        3,
      ),
    ),
    between: await Promise.all(
      [
        ['bo', 'phong-bao-chi/vien-mau'],
        ['phong-bao-chi/luong-thi-mau', 'bo-truong'],
        ['bo', 'phong-bao-chi/luong-thi-mau'],
        ['bo', 'viet-nam'],
        ['phong-bao-chi/vien-cu', 'bo'],
      ].map(([a, b]) => ask((facts) => between(facts, a!, b!, '2025-01-01'))),
    ),
    sides: (await found('viện dữ liệu mẫu sông hồng và bộ sao chổi')).sides?.map(({ id }) => id),
    // By whom they name meetings are found in small packs alone.
    named: (await found('luong thi mau', { kinds: ['person'] })).hits,
  };
}
const text =
  'Bộ Sao Chổi tiếp bà Lương Thị Mẫu, Viện trưởng Viện Dữ liệu Mẫu Sông Hồng. Ông Trần Bộ Trưởng và ông Trần Văn Bộ cùng dự.';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a large pack', () => {
  it('says on cards and in texts what it says as a small one', async () => {
    await new PackStore().install(pack, { kind: 'file' });
    const small = await told(background());
    globalThis.indexedDB = new IDBFactory();
    await installLarge(pack);
    const large = await told(background());
    expect(small.linked).toContainEqual(['Trần Bộ Trưởng', 'bo-truong']);
    expect(small.linked).toContainEqual([body.name, 'phong-bao-chi/vien-mau']);
    expect(large.linked).toEqual(small.linked);
    for (const [i, card] of small.cards.entries()) expect(large.cards[i], entities[i]).toEqual(card);
    expect(large).toEqual(small);
  });

  it.each<[what: string, lose: (database: string) => Promise<unknown>]>([
    ['that an earlier build filled', earlier],
    ['whose database the browser took away', dropDatabase],
  ])('%s is silent beside the bundled facts, and is said to be lost', async (_what, lose) => {
    await installLarge(pack);
    const packs = await new PackStore().list();
    expect([...(await lostLarge(packs))]).toEqual([]);
    await lose(packs[0]!.large!.database);
    const { ask, linked, found, knowledge } = background();
    await knowledge.renew();
    expect(await linked(text)).toEqual([
      ['Bộ Sao Chổi', 'bo'],
      ['Trần Văn Bộ', 'bo-truong'],
    ]);
    const card = await ask((facts) => cardOf(facts, { entity: 'bo', asOf: '2025-01-01', here: [] }));
    expect(card?.meetings.before.map(({ id }) => id)).toEqual(['cu']);
    expect((await found('viện sao')).hits.filter(([, label]) => label !== null)).toEqual([]);
    await sweepLarge(new PackStore());
    expect(await unfinishedLarge()).toEqual([]);
    expect([...(await lostLarge(packs))]).toEqual([header.id]);
  });

  it('is looked up by how its names begin, with marks and without, beside what is bundled', async () => {
    await installLarge(pack);
    const { found, knowledge } = background();
    await knowledge.renew();
    const [mine, label] = ['phong-bao-chi/vien-mau', header.name];
    for (const text of ['Viện Dữ liệu M', 'vien du lieu mau', 'VIỆN DỮ LIỆU MẪU SÔNG HỒNG'])
      expect((await found(text)).hits, text).toEqual([[mine, label]]);
    expect((await found('Red River')).counts).toEqual({ organization: 2 });
    expect((await found('bà Lương Thị')).hits).toEqual([['phong-bao-chi/luong-thi-mau', label]]);
    expect((await found('viện sao')).hits[0]).toEqual(['phong-bao-chi/vien-cu', label]);
    expect((await found('viện sao', { kinds: ['person'] })).hits).toEqual([]);
    // A name that the pack gives to somebody bundled finds them, once.
    expect((await found('Trần Bộ Trưởng')).hits).toEqual([['bo-truong', null]]);
    expect((await found('Trần')).hits).toEqual([['bo-truong', null]]);
    expect((await found('không ai cả')).hits).toEqual([]);
  });

  it('many of one name are found across blocks, none of another', async () => {
    const many = Array.from({ length: 900 }, (_, i) => ({
      ...person,
      id: `n${i}`,
      name: `Tạ Mẫu ${i % 7}`,
      name_en: `Ta Mau ${i % 7}`,
    }));
    await installLarge(packOf({ people: many, organizations: [] }));
    const { found, knowledge } = background();
    await knowledge.renew();
    const { hits, counts } = await found('tạ mẫu 6');
    expect([hits.length, counts]).toEqual([20, { person: 30 }]);
    expect(new Set(hits.map(([id]) => Number(String(id).replace(/\D+/g, '')) % 7))).toEqual(new Set([6]));
  });

  const busy = (count: number) => {
    const many = Array.from({ length: count }, (_, i) =>
      meeting(`n${i}`, `20${10 + (i % 15)}-0${1 + (i % 9)}-1${i % 10}`, [['bo'], ['vien-mau']], { sources }),
    );
    return { ...pack, records: { ...pack.records, meetings: [...pack.records.meetings, ...many] } };
  };

  it('of an entity with very many facts the card reads the newest, and counts them all', async () => {
    await new PackStore().install(busy(500), { kind: 'file' });
    const small = await told(background());
    globalThis.indexedDB = new IDBFactory();
    await installLarge(busy(500));
    const large = await told(background());
    const counts = ({ cards }: typeof small) =>
      cards.map((card) => {
        const { before = [], since = [], unplaced = [], more } = card?.meetings ?? {};
        return [before.length, since.length, unplaced.length, more];
      });
    expect(small.cards[0]?.meetings.more?.before).toBeGreaterThan(400);
    expect(counts(large)).toEqual(counts(small));
    const dates = ({ cards }: typeof small) => cards[0]?.meetings.before.map(({ date }) => date);
    expect(dates(large)).toEqual(dates(small));
  });

  it('of more than a list keeps the newest are shown, and all are counted by their dates', async () => {
    await installLarge(busy(MOST + 100));
    const { ask } = background();
    const asOf = '2018-01-01';
    const card = await ask((facts) => cardOf(facts, { entity: 'bo', asOf, here: [] }));
    const { before = [], since = [], more } = card?.meetings ?? {};
    const dates = busy(MOST + 100).records.meetings.flatMap(({ date }) => date ?? []);
    // The bundled meeting is after that day, too.
    const later = dates.filter((date) => date > asOf).length + 1;
    expect(since.length + (more?.since ?? 0)).toBe(later);
    expect(before.length + (more?.before ?? 0)).toBe(dates.length + 1 - later);
    expect(since[0]?.date).toBe('2026-10-05');
  });

  it('a line that may not stand is left out and told, and what cites no source of the pack is not shown', async () => {
    const database = newDatabase(header.id);
    const unsourced = { meetings: meeting('m9', '2024-01-01', [['bo']], { sources: ['khong-co'] }) };
    const lines = [
      writePack(pack).trimEnd(),
      '{"people":{"id":"x"}}',
      'x',
      JSON.stringify(unsourced),
      'y'.repeat(300_000),
    ];
    const filled = await fillLarge(fileOf(lines.join('\n')), database, () => undefined);
    expect(filled.refusals.map(({ line, reason }) => [line, reason.code])).toEqual([
      [11, 'missing'],
      [12, 'not-json'],
      [14, 'line-too-long'],
    ]);
    await new PackStore().installLarge(filled, database, { kind: 'file' });
    const { ask } = background();
    expect((await ask((facts) => facts.meetings('of', 'bo'))).map(({ id }) => id)).toEqual([
      'cu',
      'phong-bao-chi/m1',
      'phong-bao-chi/m2',
    ]);
  });

  it('an id that stands twice is told by line and field before anything is in use, and the first record stands', async () => {
    const database = newDatabase(header.id);
    const [head, ...lines] = writePack(pack).trimEnd().split('\n');
    const other = JSON.stringify({
      people: { ...person, name: 'Đặng Thị Trùng', name_en: 'Dang Thi Trung' },
    });
    const file = [head, '', lines[0], 'x', ...lines.slice(1), other].join('\n');
    const filled = await fillLarge(fileOf(file), database, () => undefined);
    // A pack begins with its sources, here with one; then an empty line and one at fault.
    const [first, again] = [5, lines.length + 4];
    expect(filled.refusals.map(({ line, id, field, reason }) => [line, id, field, reason])).toEqual([
      [4, null, '', { code: 'not-json' }],
      [again, person.id, 'id', { code: 'duplicate-id', first }],
    ]);
    expect([filled.refused, filled.counts.people, await new PackStore().list()]).toEqual([2, 2, []]);
    await new PackStore().installLarge(filled, database, { kind: 'file' });
    const { ask, linked, found, knowledge } = background();
    await knowledge.renew();
    expect((await ask((facts) => facts.entity('phong-bao-chi/luong-thi-mau')))?.name.vi).toBe(person.name);
    expect(await linked('Bà Đặng Thị Trùng dự họp.')).toEqual([]);
    expect((await found('đặng thị')).hits).toEqual([]);
  });

  it('a file that is none is refused with the reason, whatever it is packed in', async () => {
    const code = async (file: Blob) =>
      fillLarge(file, newDatabase('x'), () => undefined).then(
        () => null,
        (error: unknown) => (error instanceof PackRefused ? error.reason.code : error),
      );
    const bytes = new TextEncoder().encode(writePack(pack));
    const packed = gzipSync(bytes);
    expect(await code(new Blob([packed]))).toBeNull();
    expect(await code(new Blob([packed.subarray(0, packed.length - 20)]))).toBe('archive-damaged');
    expect(await code(new Blob([zipSync({ 'a.jsonl': bytes }) as Uint8Array<ArrayBuffer>]))).toBe('zipped');
    expect(await code(new Blob([gzipSync(new Uint8Array(30_000_000).fill(32))]))).toBe('bomb');
    expect(await code(new Blob(['{"hello":1}']))).toBe('no-header');
    expect(await code(new Blob([new Uint8Array([0xff, 0xfe, 0x41])]))).toBe('not-text');
    expect(await code(fileOf(`${JSON.stringify(header)}\n`))).toBe('nothing-in-it');
    expect(await code(new Blob([]))).toBe('no-header');
  });

  it('cut short at any step the version before answers, and what was begun waits to be gone on with or taken away', async () => {
    await installLarge(pack);
    const name = async () =>
      (await background().ask((facts) => facts.entity('phong-bao-chi/vien-mau')))?.name.vi ?? null;
    const newer = {
      ...pack,
      records: {
        ...pack.records,
        organizations: pack.records.organizations.map((one) => ({ ...one, name: `${one.name} Mới` })),
      },
    };
    const steps: string[] = [];
    await fillLarge(fileOf(newer), newDatabase(header.id), ({ step }) => steps.push(step));
    for (let at = 0; at < steps.length; at += 13) {
      let step = 0;
      const cut = fillLarge(fileOf(newer), newDatabase(header.id), () => {
        if (step++ === at) throw new Error('cut');
      });
      await expect(cut).rejects.toThrow('cut');
      expect(await name()).toBe(body.name);
    }
    await sweepLarge(new PackStore());
    const left = await unfinishedLarge();
    expect(left.length).toBeGreaterThan(2);
    expect(left.map(({ header: { name }, size }) => [name, size])).toEqual(
      left.map(() => [header.name, fileOf(newer).size]),
    );
    for (const { database } of left) await dropDatabase(database);
    await sweepLarge(new PackStore());
    expect(await largeDatabases()).toHaveLength(1);
    expect(await name()).toBe(body.name);
    await installLarge(newer);
    expect(await name()).toBe(`${body.name} Mới`);
    await new PackStore().remove(header.id);
    await sweepLarge(new PackStore());
    expect([await largeDatabases(), await name()]).toEqual([[], null]);
  });

  it('what it says of its own record is not said of a bundled one with the same id', async () => {
    const own = { ...body, id: 'bo-truong', name: 'Viện Trùng Mã' };
    await installLarge(
      packOf({
        organizations: [own],
        people: [],
        meetings: [meeting('m', '2024-01-01', [['bo-truong'], ['bo']], { sources })],
      }),
    );
    const { ask } = background();
    const met = async (id: string) => (await ask((facts) => facts.meetings('of', id))).map((row) => row.id);
    expect(await met('bo-truong')).toEqual([]);
    expect(await met('phong-bao-chi/bo-truong')).toEqual(['phong-bao-chi/m']);
    expect((await ask((facts) => facts.entity('bo-truong')))?.name.vi).toBe('Trần Văn Bộ');
    expect((await ask((facts) => facts.entity('phong-bao-chi/bo-truong')))?.name.vi).toBe('Viện Trùng Mã');
  });

  it('when its database is gone the facts answer without it', async () => {
    await installLarge(pack);
    const [database] = await largeDatabases();
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { ask } = background();
    globalThis.indexedDB.deleteDatabase(database!);
    expect((await ask((facts) => cardOf(facts, { entity: 'bo', asOf: null, here: [] })))?.name.vi).toBe(
      'Bộ Sao Chổi',
    );
    warned.mockRestore();
  });
});
