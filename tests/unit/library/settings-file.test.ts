import { describe, expect, it } from 'vitest';
import { settingsFrom } from '../../../utils/library/settings-file';

describe('settings in a file', () => {
  it.each([
    'vn',
    'com',
    'com.vn',
    'gov.vn',
    'co.uk',
    '.vn',
    'vn.',
    '*',
    '*.vn',
    '',
    ' ',
    'a b.vn',
    'http://a.vn',
    '-a.vn',
  ])('do not turn off all of %j', (host) =>
    expect(settingsFrom({ sitesOff: [host, 'bao.example'] }).sitesOff).toEqual(['bao.example']),
  );
  it('turn off the sites and names that are some, each once', () => {
    const file = {
      sitesOff: ['vnexpress.net', 'dantri.com.vn', 'xn--bo-1ja.vn', 'vnexpress.net', 7],
      never: ['nokia', null, 'a'.repeat(300), 'x y'],
    };
    expect(settingsFrom(file)).toEqual({
      sitesOff: ['vnexpress.net', 'dantri.com.vn', 'xn--bo-1ja.vn'],
      never: ['nokia'],
    });
  });
  it('leave the reader’s own alone where they are none', () =>
    expect(settingsFrom({ sitesOff: 'vn', never: {}, marks: 'loud', kinds: 7 })).toEqual({}));
});
