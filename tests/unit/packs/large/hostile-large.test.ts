import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { gazetteerInput } from '../../../../utils/knowledge/gazetteer-input';
import { pageFacts } from '../../../../utils/knowledge/queries/article/page-facts';
import { between } from '../../../../utils/knowledge/queries/between';
import { cardOf } from '../../../../utils/knowledge/queries/card-of';
import { looseForm } from '../../../../utils/knowledge/search/loose';
import { memoryFacts } from '../../../../utils/knowledge/store/facts';
import { makeRows } from '../../../../utils/knowledge/store/rows';
import { compile } from '../../../../utils/link/gazetteer/compile';
import { open } from '../../../../utils/link/gazetteer/gazetteer';
import { JoinedGazetteer } from '../../../../utils/link/gazetteer/joined';
import { link } from '../../../../utils/link/link';
import { PackRefused } from '../../../../utils/packs/format/reasons';
import { writePack } from '../../../../utils/packs/format/write';
import { bundledIn } from '../../../../utils/packs/join/names';
import { newDatabase } from '../../../../utils/packs/large/disk/database';
import { withLarge } from '../../../../utils/packs/large/facts/facts';
import { type Filled, fillLarge } from '../../../../utils/packs/large/fill/fill';
import { LargePack } from '../../../../utils/packs/large/large-pack';
import { LargeNames } from '../../../../utils/packs/large/names';
import { syllables } from '../../../../utils/text/syllables';
import { packErrorWords, refusalWords } from '../../../../utils/words/packs/words';
import { bundled, hostile } from '../hostile';
import { body as packBody, packOf, person as packPerson } from '../small';

const names = open(compile(gazetteerInput(bundled)));
const base = memoryFacts(makeRows(bundled), { version: '1', date: '2026-11-01', counts: {} });
const text = 'Bộ trưởng Trần Văn Bộ của Bộ Mẫu thăm Lào, bà Lương Thị Mẫu và Viện Dữ liệu Mẫu Sông Hồng.';
const article = { title: '', text, published: '2026-01-01' };
const alone = link(article, names).mentions;
const ask = { asOf: '2026-01-01', here: ['viet-nam'] };

/** A file as a large pack; null when it is refused whole, with a word for it. */
async function filled(bytes: Uint8Array): Promise<{ database: string; found: Filled } | null> {
  const database = newDatabase('x');
  try {
    const found = await fillLarge(new Blob([Uint8Array.from(bytes)]), database, () => undefined);
    return { database, found };
  } catch (error) {
    if (!(error instanceof PackRefused)) throw error;
    for (const lang of ['vi', 'en'] as const) expect(packErrorWords(error, lang)).toMatch(/\S/);
    return null;
  }
}

/** Asks everything of it that the background does: names, cards, a search, two sides, an article. */
async function use(database: string, { header, refusals }: Filled): Promise<void> {
  for (const refusal of refusals) expect(refusalWords(refusal, 'vi')).toMatch(/\S/);
  const large = new LargePack(database);
  const facts = () =>
    withLarge(base, [{ pack: { id: header.id, header, ahead: false }, large }], bundledIn(names));
  const own = await new LargeNames(header.id, large).in(syllables(text), names);
  const { mentions } = link(article, own ? new JoinedGazetteer(names, [own], [0, 1]) : names);
  expect(mentions).toEqual(expect.arrayContaining(alone));
  const found = await Promise.all(
    ['luong', 'vien', looseForm(packBody.name)].map((one) => facts().begun(one)),
  );
  const ids = new Set([
    ...['bo-truong', 'bo', 'viet-nam'],
    ...[packPerson.id, packBody.id, 'ke-xau', 'lanh', 'c0', 'c1'].map((id) => `${header.id}/${id}`),
    ...found.flat().map(({ id }) => id),
  ]);
  for (const entity of ids) {
    await cardOf(facts(), { ...ask, entity });
    await between(facts(), 'bo', entity, null);
  }
  const named = [...ids].map((entity, i) => ({ entity, where: 'body' as const, at: [i] }));
  await pageFacts(facts(), { named, published: '2026-01-01' }, 3);
  const card = await cardOf(facts(), { ...ask, entity: 'bo-truong' });
  expect([card?.name.vi, card?.kind]).toEqual([
    'Trần Văn Bộ',
    (await cardOf(base, { ...ask, entity: 'bo-truong' }))?.kind,
  ]);
  await large.close();
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** What refuses a small pack for its size alone. */
const SIZES = ['too-many-records', 'too-large', 'bomb'];
/** What shows only when all records are in memory: here such a record says nothing, or what it says ends. */
const WHOLE = ['source-missing', 'cycle'];

describe('hostile files as large packs', () => {
  it.each(hostile.map((one) => [one.name, one] as const))('%s', async (_name, { bytes, becomes }) => {
    const one = await filled(bytes);
    if (typeof becomes === 'object' && 'whole' in becomes && !SIZES.includes(becomes.whole))
      expect(one).toBeNull();
    else if (typeof becomes === 'object' && 'record' in becomes && !WHOLE.includes(becomes.record))
      expect(one?.found.refusals.map(({ reason }) => reason.code)).toContain(becomes.record);
    if (one) await use(one.database, one.found);
  });

  const CASES = Math.ceil(Number(process.env.FUZZ ?? 300) / 20);
  it(`any lines at all are refused by reason or fit to be used (${CASES} cases)`, async () => {
    const good = writePack(packOf()).trimEnd().split('\n');
    const field = fc.constantFrom(...Object.keys(packPerson), 'extra', '__proto__');
    const wrong = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('__proto__', 'viet-nam', '9999', '/', 'own', '<b>'),
    );
    const line = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.jsonValue().map((value) => JSON.stringify(value)),
      fc.tuple(field, wrong).map(([at, value]) => JSON.stringify({ people: { ...packPerson, [at]: value } })),
      fc.constantFrom(...good),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), fc.boolean(), async (more, headed) => {
        globalThis.indexedDB = new IDBFactory();
        const one = await filled(strToU8([...(headed ? [good[0]] : []), ...more].join('\n')));
        if (one) await use(one.database, one.found);
      }),
      { numRuns: CASES },
    );
  });
});
