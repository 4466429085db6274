import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SamplePage, samplePages, serveSample } from '../../pages/index';
import { click, Desk } from '../kit/card';
import { browsers, launch, type Rig, until } from '../kit/harness';
import { afresh } from '../kit/pages';

const sample = (kind: string): SamplePage => samplePages.find((each) => each.kind.includes(kind))!;

/** What the view on top of the card says, once it says all of `parts`. */
const shows = (rig: Rig, page: Page, ...parts: string[]) =>
  until(
    async () => {
      const text = await rig.shadow(
        page,
        (root) => root?.querySelector('.surface:popover-open [role=dialog]')?.textContent ?? '',
      );
      return parts.every((part) => text.includes(part)) ? text : null;
    },
    6000,
    parts.join(' + '),
  );

/** Presses the first button in the card whose words hold these. */
const press = async (rig: Rig, page: Page, words: string) => {
  const pressed = await rig.shadow(
    page,
    (root, wanted) => {
      const buttons = [...(root?.querySelectorAll<HTMLElement>('[role=dialog] button') ?? [])];
      const button = buttons.find((each) => (each.ariaLabel ?? each.textContent ?? '').includes(wanted));
      button?.click();
      return button !== undefined;
    },
    words,
  );
  expect([words, pressed]).toEqual([words, true]);
};

describe.each(browsers)('what the names of an article have with each other, in %s', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await launch(name);
  });
  afterAll(() => rig.close());
  afresh(() => rig);

  const openRead = async (page: SamplePage) => {
    const tab = await rig.open(serveSample(rig.server, page));
    await until(async () => ((await rig.state(tab))?.names.length ?? 0) > 0, 10_000, `names on ${page.kind}`);
    return tab;
  };

  it('tells the panel of the pairs and of the meeting the article reports', async () => {
    const tab = await openRead(sample('strict CSP'));
    const state = (await rig.state(tab))!;
    const pairs = state.pairs!.map(({ sides }) => sides.map(({ entity }) => entity).sort());
    expect(pairs[0]).toEqual(['boviengkham-vongdara', 'nguyen-manh-hung']);
    expect(pairs).toContainEqual(['lao', 'viet-nam']);
    expect(state.pairs![0]).toMatchObject({ reported: 1 });
    expect(state.meeting?.[0]?.meeting.date).toBe('2022-06-10');
    await tab.close();
  });

  it('opens the dated list of two sides from a card, and goes back', async () => {
    const tab = await openRead(sample('strict CSP'));
    await rig.tell(tab, 'show', { entity: 'lao' });
    await shows(rig, tab, 'Lào', 'lần gặp');
    await press(rig, tab, 'với Việt Nam:');
    await shows(rig, tab, 'Giữa hai bên', 'Lào – Việt Nam', 'Thỏa thuận');
    await press(rig, tab, 'Quay lại');
    await shows(rig, tab, 'Lào', 'Vì sao?');
    await press(rig, tab, 'với Việt Nam:');
    await shows(rig, tab, 'Giữa hai bên', 'Lào – Việt Nam', 'Mở bản tóm lược');
    await click(rig, tab, 'Mở bản tóm lược');
    // Firefox lets no driver into a tab that the extension opened: the same address is opened again.
    const desk = await Desk.open(rig);
    const opened = await until(
      async () => /library\.html#\/brief[^"]+/.exec((await desk.api('tabs.query({})')) as string)?.[0],
      10_000,
      'the brief',
    );
    await desk.page.close();
    const brief = await rig.extensionPage(opened);
    await until(
      () => brief.evaluate(() => document.querySelector('.brief h1')?.textContent?.includes('Lào')),
      10_000,
      'its title',
    );
    await brief.close();
    await tab.close();
  });

  it('says which meeting the article reports, with what other sources say', async () => {
    const tab = await openRead(sample('strict CSP'));
    await rig.tell(tab, 'show', { entity: 'boviengkham-vongdara' });
    await shows(rig, tab, 'Boviengkham Vongdara', 'Cuộc gặp trong bài này');
    await press(rig, tab, 'Cuộc gặp trong bài này');
    await shows(rig, tab, '10/6/2022', 'Các nguồn khác viết về cuộc gặp');
    await tab.close();
  });

  it('lets the meeting go once the reader said that a participant is somebody else', async () => {
    const tab = await openRead(sample('strict CSP'));
    await rig.tell(tab, 'show', { entity: 'boviengkham-vongdara' });
    await shows(rig, tab, 'Cuộc gặp trong bài này');
    // By the mouse: a press that a script makes changes nothing.
    await click(rig, tab, 'Vì sao?');
    await click(rig, tab, 'Không phải người này');
    await until(async () => !(await rig.state(tab))?.meeting, 5000, 'no meeting');
    await tab.close();
  });

  it('marks words that speak of an agreement, and opens it on hover', async () => {
    const tab = await openRead(sample('single-page'));
    const marked = (await rig.highlights(tab)).map((each) => each.marked);
    expect(marked).toContain('bản ghi nhớ');
    await rig.hover(tab, 'bản ghi nhớ');
    const text = await shows(rig, tab, 'Các bên', 'Qualcomm', 'Vì sao?');
    expect(text).toContain('Nguồn');
    await tab.close();
  });

  it('opens an agreement from the list of a card by keyboard, and goes back', async () => {
    const tab = await openRead(sample('strict CSP'));
    await rig.tell(tab, 'show', { entity: 'lao' });
    await shows(rig, tab, 'Lào');
    const title = await rig.shadow(tab, (root) => {
      const button = root!.querySelector<HTMLElement>(
        '[role=dialog] [data-kind=agreement] button.line-title',
      )!;
      button.focus();
      return button.textContent ?? '';
    });
    await tab.keyboard.press('Enter');
    await shows(rig, tab, title, 'Các bên', 'Nguồn');
    expect(await rig.shadow(tab, (root) => root!.activeElement?.getAttribute('role'))).toBe('dialog');
    await press(rig, tab, 'Quay lại');
    await shows(rig, tab, 'Lào', 'Vì sao?');
    await tab.close();
  });

  it('prints the page alone', async () => {
    const tab = await openRead(sample('strict CSP'));
    await rig.tell(tab, 'show', { entity: 'lao' });
    await shows(rig, tab, 'Lào');
    // Firefox emulates no print medium: the rule itself is read, as the browser parsed it.
    const rule = await rig.shadow(tab, (root) =>
      root!.adoptedStyleSheets
        .flatMap((sheet) => [...sheet.cssRules])
        .filter((each) => (each as CSSMediaRule).media?.mediaText === 'print')
        .map((each) => each.cssText.replace(/\s+/g, ' '))
        .join(),
    );
    expect(rule).toContain(':host { display: none !important; }');
    await tab.close();
  });
});
