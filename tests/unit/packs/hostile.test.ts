import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { gazetteerInput } from '../../../utils/knowledge/gazetteer-input';
import { cardOf } from '../../../utils/knowledge/queries/card-of';
import { memoryFacts } from '../../../utils/knowledge/store/facts';
import { makeRows } from '../../../utils/knowledge/store/rows';
import { compile } from '../../../utils/link/gazetteer/compile';
import { open } from '../../../utils/link/gazetteer/gazetteer';
import { JoinedGazetteer } from '../../../utils/link/gazetteer/joined';
import { link } from '../../../utils/link/link';
import { readPack } from '../../../utils/packs/format/read';
import { PackRefused } from '../../../utils/packs/format/reasons';
import type { ReadPack } from '../../../utils/packs/format/types';
import { writePack } from '../../../utils/packs/format/write';
import { joinPacks } from '../../../utils/packs/join/join';
import { compilePack } from '../../../utils/packs/join/names';
import type { ActivePacks } from '../../../utils/packs/store/packs';
import { packErrorWords, reasonWords } from '../../../utils/words/packs/words';
import { bundled, hostile } from './hostile';
import { packOf, person as packPerson } from './small';

const names = open(compile(gazetteerInput(bundled)));
const meta = { version: '1', date: '2026-11-01', counts: {} };
const article = {
  title: '',
  text: 'Bộ trưởng Trần Văn Bộ của Bộ Mẫu thăm Lào và Viện Dữ liệu Mẫu Sông Hồng.',
  published: '2026-01-01',
};
/** What the bundled names alone find; no pack may take it away. */
const alone = link(article, names).mentions;
const untouched = JSON.stringify(bundled);

/** Takes what was read all the way to names and cards, as the background does. */
async function use({ header, records }: ReadPack): Promise<void> {
  const packs = [
    { id: header.id, header, ahead: false, on: true, records },
  ] as unknown as ActivePacks['packs'];
  const { dataset, added } = joinPacks(bundled, packs);
  const facts = memoryFacts(makeRows(dataset, added), meta);
  for (const { id } of dataset.people)
    await cardOf(facts, { entity: id, asOf: '2026-01-01', here: ['viet-nam'] });
  const joined = new JoinedGazetteer(names, [open(compilePack(header.id, records, names))], [0, 1]);
  const { mentions } = link(article, joined);
  expect(mentions).toEqual(expect.arrayContaining(alone));
  expect((await cardOf(facts, { entity: 'bo-truong', asOf: '2026-01-01', here: [] }))?.name.vi).toBe(
    'Trần Văn Bộ',
  );
  expect(JSON.stringify(bundled)).toBe(untouched);
}

describe('hostile packs', () => {
  it('there are forty and more of them, beside bundled names that are found', () => {
    expect(alone.length).toBeGreaterThan(0);
    expect(hostile.length).toBeGreaterThanOrEqual(40);
    expect(new Set(hostile.map(({ name }) => name)).size).toBe(hostile.length);
  });

  it.each(hostile.map((one) => [one.name, one] as const))('%s', async (_name, { bytes, becomes }) => {
    const read = await readPack(bytes).catch((error: unknown) => error);
    if (typeof becomes === 'object' && 'whole' in becomes) {
      if (!(read instanceof PackRefused)) throw new Error(`not refused: ${String(read)}`);
      expect(packErrorWords(read, 'vi')).toMatch(/\S/);
      expect(packErrorWords(read, 'en')).toMatch(/\S/);
      if (read.reason.code !== 'too-long') expect(read.reason.code).toBe(becomes.whole);
      return;
    }
    const found = read as ReadPack;
    if (read instanceof Error) throw read;
    if (becomes !== 'harmless') {
      const [refusal] = found.refusals;
      expect([refusal?.reason.code, refusal?.field]).toEqual([becomes.record, becomes.field]);
      expect(reasonWords(refusal!.reason, 'vi')).toMatch(/\S/);
      expect(reasonWords(refusal!.reason, 'en')).toMatch(/\S/);
    }
    await use(found);
  });
});

const CASES = Number(process.env.FUZZ ?? 300);

describe('any pack at all', () => {
  const good = writePack(packOf()).split('\n');
  /** A value put somewhere in a good record. */
  const wrong = fc.oneof(
    fc.jsonValue(),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'viet-nam',
      '9999',
      '0000-00',
      '/',
      '..',
      'own',
      '<b>',
      '\u202e',
    ),
  );
  const field = fc.constantFrom(...Object.keys(packPerson), 'roles', 'extra', '__proto__');
  const line = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.jsonValue().map((value) => JSON.stringify(value)),
    fc.tuple(field, wrong).map(([at, value]) => JSON.stringify({ people: { ...packPerson, [at]: value } })),
    fc
      .tuple(field, wrong)
      .map(([at, value]) => JSON.stringify({ organizations: { ...packPerson, [at]: value } })),
    fc.constantFrom(...good),
  );

  it(`is read without a crash, refused by reason or fit to be used (${CASES} cases; FUZZ=5000 for more)`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), fc.boolean(), async (more, headed) => {
        const text = [...(headed ? [good[0]] : []), ...more].join('\n');
        const read = await readPack(strToU8(text)).catch((error: unknown) => {
          if (error instanceof PackRefused) return null;
          throw error;
        });
        if (read) await use(read);
      }),
      { numRuns: CASES },
    );
  });

  it('bytes changed anywhere in a good pack never crash the reader', async () => {
    const bytes = strToU8(good.join('\n'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 }),
        async (changes) => {
          const changed = bytes.slice();
          for (const [at, byte] of changes) changed[at] = byte;
          const read = await readPack(changed).catch((error: unknown) => {
            if (error instanceof PackRefused) return null;
            throw error;
          });
          if (read) await use(read);
        },
      ),
      { numRuns: CASES },
    );
  });
});
