import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firefoxChrome } from '../../../utils/cli/browsers/firefox-chrome';
import { samplePages, serveSample } from '../../pages/index';
import { click, Desk, inHead, named, openArticle, shows } from '../kit/card';
import { browsers, launch, type Rig, until } from '../kit/harness';
import { afresh } from '../kit/pages';

const name1 = 'Boviengkham Vongdara';

/** Opens the browser's own panel over the article in front; the returned function says what the panel shows. */
async function openPanel(rig: Rig, desk: Desk): Promise<() => Promise<string>> {
  const page = await openArticle(rig, inHead('<meta name="panel">'));
  if (rig.name === 'firefox') {
    // Firefox opens it in the reader's own click only, which no driver can make; this is what that click calls.
    await firefoxChrome(
      rig.browser,
      `(async () => { const { SidebarController } = Services.wm.getMostRecentWindow('navigator:browser');
        await SidebarController.show('boi-canh_boicanh_example-sidebar-action'); return 'shown'; })()`,
    );
    return async () =>
      (await desk.page.evaluate(
        `browser.extension.getViews({ type: 'sidebar' })[0]?.document.body.innerText ?? ''`,
      )) as string;
  }
  await rig.hover(page, name1);
  await shows(rig, page, name1);
  await click(rig, page, 'Thêm');
  await click(rig, page, 'Mở ở bảng bên');
  const target = await rig.browser.waitForTarget((each) => each.url().includes('/sidepanel.html'));
  const panel = await target.asPage();
  // It opens at the card that was expanded.
  await until(() => panel.evaluate((who) => document.querySelector('h2')?.textContent === who, name1));
  await panel.evaluate(() => {
    [...document.querySelectorAll('button')]
      .find((each) => /Về danh sách tên/.test(each.textContent))
      ?.click();
  });
  // biome-ignore lint/performance/useDomNodeTextContent: what is seen counts
  return () => panel.evaluate(() => document.body.innerText);
}

describe.each(browsers)('the panel of %s itself', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await launch(name);
  });
  afterAll(() => rig.close());
  afresh(() => rig);

  it('shows the page in front, from tab to tab', async () => {
    const desk = await Desk.open(rig);
    const text = await openPanel(rig, desk);
    const says = (words: string) => until(async () => (await text()).includes(words), 8000, words);
    await says('Tên trong bài');
    await says(name1);
    const article = (await rig.browser.pages()).find((each) => each.url().includes('vnexpress.net'))!;

    const other = await rig.open(
      serveSample(rig.server, samplePages.find(({ kind }) => kind === 'dark page')!),
    );
    await named(rig, other);
    await says('Josephine Teo');
    expect(await text()).not.toContain(name1);

    const cooking = await rig.open(serveSample(rig.server, samplePages.find(({ ict }) => !ict)!));
    await until(async () => !(await text()).includes('Josephine Teo'), 8000, 'no names of another page');

    await article.bringToFront();
    await says(name1);
    await cooking.close();
  });

  // Chromium lets no driver press them: there they are called through their handler (tests/unit/background).
  if (name === 'firefox') {
    it('the shortcuts that Firefox registered: next, previous, list, save', async () => {
      const page = await openArticle(rig, inHead('<meta name="shortcuts">'));
      const { names } = (await rig.state(page))!;
      const press = (key: string) =>
        firefoxChrome(
          rig.browser,
          `(() => { const { document } = Services.wm.getMostRecentWindow('navigator:browser');
            const keys = document.querySelectorAll('#ext-keyset-id-boi-canh_boicanh_example > key[modifiers="alt,shift"]');
            [...keys].find((each) => [each.getAttribute('key'), each.getAttribute('keycode')].includes('${key}')).doCommand();
            return 'pressed'; })()`,
        );
      await press('VK_PERIOD');
      await shows(rig, page, names[0]!.name.vi);
      await press('VK_PERIOD');
      await shows(rig, page, names[1]!.name.vi);
      await press('VK_COMMA');
      await shows(rig, page, names[0]!.name.vi);
      await press('L');
      await until(
        () => rig.shadow(page, (root) => root?.querySelector('.list:popover-open nav') != null),
        5000,
        'list',
      );
      await press('S');
      const desk = await Desk.open(rig);
      const url = JSON.stringify(page.url());
      const saved = () =>
        desk.api(`runtime.sendMessage({ name: 'saved', request: { url: ${url}, tabId: null } })`);
      await until(async () => JSON.parse((await saved()) as string).reply?.id, 8000, 'saved');
      await page.close();
    });
  }
});
