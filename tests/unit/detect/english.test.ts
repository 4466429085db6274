import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { firstLook } from '../../../utils/detect/gate/first-look';
import { judge } from '../../../utils/detect/judge/judge';
import { plainFacts } from '../../../utils/detect/plain-facts';
import { settingsFrom } from '../../../utils/library/settings-file';
import { readSettings, updateSettings } from '../../../utils/settings';
import { englishHosts, hostPatterns } from '../../../utils/sites';
import { grantsEnglish, offersEnglish, turnEnglishOn } from '../../../utils/ui/english';

const answer = vi.fn<(asked: unknown) => Promise<boolean>>();

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('chrome', fakeBrowser);
  answer.mockReset();
  Object.assign(browser, { permissions: { request: answer } });
});

describe('turning English editions on', () => {
  const asked = {
    origins: [
      'https://*.vietnamnews.vn/*',
      'https://*.vir.com.vn/*',
      '*://*.vietnamplus.vn/*',
      '*://*.vnexpress.net/*',
    ],
  };

  it('asks for their hosts before anything else happens, and is on when they are given', async () => {
    answer.mockResolvedValue(true);
    const turning = turnEnglishOn();
    expect(answer.mock.calls, 'asked within the click').toEqual([[asked]]);
    expect(await turning).toBe(true);
    expect((await readSettings()).english).toBe('on');
  });

  it('stays off when they are refused', async () => {
    answer.mockResolvedValue(false);
    expect(await turnEnglishOn()).toBe(false);
    expect((await readSettings()).english).not.toBe('on');
  });

  it('is known by the grant, where the question closed the popup', () => {
    expect(grantsEnglish(asked.origins.slice(0, 2))).toBe(true);
    expect(grantsEnglish(asked.origins.slice(0, 1)), 'one site is that site alone').toBe(false);
    expect(grantsEnglish([])).toBe(false);
  });

  it('is nothing a file of settings can do: it needs the browser’s permission', () => {
    expect(settingsFrom({ english: 'on' })).toEqual({});
    expect(settingsFrom({ english: 'off' })).toEqual({ english: 'off' });
  });

  it('leaves the manifest’s hosts as they are', () => {
    for (const host of ['vietnamnews.vn', 'vir.com.vn']) expect(hostPatterns.join()).not.toContain(host);
    expect(englishHosts).toContain('vietnamnews.vn');
  });
});

describe('the offer in the popup', () => {
  const title = 'Ministry asks carriers for a plan on the 5G network';
  it.each([
    ['https://vietnamnews.vn/economy/1/plan.html', '', true],
    ['https://en.vietnamplus.vn/plan-post1.vnp', '', true],
    ['https://en.nhandan.vn/plan-post1.html', title, true],
    ['https://nhandan.vn/ke-hoach-post1.html', 'Bộ yêu cầu nhà mạng lập kế hoạch phủ sóng 5G', false],
    ['https://www.bbc.com/news/1', title, false],
  ])('%s "%s": %s', (url, heading, is) => expect(offersEnglish('ask', url, heading)).toBe(is));

  it('comes once', async () => {
    expect(offersEnglish((await readSettings()).english, 'https://vir.com.vn/a-1.html', title)).toBe(true);
    await updateSettings({ english: 'off' });
    expect(offersEnglish((await readSettings()).english, 'https://vir.com.vn/a-1.html', title)).toBe(false);
  });
});

describe('judging English pages', () => {
  const article = plainFacts({
    title: 'Carriers share towers for the 5G network',
    text: 'Three carriers have agreed to share base stations so that mobile broadband reaches mountain villages, the telecommunications authority said on Monday.\nThe operators will publish a map of the coverage and the spectrum they use. Subscribers will keep their numbers and data plans while the network is rebuilt over the next two years.',
  });
  const cooking = plainFacts({
    title: 'A soup for the rainy season',
    text: 'The chef of a small restaurant cooks the dish with fish, tamarind and herbs, and serves it to tourists with rice.\nThe recipe is from his grandmother, who sold noodles at the market for forty years and taught him with patience.',
  });

  it('says no to them unless the reader wants them', () => {
    expect(firstLook(article).evidence[0]?.kind).toBe('language');
    expect(judge(article).ict).toBe(false);
    expect(firstLook(article, true).answer).toBe('perhaps');
    expect(judge(article, [], true).ict).toBe(true);
  });

  it('still says no to what is no ICT news, and to other languages', () => {
    expect(judge(cooking, [], true).ict).toBe(false);
    const french = plainFacts({
      title: 'Les réseaux 5G',
      text: 'Trois opérateurs partagent leurs antennes pour que la 5G arrive dans les villages, a dit le ministre des télécommunications lundi à Paris.',
    });
    expect(firstLook(french, true).evidence[0]?.kind).toBe('language');
  });
});
