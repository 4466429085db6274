import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { glancesOf, missed, sharesOf, windows } from '../../../utils/cli/drive/glances';
import { samplePages, serveSample } from '../../pages/index';
import { Desk, named, openArticle, PERSON_ID } from '../kit/card';
import { browsers, launch, type Rig, until } from '../kit/harness';

/** Ministers of many offices, companies, countries, bodies with one record; `npm run glance` looks at all pages in all windows. */
const KINDS = ['ministers of many offices', 'companies', 'countries', 'bodies with one record'];
const pages = samplePages.filter(({ kind }) => KINDS.includes(kind));

describe.each(browsers)('a card at a glance, in %s', (name) => {
  let rig: Rig;
  const window = windows[0]!;
  beforeAll(async () => {
    rig = await launch(name, window.options);
    // A hundred cards are opened by pointer: the shortest delay that is one.
    const desk = await Desk.open(rig);
    await desk.set({ 'set:delay': 150 });
    await desk.page.close();
  });
  afterAll(() => rig.close());

  const part = (page: Page, selector: string) =>
    until(
      () =>
        rig.shadow(
          page,
          (root, wanted) => root?.querySelector(`.surface:popover-open ${wanted}`)?.textContent,
          selector,
        ),
      6000,
      selector,
    );
  const press = (page: Page, selector: string) =>
    rig.shadow(
      page,
      (root, wanted) => root!.querySelector<HTMLElement>(`.surface:popover-open ${wanted}`)!.click(),
      selector,
    );

  it('shows how much is on record, the first meeting and the first agreement as it opens', async () => {
    const seen = [];
    for (const sample of pages) {
      const page = await rig.open(serveSample(rig.server, sample));
      seen.push(...(await glancesOf(rig, page, false, ['pointer'])));
      await page.close();
    }
    expect(seen.length).toBeGreaterThan(40);
    expect(missed(sharesOf(seen), window)).toEqual([]);
  }, 150_000);

  it('puts the name at a quarter of the window when opened by key; in little height head and foot scroll with the rest', async () => {
    const page = await openArticle(rig);
    await page.setViewport({ width: 900, height: 400 });
    await rig.tell(page, 'show', { entity: 'ptit' });
    await part(page, '.card');
    const words = await rig.lookedAt(page);
    expect(Math.abs(words!.y - 100)).toBeLessThan(25);
    // So low that head and foot would leave no room between them: they scroll with the rest.
    await page.keyboard.press('Escape');
    await page.setViewport({ width: 900, height: 300 });
    await rig.tell(page, 'show', { entity: 'ptit' });
    await part(page, '.card-low');
    const scrolled = await rig.shadow(page, (root) => {
      const [card, top] = ['.card', '.top'].map(
        (each) => root!.querySelector(`.surface:popover-open ${each}`)!,
      );
      const before = top!.getBoundingClientRect().top;
      card!.scrollTop = 40;
      return before - top!.getBoundingClientRect().top;
    });
    expect(scrolled).toBeGreaterThan(30);
    await page.close();
  });

  it('opens at a mention that has no line, and at one inside a link, whose click the page keeps', async () => {
    const page = await openArticle(rig, (html) =>
      html.replace(
        'hai bộ đã ký bản ghi nhớ',
        '<a id="link" href="#da-theo">Boviengkham Vongdara</a> ký bản ghi nhớ',
      ),
    );
    await rig.hover(page, 'Boviengkham Vongdara', 1);
    expect(await part(page, '.card h2')).toBe('Boviengkham Vongdara');
    await page.click('#link');
    await until(async () => page.url().endsWith('#da-theo'), 3000, 'the link followed');
    await page.close();
  });

  it('opens a meeting with all that is known of it, and the list that a count leads to', async () => {
    const page = await openArticle(rig);
    await named(rig, page);
    await rig.tell(page, 'show', { entity: 'lao' });
    await part(page, '.counts');
    await press(page, '.count-part');
    expect(await part(page, '.rest-lines .line')).toBeTruthy();
    await press(page, '[data-kind=meeting] .line-title');
    expect(await part(page, '.box')).toContain('Tham dự');
    await page.close();
  });

  it('sets the article’s own meeting apart from those before it', async () => {
    const page = await openArticle(rig);
    await until(async () => (await rig.state(page))?.meeting !== undefined, 6000, 'the meeting');
    await rig.tell(page, 'show', { entity: PERSON_ID });
    const own = await part(page, '.own-meeting .own-title');
    const lines = await rig.shadow(page, (root) =>
      [...root!.querySelectorAll('.card .line-title')].map((line) => line.textContent),
    );
    expect(lines).not.toContain(own);
    await page.close();
  });
});
