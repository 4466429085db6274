import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardBox, named, openArticle, PERSON, PERSON_ID, SCHOOL, shows } from '../kit/card';
import { browsers, launch, type Rig, until } from '../kit/harness';

const NAMES_BUTTON = 'button[aria-label="Tên trong bài"]';

/** The classes of the open card's surface, and its box. */
const surface = (rig: Rig, page: Page) =>
  rig.shadow(page, (root) => root!.querySelector('.surface.card:popover-open')?.className ?? '');
const place = (rig: Rig, page: Page, selector: string) =>
  rig.shadow(
    page,
    (root, wanted) => {
      const found = root!.querySelector(`.surface:popover-open ${wanted}`);
      if (!found) return null;
      const { left, top, width, height } = found.getBoundingClientRect();
      return { x: left + Math.min(width / 2, 40), y: top + height / 2, width, height };
    },
    selector,
  );

describe.each(browsers)('a pinned card in %s', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await launch(name, { width: 1280, height: 1000 });
  });
  afterAll(() => rig.close());

  it('is dragged by its head, stays while the page scrolls and for the next name, docks at the right, and Escape undocks', async () => {
    const page = await openArticle(rig);
    await rig.tell(page, 'show', { entity: PERSON_ID });
    await shows(rig, page, PERSON);
    await rig.tell(page, 'pin', {});
    await until(async () => (await surface(rig, page)).includes('movable'), 3000, 'movable');
    const drag = async (by: number | 'edge', dy: number) => {
      const head = (await place(rig, page, '.head h2'))!;
      const dx = by === 'edge' ? 1270 - head.x : by;
      await page.mouse.move(head.x, head.y);
      await page.mouse.down();
      await page.mouse.move(head.x + dx, head.y + dy, { steps: 6 });
      await page.mouse.up();
    };
    const before = (await cardBox(rig, page))!;
    await drag(-120, 60);
    const after = (await cardBox(rig, page))!;
    expect([after.left - before.left, Math.sign(after.top - before.top)]).toEqual([
      expect.closeTo(-120, 0),
      1,
    ]);
    await page.evaluate(() => scrollBy(0, 200));
    expect(await cardBox(rig, page)).toEqual(after);
    await rig.tell(page, 'show', { entity: 'ptit' });
    await shows(rig, page, SCHOOL);
    const next = (await cardBox(rig, page))!;
    expect([next.left, next.top]).toEqual([after.left, after.top]);

    await drag('edge', 0);
    await until(async () => (await surface(rig, page)).includes('docked'), 3000, 'docked');
    const docked = (await cardBox(rig, page))!;
    // Beside the scrollbar, where it takes room.
    const width = await page.evaluate(() => document.documentElement.clientWidth);
    expect([docked.top, docked.right, docked.bottom]).toEqual([0, width, 1000]);
    await page.keyboard.press('Escape');
    await until(async () => !(await surface(rig, page)).includes('docked'), 3000, 'undocked');
    expect(await cardBox(rig, page)).not.toBeNull();
    await page.keyboard.press('Escape');
    await until(async () => (await cardBox(rig, page)) === null, 3000, 'closed');
    await page.close();
  });

  it('is pinned by the key P and docked by D while it has the focus, and by the browser’s own commands', async () => {
    const page = await openArticle(rig);
    await rig.tell(page, 'show', { entity: PERSON_ID });
    await shows(rig, page, PERSON);
    await page.keyboard.press('d');
    await until(async () => (await surface(rig, page)).includes('docked'), 3000, 'docked');
    await page.keyboard.press('d');
    await until(async () => !(await surface(rig, page)).includes('docked'), 3000, 'undocked');
    expect(await surface(rig, page)).toContain('movable');
    await page.keyboard.press('p');
    await until(async () => !(await surface(rig, page)).includes('movable'), 3000, 'let go');
    await page.keyboard.press('p');
    await until(async () => (await surface(rig, page)).includes('movable'), 3000, 'pinned');
    // No driver can press the browser's own keys: what they send is sent from a page of ours.
    expect(await rig.tell(page, 'dock', {})).toEqual({ docked: true });
    expect(await surface(rig, page)).toContain('docked');
    expect(await rig.tell(page, 'dock', {})).toEqual({ docked: false });
    await page.keyboard.press('Escape');
    await until(async () => (await cardBox(rig, page)) === null, 3000, 'closed');
    expect(await rig.tell(page, 'dock', {})).toEqual({ docked: false });
    await page.close();
  });
});

