import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../utils/packs/format/header';
import { LIMITS } from '../../../utils/packs/format/limits';
import { readPack } from '../../../utils/packs/format/read';
import { PackRefused } from '../../../utils/packs/format/reasons';
import { writePack } from '../../../utils/packs/format/write';
import { body, header, packOf, person, source } from './small';

const text = writePack(packOf());
const read = (lines: unknown[]) =>
  readPack(
    strToU8(
      [header, ...lines].map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    ),
  );
const refused = async (reading: Promise<unknown>) => {
  const error = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PackRefused)) throw new Error(`not refused: ${String(error)}`);
  return error;
};

describe('reading a pack', () => {
  it('what is written is read again, the same', async () => {
    const found = await readPack(strToU8(text));
    expect({ header: found.header, records: found.records }).toEqual(packOf());
    expect(found.refusals).toEqual([]);
  });

  it('reads it gzipped, in a zip, and as a stream in pieces', async () => {
    const zipped = zipSync({ 'read.me': strToU8('x'), 'pack.jsonl': strToU8(text) });
    const stream = new Blob([strToU8(text)]).stream();
    for (const form of [gzipSync(strToU8(text)), zipped, stream])
      expect((await readPack(form)).records.people).toEqual([person]);
  });

  it('refuses what is no pack, and says at which line and field', async () => {
    expect((await refused(readPack(strToU8('')))).reason).toEqual({ code: 'no-header' });
    expect((await refused(readPack(Uint8Array.of(0xff, 0xfe, 0x00)))).reason).toEqual({ code: 'not-text' });
    const misdated = { ...header, date: '2026-02-30' };
    expect(await refused(readPack(strToU8(`\n${JSON.stringify(misdated)}`)))).toMatchObject({
      reason: { code: 'no-such-day' },
      line: 2,
      field: 'date',
    });
    expect((await refused(readPack(strToU8(JSON.stringify({ ...header, pack: 9 }))))).reason).toEqual({
      code: 'newer-format',
      format: 9,
    });
    for (const id of ['own', 'bundled'])
      expect((await refused(readPack(strToU8(JSON.stringify({ ...header, id }))))).reason.code).toBe(
        'reserved-id',
      );
    expect((await refused(read([]))).reason.code).toBe('nothing-in-it');
  });

  it('only the reader’s own facts bear the id of the reader’s own', async () => {
    const own = strToU8(writePack(packOf({}, { id: 'own' })));
    expect((await readPack(own, { whose: 'own' })).header.id).toBe('own');
    expect((await refused(readPack(strToU8(text), { whose: 'own' }))).reason.code).toBe('reserved-id');
  });

  it('leaves out the records at fault, names line and field, and takes the others', async () => {
    const found = await read([
      { sources: source },
      'not json',
      { organizations: { ...body, kind: 'kingdom' } },
      { people: { ...person, roles: [{ ...person.roles[0], from: '2026-13' }] } },
      { people: person, places: {} },
      { organizations: { ...body, id: 'khac', sources: ['nowhere'] } },
      { organizations: body },
    ]);
    expect(found.refusals.map(({ line, field, reason }) => [line, field, reason.code])).toEqual([
      [3, '', 'not-json'],
      [4, 'kind', 'not-listed'],
      [5, 'roles.0.from', 'no-such-day'],
      [6, '', 'no-such-file'],
      [7, 'sources.0', 'source-missing'],
    ]);
    expect(found.refused).toBe(5);
    expect(found.records.organizations).toEqual([body]);
  });

  it('refuses too much before it is unpacked or read', async () => {
    const bomb = gzipSync(new Uint8Array(LIMITS.unpacked + 1));
    expect((await refused(readPack(bomb))).reason.code).toBe('bomb');
    expect((await refused(readPack(zipSync({ 'a.jsonl': new Uint8Array(2_000_000) })))).reason.code).toBe(
      'bomb',
    );
    expect((await refused(readPack(gzipSync(strToU8(text)).subarray(0, 60)))).reason.code).toBe(
      'archive-damaged',
    );
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(1_000_000)),
    });
    expect((await refused(readPack(endless))).reason.code).toBe('too-large');
  });

  it('versions are compared number by number', () => {
    expect(compareVersions('2026.9', '2026.11')).toBeLessThan(0);
    expect(compareVersions('1', '1.0')).toBe(0);
    expect(compareVersions('2.0.1', '2')).toBeGreaterThan(0);
  });
});
