import { afterEach, describe, expect, it, vi } from 'vitest';
import { LibraryError } from '../../../../utils/library/errors';
import { withReason } from '../../../../utils/library/store/no-room';

afterEach(() => vi.unstubAllGlobals());
const roomFor = (bytes: number | null) =>
  vi.stubGlobal('navigator', {
    storage: {
      estimate: async () => {
        if (bytes === null) throw new TypeError('no storage');
        return { usage: 20_000_000, quota: 20_000_000 + bytes };
      },
    },
  });

describe('a failure that says nothing of its reason', () => {
  it.each(['UnknownError', 'AbortError', 'InvalidStateError'])(
    '%s without room is a full disk',
    async (name) => {
      roomFor(0);
      expect((await withReason(new DOMException('x', name), 'save')).code).toBe('quota');
    },
  );
  it('with room it is what it says', async () => {
    roomFor(1_000_000_000);
    expect((await withReason(new DOMException('x', 'UnknownError'), 'save')).code).toBe('corrupt');
  });
  it('what is told apart already stays', async () => {
    roomFor(0);
    expect((await withReason(new DOMException('x', 'VersionError'), 'open')).code).toBe('newer');
    const stopped = new LibraryError('cancelled', 'after 3 of 5');
    expect(await withReason(stopped, 'import')).toBe(stopped);
  });
  it('where the room is not known, too', async () => {
    roomFor(null);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect((await withReason(new DOMException('x', 'UnknownError'), 'save')).code).toBe('corrupt');
  });
});
