import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardText, settledState } from '../../../utils/cli/browsers/look';
import { ownPaths, type SamplePage, samplePages, serveSample } from '../../pages/index';
import { browsers, launch, type Rig, until } from '../kit/harness';
import { closesItself } from '../kit/pages';

/** Hosts the browsers ask of their own accord, with and without an extension. */
const makers = /(^|\.)(google|googleapis|gstatic|mozilla|mozgcp|firefox)\.(com|org|net)$/;

const markup = (page: Page) =>
  page.evaluate(() => ({
    html: [...document.documentElement.attributes].map(({ name, value }) => `${name}=${value}`).join(),
    head: document.head.outerHTML,
    body: document.body.outerHTML,
    beside: [...document.documentElement.children].map(({ tagName }) => tagName),
  }));

/** Waits until a page that fills itself by script has its whole body. */
const filled = (page: Page, { also }: SamplePage) =>
  also && '/body.json' in also
    ? until(() => page.evaluate(() => document.body.dataset.filled === 'yes'))
    : Promise.resolve(true);

const closeCard = async (rig: Rig, page: Page) => {
  await page.keyboard.press('Escape');
  await until(async () => (await cardText(rig, page)) === null, 5_000, 'The closed card');
};

describe.each(browsers)('from the article to the card in %s', (name) => {
  let rig: Rig;
  /** Markup of each page in the same browser without the extension. */
  const untouched = new Map<string, Awaited<ReturnType<typeof markup>>>();

  beforeAll(async () => {
    const bare = await launch(name, { bare: true });
    try {
      for (const sample of samplePages) {
        const page = await bare.open(serveSample(bare.server, sample));
        await filled(page, sample);
        untouched.set(sample.file, await markup(page));
        await page.close();
      }
    } finally {
      await bare.close();
    }
    rig = await launch(name);
  });
  afterAll(() => rig.close());

  const opened = async (sample: SamplePage) => {
    const page = await rig.open(serveSample(rig.server, sample));
    await filled(page, sample);
    return { page, state: await settledState(rig, page, sample.ict) };
  };

  describe.each(samplePages.filter(({ ict }) => ict))('$kind ($host)', (sample) => {
    let page: Page;
    beforeAll(async () => {
      ({ page } = await opened(sample));
    });
    afterAll(() => page.close());

    it('is taken for an ICT article, with its date and its names', async () => {
      // Late paragraphs are linked as they come.
      const state = await until(async () => {
        const now = await rig.state(page);
        const found = new Set(now?.names.map(({ entity }) => entity));
        return sample.names.every((entity) => found.has(entity)) ? now : null;
      }).catch(() => rig.state(page));
      expect(state?.verdict.ict).toBe(true);
      expect(state?.published).toBe(sample.published);
      const found = state?.names.map(({ entity }) => entity) ?? [];
      expect(found).toEqual(expect.arrayContaining(sample.names));
      expect(found.filter((entity) => sample.absent.includes(entity))).toEqual([]);
    });

    it('underlines the names and nothing outside the article', async () => {
      const highlights = await rig.highlights(page);
      const marked = highlights.map((each) => each.marked.normalize('NFC')).join('|');
      for (const { words } of sample.hovers) expect(marked).toContain(words);
      expect(highlights.map(({ outside }) => outside)).toEqual(highlights.map(() => 0));
    });

    it('opens a card beside each hovered name, which Esc closes', async () => {
      for (const { words, nth, card } of sample.hovers) {
        await rig.hover(page, words, nth);
        const text = await until(() => cardText(rig, page), 5_000, `The card of ${words}`);
        for (const expected of card) expect(text).toContain(expected);
        await closeCard(rig, page);
      }
    });

    it('leaves the page as it was but for the one host', async () => {
      const before = untouched.get(sample.file)!;
      const after = await markup(page);
      expect(after.body).toBe(before.body);
      expect(after.head).toBe(before.head);
      expect(after.html).toBe(before.html);
      expect(after.beside).toEqual([...before.beside, 'DIV']);
    });
  });

  it.each(samplePages.filter(({ ict }) => !ict))('leaves $kind ($host) alone', async (sample) => {
    const { page, state } = await opened(sample);
    expect(state.verdict.ict).toBe(false);
    expect(state.names).toEqual([]);
    expect(await rig.highlights(page)).toEqual([]);
    expect(await markup(page)).toEqual(untouched.get(sample.file));
    await page.close();
  });

  it('runs nothing on a host that is not listed', async () => {
    const page = await rig.open(serveSample(rig.server, { ...samplePages[0]!, host: 'news.example.org' }));
    await expect(rig.tell(page, 'state', {})).rejects.toThrow();
    expect(await rig.highlights(page)).toEqual([]);
    await page.close();
  });

  it('opens the next card after the background was ended between two hovers', async () => {
    const sample = samplePages[0]!;
    const { page } = await opened(sample);
    const [first, second] = sample.hovers;
    await rig.hover(page, first!.words, first!.nth);
    await until(() => cardText(rig, page), 5_000, 'The first card');
    await closeCard(rig, page);
    await rig.killBackground();
    await rig.hover(page, second!.words, second!.nth);
    const text = await until(() => cardText(rig, page), 5_000, 'The card after the end of the background');
    for (const expected of second!.card) expect(text).toContain(expected);
    await page.close();
  });

  it('follows single-page navigation to an ICT article and away from it', async () => {
    const sample = samplePages.find(({ kind }) => kind === 'single-page navigation')!;
    const { page } = await opened(sample);
    await page.click('#next');
    const next = await until(async () => {
      const now = await rig.state(page);
      return now?.names.some(({ entity }) => entity === 'to-lam') ? now : null;
    });
    expect(next.published).toBe('2026-01-16');
    expect(next.names.map(({ entity }) => entity)).not.toContain('qualcomm');
    await page.click('#recipe');
    await until(async () => ((await rig.state(page))?.verdict.ict === false ? true : null));
    await until(async () => (await rig.highlights(page)).length === 0);
    await page.close();
  });

  it('lists the names in the popup; one click goes to the name and opens its card', async () => {
    const { page, state } = await opened(samplePages[0]!);
    const popup = await rig.popup(page);
    const listed = await until(async () => {
      const shown = await popup.evaluate(() => document.body.textContent ?? '');
      return state.names.every((each) => shown.includes(each.name.vi)) ? shown : null;
    });
    expect(listed).toContain('vnexpress.net');
    await popup.evaluate((wanted) => {
      [...document.querySelectorAll<HTMLElement>('.name-buttons button')]
        .find((button) => button.textContent?.includes(wanted))
        ?.click();
    }, state.names[0]!.name.vi);
    await closesItself(popup);
    await page.bringToFront();
    expect(await until(() => cardText(rig, page), 5_000, 'The card')).toContain(state.names[0]!.name.vi);
    await page.close();
  });

  it('sent no request beyond the pages’ own and logged no error', async () => {
    const own = new Set(samplePages.flatMap((sample) => ownPaths(sample).map((path) => sample.host + path)));
    const asked = rig.server
      .requests()
      .filter(({ host, path }) => !makers.test(host) && !own.has(host + path) && host !== 'news.example.org');
    expect(asked).toEqual([]);
    expect(await rig.errors()).toEqual([]);
  });
});
