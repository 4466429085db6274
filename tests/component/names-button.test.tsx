import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '../../utils/page/stage/host';
import { NamesButton } from '../../utils/page/stage/names-button';

describe('the button for the list of names', () => {
  const end = new AbortController();
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['a phone, ', true],
    ['a desk, ', false],
  ])('of %swhose page is being closed and has no width any more', (_, isPhone) => {
    const throws = () => {
      throw new Error('NS_ERROR_UNEXPECTED');
    };
    vi.spyOn(window, 'innerWidth', 'get').mockImplementation(throws);
    vi.spyOn(window, 'innerHeight', 'get').mockImplementation(throws);
    vi.stubGlobal('matchMedia', () => ({ matches: isPhone }));
    const host = {
      isOpen: () => false,
      hide: vi.fn(),
      show: vi.fn(),
      surface: () => document.createElement('p'),
    };
    const button = new NamesButton({
      host: host as unknown as Host,
      lang: () => 'vi',
      count: () => 3,
      open: () => undefined,
      signal: end.signal,
    });
    button.render();
    expect(host.show).toHaveBeenCalledTimes(isPhone ? 1 : 0);
    expect(host.hide).toHaveBeenCalledTimes(isPhone ? 0 : 1);
  });
});