describe.each(browsers)('on a phone in %s', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await launch(name, { touch: true, width: 360, height: 740 });
  });
  afterAll(() => rig.close());

  it('a sheet leaves the tapped word in sight, opens at 60 % at most, and is drawn up and closed', async () => {
    const page = await openArticle(rig, (html) =>
      html.replace('</body>', `${'<p>Chân trang</p>'.repeat(20)}</body>`),
    );
    await named(rig, page);
    await rig.tell(page, 'show', { entity: PERSON_ID });
    await shows(rig, page, PERSON);
    const at = (await rig.lookedAt(page, true))!;
    await page.keyboard.press('Escape');
    await until(async () => (await cardBox(rig, page)) === null, 3000, 'closed');
    await page.touchscreen.tap(at.x, at.y);
    await until(() => cardBox(rig, page), 6000, 'the sheet');
    const box = (await cardBox(rig, page))!;
    expect(box.bottom - box.top).toBeLessThanOrEqual(740 * 0.6);
    expect((await rig.lookedAt(page))!.y).toBeLessThan(box.top);
    await rig.shadow(page, (root) => root!.querySelector<HTMLElement>('.grip')!.click());
    const grown = (await cardBox(rig, page))!;
    expect(box.top - grown.top).toBeGreaterThan(60);
    expect(grown.bottom - grown.top).toBeLessThanOrEqual(740 * 0.9);
    const low = await rig.shadow(page, (root) =>
      [
        ...root!.querySelectorAll(
          '.surface:popover-open :is(.tool, .count-part, .line, .own-meeting, .fold-button, .grip)',
        ),
      ]
        .filter((each) => each.getClientRects().length > 0)
        .map((each) => each.getBoundingClientRect().height)
        .filter((height) => height < 43.5),
    );
    expect(low).toEqual([]);
    const grip = (await place(rig, page, '.grip'))!;
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move(grip.x, grip.y + 120, { steps: 6 });
    await page.mouse.up();
    expect((await cardBox(rig, page))!.top).toBeGreaterThan(grown.top);
    await page.close();
  });

  it('a mouse that rests on a name opens the sheet as well', async () => {
    const page = await openArticle(rig, (html) =>
      html.replace('</body>', `${'<p>Chân trang</p>'.repeat(20)}</body>`),
    );
    await named(rig, page);
    await rig.hover(page, PERSON);
    await shows(rig, page, PERSON);
    await page.close();
  });

  it('a small button opens the list of names, and leaves while the reader scrolls on', async () => {
    const page = await openArticle(rig, (html) =>
      html.replace('</body>', `${'<p>Chân trang</p>'.repeat(40)}</body>`),
    );
    await named(rig, page);
    await rig.tell(page, 'show', { entity: PERSON_ID });
    await shows(rig, page, PERSON);
    await page.evaluate(() => scrollTo(0, 0));
    await page.keyboard.press('Escape');
    const button = await until(() => place(rig, page, NAMES_BUTTON), 4000, 'the button');
    expect(button).toMatchObject({ height: expect.closeTo(44, 0) });
    await page.evaluate(() => scrollBy(0, 300));
    await until(async () => (await place(rig, page, NAMES_BUTTON)) === null, 3000, 'away');
    await page.evaluate(() => scrollBy(0, -200));
    await until(() => place(rig, page, NAMES_BUTTON), 3000, 'back');
    await rig.shadow(page, (root) => root!.querySelector<HTMLElement>('.names-button button')!.click());
    await until(() => place(rig, page, '.name-buttons'), 3000, 'the list');
    await page.close();
  });
});
