import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultSettings, type Settings } from '../../utils/setting-values';
import {
  isSiteOff,
  parseSettings,
  readSettings,
  setNever,
  setSiteOff,
  updateSettings,
  watchSettings,
} from '../../utils/settings';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('chrome', fakeBrowser);
});

it('starts with the defaults', async () => {
  expect(await readSettings()).toEqual(defaultSettings);
});

it('keeps what was set, and only that', async () => {
  await updateSettings({ delay: 'click', kinds: { ...defaultSettings.kinds, place: false } });
  expect(await readSettings()).toEqual({
    ...defaultSettings,
    delay: 'click',
    kinds: { ...defaultSettings.kinds, place: false },
  });
});

it('falls back field by field from values that are not valid', () => {
  const stored = {
    'set:language': 'fr',
    'set:marks': 'all',
    'set:delay': 301,
    'set:textSize': '2',
    'set:kind:person': 'no',
    'set:kind:place': false,
    'set:off:cafef.vn': true,
    'set:off:plo.vn': 'yes',
    other: 1,
  };
  expect(parseSettings(stored)).toEqual({
    ...defaultSettings,
    marks: 'all',
    kinds: { ...defaultSettings.kinds, place: false },
    sitesOff: ['cafef.vn'],
  });
});

describe('two pages at once', () => {
  /** Both read before either writes, as when two open pages change something in the same moment. */
  it('loses neither change', async () => {
    await Promise.all([
      setSiteOff('cafef.vn', true),
      setSiteOff('plo.vn', true),
      setNever('nuoc-mau', true),
      updateSettings({ marks: 'none' }),
      updateSettings({ kinds: { ...defaultSettings.kinds, person: false } }),
      updateSettings({ kinds: { ...defaultSettings.kinds, event: false } }),
    ]);
    expect(await readSettings()).toEqual({
      ...defaultSettings,
      marks: 'none',
      kinds: { ...defaultSettings.kinds, person: false, event: false },
      sitesOff: ['cafef.vn', 'plo.vn'],
      never: ['nuoc-mau'],
    });
  });
});

it('turns a site on again, and leaves the others off', async () => {
  await updateSettings({ sitesOff: ['cafef.vn', 'plo.vn'] });
  await setSiteOff('plo.vn', false);
  expect((await readSettings()).sitesOff).toEqual(['cafef.vn']);
});

it('a site that is off is off on its subdomains, and on no other site', () => {
  expect(isSiteOff(['cafef.vn'], 'cafef.vn')).toBe(true);
  expect(isSiteOff(['cafef.vn'], 'm.cafef.vn')).toBe(true);
  expect(isSiteOff(['cafef.vn'], 'xcafef.vn')).toBe(false);
});

it('tells watchers of changes until they stop, and of nothing else in storage', async () => {
  const seen: Settings[] = [];
  const stop = watchSettings((settings) => seen.push(settings));
  await updateSettings({ strength: 'soft' });
  await vi.waitFor(() => expect(seen.map(({ strength }) => strength)).toEqual(['soft']));
  await fakeBrowser.storage.local.set({ unrelated: 1 });
  stop();
  await updateSettings({ strength: 'strong' });
  expect(seen).toHaveLength(1);
});
