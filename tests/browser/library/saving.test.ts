import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { firefoxChrome } from '../../../utils/cli/browsers/firefox-chrome';
import { click, Desk, named, openArticle, serveChanged, shows } from '../kit/card';
import { browsers, launch, type Rig, until } from '../kit/harness';
import { asked, openLibraryPage, press, save, sees, stored, text, wipe } from '../kit/library';

const name1 = 'Boviengkham Vongdara';
/** One picture that the page shows, one that waits to be scrolled to. */
const pictures = (html: string) =>
  html.replace(
    '<figure class="tplCaption">',
    '<figure class="tplCaption"><img src="http://anh.vnexpress.net/shown.jpg" alt="Hội trường"><img data-src="http://anh.vnexpress.net/lazy.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" alt="Bắt tay">',
  );

/** What the notice at the foot of the page says. */
const notice = (rig: Rig, page: Page) =>
  rig.shadow(page, (root) => root?.querySelector('.notice')?.textContent ?? '');

describe.each(browsers)('saving in %s', (browser) => {
  let rig: Rig;
  let desk: Desk;
  beforeAll(async () => {
    // A private window of Chromium wants https, which the server of the pages does not speak.
    const features =
      'HttpsUpgrades,HttpsFirstModeIncognito,HttpsFirstModeV2,HttpsFirstBalancedModeAutoEnable';
    rig = await launch(browser, { args: [`--disable-features=${features}`] });
    desk = await Desk.open(rig);
    await (await openLibraryPage(rig)).close();
    await rig.settled();
  });
  afterAll(() => rig.close());
  beforeEach(() => wipe(desk.page));

  const articles = async () => (await stored(desk.page)).articles;
  const badge = async (page: Page) =>
    JSON.parse(
      (await desk.api(`action.getBadgeText({ tabId: ${await desk.tabOf(page)} })`)) as string,
    ) as string;
  const tip = async (page: Page) =>
    JSON.parse((await desk.api(`action.getTitle({ tabId: ${await desk.tabOf(page)} })`)) as string) as string;
  /** Waits until the reading list stands in a tab, opened at this article, and closes that tab. */
  const opensCopy = async (id: string | undefined) => {
    const tab = await until(
      async () => {
        const tabs = JSON.parse((await desk.api('tabs.query({})')) as string) as {
          incognito: boolean;
          id: number;
          url?: string;
        }[];
        return tabs.find(({ url }) => url?.endsWith(`library.html#/read/${id}`));
      },
      8000,
      'the saved copy in a tab',
    );
    await desk.api(`tabs.remove(${tab.id})`);
    return tab;
  };

  it('from the card: says so, fills its bookmark, says so again when it was there, and opens the copy', async () => {
    const page = await openArticle(rig);
    await rig.hover(page, name1);
    await shows(rig, page, name1);
    await click(rig, page, 'Ghim thẻ');
    await click(rig, page, 'Lưu bài');
    await until(async () => (await notice(rig, page)).includes('Đã lưu bài'), 8000, 'saved');
    const [first] = await articles();
    expect(first?.names.map(({ entity }) => entity)).toContain('boviengkham-vongdara');
    await click(rig, page, 'Thêm');
    await click(rig, page, 'Cập nhật bản lưu');
    await until(async () => (await notice(rig, page)).includes('vừa được cập nhật'), 8000, 'updated');
    expect((await articles()).map(({ id, version }) => [id, version])).toEqual([[first?.id, 2]]);
    await click(rig, page, 'Đã lưu: mở bản lưu');
    await opensCopy(first?.id);
    await page.close();
  });

  it('from the popup: the icon and the next popup know it, and lead to the copy', async () => {
    const page = await openArticle(rig);
    expect(await badge(page)).toBe('');
    let popup = await rig.popup(page);
    await sees(popup, 'main', 'Lưu vào danh sách đọc');
    await press(popup, 'Lưu vào danh sách đọc');
    await sees(popup, '[role=status]', 'Đã lưu trong danh sách đọc');
    expect(await badge(page)).toBe('✓');
    await popup.close();
    await page.reload();
    await named(rig, page);
    await until(async () => (await badge(page)) === '✓', 5000, 'the sign on the icon');
    popup = await rig.popup(page);
    await sees(popup, '[role=status]', 'Đã lưu trong danh sách đọc');
    await press(popup, 'Cập nhật');
    await sees(popup, '[role=status]', 'Đã cập nhật bản lưu');
    const [only, ...more] = await articles();
    expect([only?.version, more]).toEqual([2, []]);
    await press(popup, 'Mở bản lưu');
    await opensCopy(only?.id);
    await wipe(desk.page);
    const last = await rig.popup(page);
    await sees(last, 'main', 'Lưu vào danh sách đọc');
    expect(await badge(page)).toBe('');
    await last.close();
    await page.close();
  });

  it('from the panel', async () => {
    const page = await openArticle(rig);
    const panel = await rig.extensionPage(`sidepanel.html?tab=${await desk.tabOf(page)}`);
    await sees(panel, 'main', 'Lưu vào danh sách đọc');
    await press(panel, 'Lưu vào danh sách đọc');
    await sees(panel, '.saved', 'Đã lưu trong danh sách đọc');
    const [only] = await articles();
    await press(panel, 'Mở bản lưu');
    await opensCopy(only?.id);
    await panel.close();
    await page.close();
  });

  /** Does what the browser does when the reader chooses our entry of the context menu, or presses our keys. */
  const chosen = async (page: Page, how: 'menu' | 'keys') => {
    const tab = await desk.tabOf(page);
    if (browser === 'chromium') {
      const target = rig.browser.targets().find((each) => each.type() === 'service_worker');
      const worker = (await target?.worker())!;
      const event = how === 'menu' ? 'contextMenus.onClicked' : 'commands.onCommand';
      const first = how === 'menu' ? `{ menuItemId: 'save' }` : `'save-article'`;
      await worker.evaluate(`chrome.tabs.get(${tab}).then((tab) => chrome.${event}.dispatch(${first}, tab))`);
      return;
    }
    await page.bringToFront();
    const policy = `WebExtensionPolicy.getByHostname('${await hostOf(desk.page)}')`;
    await firefoxChrome(
      rig.browser,
      `(async () => {
        const win = Services.wm.getMostRecentWindow('navigator:browser');
        const { extension } = ${policy};
        if (${how === 'menu'}) extension.emit('webext-menu-menuitem-click', { menuItemId: 'save', modifiers: [], editable: false }, win.gBrowser.selectedTab);
        else {
          const keys = [...win.document.querySelectorAll('keyset[id^="ext-keyset"] key')];
          const key = keys.find((each) => each.getAttribute('key') === 'S' && /alt/.test(each.getAttribute('modifiers')));
          key.doCommand();
        }
        return 'done';
      })()`,
    );
  };

  it.each(['menu', 'keys'] as const)('by %s: the icon says what became of it', async (how) => {
    const page = await openArticle(rig);
    await chosen(page, how);
    await until(async () => (await tip(page)).includes('Đã lưu trong danh sách đọc'), 8000, 'saved');
    expect(await badge(page)).toBe('✓');
    await chosen(page, how);
    await until(async () => (await tip(page)).includes('Đã cập nhật bản lưu'), 8000, 'updated');
    expect((await articles()).map(({ version }) => version)).toEqual([2]);
    await page.close();
  });

  it('keeps all of what the reader saw, under one address, and asks for no picture', async () => {
    const url = serveChanged(rig, pictures);
    const page = await rig.open(`${url}?utm_source=zalo&fbclid=1#box_comment`);
    await named(rig, page);
    await save(desk.page, page.url());
    await page.close();
    const { articles: all, bodies } = await stored(desk.page);
    const [article] = all;
    const [body] = bodies as unknown as {
      html: string;
      text: string;
      mentions: { start: number; end: number; entity: string }[];
    }[];
    expect(article).toMatchObject({
      url: `${url}?utm_source=zalo&fbclid=1#box_comment`,
      key: url.replace('http:', 'https:'),
      title: 'Việt Nam - Lào hướng tới chương trình đối tác số toàn diện',
      published: '2022-06-11',
      lang: 'vi',
      characters: body?.text.length,
      read: false,
      progress: 0,
      note: '',
      tags: [],
    });
    expect(article?.publisher).toBeTruthy();
    expect(article?.excerpt.length).toBeGreaterThan(50);
    expect(article?.dataset).toMatch(/^[0-9a-f]{16}$/);
    expect(article?.meeting?.title.vi).toContain('Boviengkham Vongdara');
    expect(Object.keys(article?.known?.offices ?? {})).toContain('nguyen-manh-hung');
    expect(article?.countries).toEqual(expect.arrayContaining(['lao', 'viet-nam']));
    const surfaces = body?.mentions.map(({ start, end }) => body.text.slice(start, end));
    expect(surfaces).toEqual(expect.arrayContaining(['Nguyễn Mạnh Hùng', name1, 'Quyết định 749/QĐ-TTg']));
    for (const words of ['Tin liên quan', 'Huawei', 'Ý kiến', 'Thứ năm'])
      expect(body?.text).not.toContain(words);
    expect(body?.html).toContain('data-src="http://anh.vnexpress.net/shown.jpg"');
    expect(body?.html).toContain('data-src="http://anh.vnexpress.net/lazy.jpg"');
    expect(body?.html).not.toMatch(/\ssrc=|srcset|<script|<style|\son\w+=/i);
    const reading = await openLibraryPage(rig, `#/read/${article?.id}`);
    await sees(reading, '.copy', 'Ảnh: Bắt tay');
    await until(() => reading.evaluate(() => CSS.highlights.size > 0), 8000, 'underlines');
    await reading.close();
    const requests = asked(rig).filter((each) => each.startsWith('anh.vnexpress.net'));
    // The page itself showed the one; nobody ever asked for the other.
    expect(requests).toEqual(['anh.vnexpress.net/shown.jpg']);
  });

  it('is there wholly or not at all, whenever the background is killed', async () => {
    const page = await openArticle(rig);
    const message = JSON.stringify({
      name: 'save',
      request: { tabId: await desk.tabOf(page), privately: false },
    });
    const outcomes: string[] = [];
    for (const delay of [0, 40, 90, 160, 300]) {
      await wipe(desk.page);
      await desk.page.evaluate(
        `void (globalThis.browser ?? chrome).runtime.sendMessage(${message}).catch(() => undefined)`,
      );
      await new Promise((go) => setTimeout(go, delay));
      await rig.killBackground();
      await new Promise((go) => setTimeout(go, 100));
      const { articles: kept, bodies } = await stored(desk.page);
      expect(bodies.map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
      for (const { text: words } of bodies) expect(words).toContain('đối tác số toàn diện');
      outcomes.push(String(kept.length));
    }
    expect(outcomes.every((count) => count === '0' || count === '1')).toBe(true);
    expect((await save(desk.page, page.url())).done).toMatch(/saved|updated/);
    expect(await articles()).toHaveLength(1);
    await page.close();
  });

  it('what cannot be read says why in the popup, and nothing is kept', async () => {
    const page = await openArticle(rig);
    const popup = await rig.popup(page);
    await sees(popup, 'main', 'Lưu vào danh sách đọc');
    await page.close();
    await press(popup, 'Lưu vào danh sách đọc');
    await sees(popup, '[role=alert]', 'Hãy tải lại trang rồi lưu lại');
    expect(await articles()).toEqual([]);
    await popup.close();
  });

  /** Whatever the reader wishes of a private page holds in it and is written nowhere; saving waits for a yes by hand. */
  const leavesNothing = async (page: Page) => {
    const kept = async () => [await desk.api('storage.local.get(null)'), await articles()];
    const before = await kept();
    const marked = async () => (await rig.highlights(page)).map((each) => each.marked).join();
    const open = async (entity: string) => {
      await rig.tell(page, 'show', { entity });
      await until(
        () => rig.shadow(page, (root) => root?.querySelector('.surface:popover-open [role=dialog]') !== null),
        8000,
        'a card',
      );
    };
    await page.setViewport({ width: 1100, height: 800 });
    await named(rig, page);
    await page.bringToFront();
    await open('boviengkham-vongdara');
    await click(rig, page, 'Vì sao?');
    await click(rig, page, 'Không phải');
    await until(async () => !(await marked()).includes(name1), 5000, 'not this one');
    await open('viettel');
    await click(rig, page, 'Thêm');
    await click(rig, page, 'Đừng đánh dấu');
    await until(async () => !(await marked()).includes('Viettel'), 5000, 'never');
    await open('lao');
    await click(rig, page, 'Lưu bài');
    await until(async () => (await notice(rig, page)).includes('Vẫn lưu'), 5000, 'the question');
    await rig.shadow(page, (root) => {
      for (const button of root!.querySelectorAll<HTMLElement>('.notice button')) button.click();
    });
    await click(rig, page, 'Thêm');
    await click(rig, page, 'Tắt trên');
    await until(async () => (await marked()) === '', 5000, 'off here');
    expect(await kept()).toEqual(before);
  };

  it('in a private window only after a yes, and reads it in an ordinary one', async () => {
    await allowPrivate(rig, desk.page);
    desk = await until(() => Desk.open(rig), 15_000, 'the extension started anew');
    const url = serveChanged(rig, pictures);
    const opened = JSON.parse(
      (await desk.api(`windows.create({ incognito: true, url: ${JSON.stringify(url)} })`)) as string,
    ) as { id: number };
    const tab = await until(
      async () => {
        const tabs = JSON.parse(
          (await desk.api(`tabs.query({ windowId: ${opened.id}, status: 'complete' })`)) as string,
        );
        return tabs.find((each: { url?: string; incognito: boolean }) => each.incognito && each.url === url)
          ?.id;
      },
      10_000,
      'the page in a private window',
    );
    const secret = await until(
      async () => (await rig.browser.pages()).find((each) => each.url() === url),
      5000,
      'the private page',
    );
    await leavesNothing(secret);
    const popup = await rig.extensionPage(`popup.html?tab=${tab}`);
    await sees(popup, 'main', 'Lưu vào danh sách đọc');
    await press(popup, 'Lưu vào danh sách đọc');
    await sees(popup, '[role=alert]', 'cửa sổ riêng tư');
    expect(await articles()).toEqual([]);
    await press(popup, 'Vẫn lưu');
    await sees(popup, '[role=status]', 'Đã lưu trong danh sách đọc');
    expect((await articles()).map((each) => each.url)).toEqual([url]);
    await popup.close();
    // From the private page itself, as its card asks: the copy opens where the list is.
    const [kept] = await articles();
    await desk.api(`scripting.executeScript({ target: { tabId: ${tab} }, args: ['${kept?.id}'], func: (id) => {
      (globalThis.browser ?? chrome).runtime.sendMessage({ name: 'openSaved', request: { id } });
    } })`);
    expect((await opensCopy(kept?.id)).incognito).toBe(false);
    if (browser === 'firefox') {
      await desk.api(`tabs.create({ windowId: ${opened.id}, url: '/library.html' })`);
      // Of a page of the extension in a private window the driver does not tell the address; the page itself does.
      const says = async () => {
        const heard = (await rig.browser.pages()).map((each) =>
          // The restart left pages behind that are none any more.
          each
            .evaluate(() => (location.pathname === '/library.html' ? document.body.textContent : ''))
            .catch(() => ''),
        );
        return (await Promise.all(heard)).join();
      };
      await until(
        async () => (await says()).includes('Hãy mở danh sách đọc trong cửa sổ thường'),
        8000,
        'told so',
      );
    }
    await desk.api(`windows.remove(${opened.id})`);
  });

  it('has no uncaught error', async () => {
    const errors = await rig.errors();
    expect(errors.filter((error) => /library\.html|popup\.html/.test(error))).toEqual([]);
    expect(await text(desk.page, 'nothing')).toBe('');
  });
});

/** The extension's own host name: the id in Chromium, the profile's uuid in Firefox. */
const hostOf = (own: Page) => own.evaluate(() => location.hostname);

/** The reader's "allow in private windows", which restarts the extension. */
async function allowPrivate(rig: Rig, own: Page): Promise<void> {
  const hostname = await hostOf(own);
  if (rig.name === 'chromium') {
    const settings = await rig.browser.newPage();
    await settings.goto('chrome://extensions');
    // Outside developer mode an unpacked extension does not come back from the restart.
    await settings.evaluate(
      `chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }).then(() =>
        chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${hostname}', incognitoAccess: true }))`,
    );
    await settings.close();
  } else {
    await firefoxChrome(
      rig.browser,
      `(async () => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const { id } = WebExtensionPolicy.getByHostname('${hostname}');
        await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
        await (await AddonManager.getAddonByID(id)).reload();
        return 'allowed';
      })()`,
    );
  }
}
