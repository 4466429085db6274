import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gazetteerInput } from '../../../../utils/knowledge/gazetteer-input';
import { cardOf } from '../../../../utils/knowledge/queries/card-of';
import { memoryFacts } from '../../../../utils/knowledge/store/facts';
import { makeRows } from '../../../../utils/knowledge/store/rows';
import { compile } from '../../../../utils/link/gazetteer/compile';
import { type CompiledGazetteer, open } from '../../../../utils/link/gazetteer/gazetteer';
import { writePack } from '../../../../utils/packs/format/write';
import { newDatabase } from '../../../../utils/packs/large/disk/database';
import { SHELF } from '../../../../utils/packs/large/disk/record-on';
import { withLarge } from '../../../../utils/packs/large/facts/facts';
import { fillLarge } from '../../../../utils/packs/large/fill/fill';
import { LargePack } from '../../../../utils/packs/large/large-pack';
import { LargeNames } from '../../../../utils/packs/large/names';
import { syllables } from '../../../../utils/text/syllables';
import { country, emptyDataset, meeting } from '../../knowledge/dataset';
import { header, packOf, person } from '../small';

const { sources } = person;
/** More records than a shelf has. */
const APART = SHELF + 4;
/** A body and its head, with what she took part in spread over many shelves. */
const pack = packOf({
  meetings: Array.from({ length: 12 * APART }, (_, i) =>
    meeting(`m${i}`, '2026-10-05', [[(i + 1) % APART === 0 ? person.id : `ai-do-${i}`]], { sources }),
  ),
});
const bundled = { ...emptyDataset, places: [country('viet-nam')] };
const names = open(compile(gazetteerInput(bundled)));
const original = IDBObjectStore.prototype.get;

/** What is asked of the disk: stores with keys. */
const asked: string[] = [];
let large: LargePack;

beforeEach(async () => {
  const database = newDatabase(header.id);
  await fillLarge(new Blob([writePack(pack)]), database, () => undefined);
  large = new LargePack(database);
  asked.length = 0;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    asked.push(`${this.name} ${key}`);
    return original.call(this, key);
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  await large.close();
});

describe('what is read of a large pack', () => {
  it('for a card is one list, however many ask for it at once, and a shelf for each line', async () => {
    const facts = withLarge(
      memoryFacts(makeRows(bundled), { version: '1', date: '2026-11-01', counts: {} }),
      [{ pack: { id: header.id, header, ahead: false }, large }],
      () => false,
    );
    const entity = `${header.id}/${person.id}`;
    const card = await cardOf(facts, { entity, asOf: '2026-10-10', here: [] });
    expect(card?.meetings.before).toHaveLength(12);
    expect(asked.filter((what) => what.startsWith('postings'))).toHaveLength(1);
    expect(asked.filter((what) => what.startsWith('shelves'))).toHaveLength(13);
  });

  it('of the names in a text is read before the bundled ones are there', async () => {
    const coming = Promise.withResolvers<CompiledGazetteer>();
    const text = syllables(`Bà ${person.name} nói.`);
    const found = new LargeNames(header.id, large).in(text, coming.promise);
    await vi.waitFor(() => expect(asked.some((what) => what.startsWith('shelves'))).toBe(true));
    coming.resolve(names);
    expect((await found)?.find(`${header.id}/${person.id}`)).toBeGreaterThanOrEqual(0);
  });
});
