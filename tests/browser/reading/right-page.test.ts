import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cookingPage, HEADLINE, ictPage, marks, NAME, namesOn, openPage, serve } from '../kit/articles';
import { Desk } from '../kit/card';
import { browsers, launch, type Rig, until } from '../kit/harness';
import { save, stored } from '../kit/library';

const SECOND = 'Ericsson và Huawei nói về mạng 6G';
/** Appends another article and goes on to its address, as endless pages do. */
const endless = (path: string) => `<script>
  globalThis.goOn = () => {
    const next = document.createElement('section');
    next.innerHTML = '<h1 class="title-detail">${SECOND}</h1><p class="description">Ericsson và Huawei trình bày về mạng 6G, trí tuệ nhân tạo và an toàn thông tin tại một diễn đàn công nghệ số ở châu Á.</p><article class="fck_detail">' +
      '<p>Tập đoàn Ericsson cho biết mạng 6G sẽ dùng trí tuệ nhân tạo, hạ tầng số mới và những dải tần số cao hơn nhiều.</p><p>Huawei cho rằng các tiêu chuẩn viễn thông chung cần thêm ba năm nữa, trước khi những thiết bị đầu tiên được bán.</p><p>Diễn đàn cũng bàn về an toàn dữ liệu, chip và phần mềm nguồn mở cho các nhà mạng nhỏ trong khu vực này.</p></article>';
    document.body.append(next);
    next.scrollIntoView();
    history.replaceState({}, '', '${path}');
    document.title = '${SECOND}';
  };
</script><div style="height: 1200px"></div>`;

describe.each(browsers)('the right page in %s', (name) => {
  let rig: Rig;
  let desk: Desk;
  let page: Page;
  beforeAll(async () => {
    rig = await launch(name);
    desk = await Desk.open(rig);
    await rig.settled();
  });
  afterAll(() => rig.close());
  afterEach(async () => {
    if (page && !page.isClosed()) await page.close();
  });

  it('a page that moves on at once never gets its reader into the next one', async () => {
    const next = serve(rig, cookingPage);
    for (const wait of [0, 10, 20, 30, 60, 120]) {
      const move = `<script>addEventListener('load', () => setTimeout(() => { location.href = '${next}'; }, ${wait}));</script>`;
      page = await rig.open(serve(rig, ictPage({ after: move })));
      await until(() => page.evaluate((url) => location.href === url, next), 8000, 'the next page');
      await new Promise((go) => setTimeout(go, 500));
      expect([wait, await marks(page), await namesOn(rig, page)]).toEqual([wait, 0, []]);
      await page.close();
    }
  });

  it.runIf(name === 'chromium')(
    'a page loaded ahead of time is marked when it is shown, not before',
    async () => {
      const article = serve(rig, ictPage());
      const rules = `<script type="speculationrules">${JSON.stringify({ prerender: [{ urls: [article], eagerness: 'immediate' }] })}</script>`;
      page = await rig.open(
        serve(rig, cookingPage.replace('</body>', `${rules}<a id="go" href="${article}">tiếp</a></body>`)),
      );
      await until(
        async () => rig.server.requests().some(({ path }) => article.endsWith(path)),
        8000,
        'loaded ahead',
      );
      await new Promise((go) => setTimeout(go, 1200));
      expect(await marks(page)).toBe(0);
      await page.click('#go');
      await until(() => page.evaluate((url) => location.href === url, article), 8000, 'the article');
      await until(async () => (await marks(page)) > 0, 8000, 'marks');
    },
  );

  it('asked for by hand it reads a page that was judged to be none', async () => {
    page = await rig.open(serve(rig, cookingPage));
    await new Promise((go) => setTimeout(go, 800));
    expect(await marks(page)).toBe(0);
    await desk.api(`runtime.sendMessage({ name: 'open', request: { tabId: ${await desk.tabOf(page)} } })`);
    await until(async () => (await marks(page)) > 0, 8000, 'marks');
  });

  it('on an endless page marks and saves the article in view, and keeps the one saved before', async () => {
    page = await openPage(rig, ictPage({ after: endless('/bai-thu-hai.html') }));
    const first = page.url();
    expect((await save(desk.page, first)).done).toBe('saved');
    await page.evaluate('goOn()');
    await until(async () => (await namesOn(rig, page)).includes('ericsson'), 8000, 'names of the second');
    expect(await namesOn(rig, page)).not.toContain('boviengkham-vongdara');
    expect(await page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
    expect((await save(desk.page, page.url())).done).toBe('saved');
    const { articles, bodies } = await stored(desk.page);
    const texts = new Map(
      articles.map(({ id, title }) => [title, bodies.find((body) => body.id === id)?.text ?? '']),
    );
    expect([...texts.keys()].sort()).toEqual([SECOND, HEADLINE].sort());
    expect(texts.get(HEADLINE)).toContain(NAME);
    expect(texts.get(HEADLINE)).not.toContain('Ericsson');
    expect(texts.get(SECOND)).toContain('Ericsson');
    expect(texts.get(SECOND)).not.toContain(NAME);
    // Back up at the first, whose address returns with it.
    await page.evaluate((url) => {
      scrollTo(0, 0);
      history.replaceState({}, '', url);
    }, first);
    await until(
      async () => (await namesOn(rig, page)).includes('boviengkham-vongdara'),
      8000,
      'the first again',
    );
  });

  it('another article under one address is kept beside the first', async () => {
    page = await openPage(rig, ictPage({ after: endless('') }));
    expect((await save(desk.page, page.url())).done).toBe('saved');
    await page.evaluate('goOn()');
    expect((await save(desk.page, page.url())).done).toBe('saved');
    const mine = (await stored(desk.page)).articles.filter(({ url }) => url === page.url());
    expect(mine.map(({ title }) => title).sort()).toEqual([SECOND, HEADLINE].sort());
    expect((await save(desk.page, page.url())).done).toBe('updated');
  });

  it('a date that is yet to come is none, and nor is one before there were pages', async () => {
    for (const date of ['2093-05-01T08:00:00+07:00', '1971-01-01T00:00:00+07:00', '2024-02-31']) {
      page = await openPage(
        rig,
        ictPage({ head: `<meta property="article:published_time" content="${date}">` }),
      );
      expect([date, (await rig.state(page))?.published]).toEqual([date, null]);
      await page.close();
    }
    const answer = await desk.api(
      `runtime.sendMessage({ name: 'card', request: { entity: 'lao', asOf: '2024-02-31', here: [] } })`,
    );
    expect(JSON.parse(answer as string)).toMatchObject({ ok: false, error: expect.stringContaining('asOf') });
  });
});
