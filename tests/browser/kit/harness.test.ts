import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browsers, isThere, launch, type Rig, until } from './harness';

describe.each(browsers)('the rig in %s', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await launch(name, { dark: true });
    rig.server.serve('example.com', '/', '<!doctype html><title>t</title><p>Hà <b>N</b>ội</p>');
  });
  afterAll(() => rig.close());

  it('serves a page under the asked host, dark, and logs what was asked for', async () => {
    const page = await rig.open('http://example.com/');
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
    expect(rig.server.requests()).toContainEqual({
      kind: 'http',
      method: 'GET',
      host: 'example.com',
      path: '/',
    });
    await page.evaluate(() => {
      document.addEventListener('mouseover', (event) => {
        document.title = (event.target as Element).tagName;
      });
    });
    await rig.hover(page, 'Nội');
    expect(await page.evaluate(() => document.title)).toBe('B');
    await page.close();
  });

  it('sees uncaught errors of a page', async () => {
    rig.server.serve('example.com', '/bad', '<!doctype html><script>throw new Error("thrown here")</script>');
    const page = await rig.open('http://example.com/bad');
    expect((await rig.errors()).join()).toContain('thrown here');
    await page.close();
  });

  it('goes back to the pages and settings it remembers', async () => {
    const own = await rig.extensionPage('manifest.json');
    const settings = () =>
      own.evaluate(
        `(globalThis.browser ?? chrome).storage.local.get(null).then((all) => [all['set:language'], all['set:delay'] ?? null])`,
      );
    const goBack = await rig.remember();
    const page = await rig.open('http://example.com/');
    await own.evaluate(
      `(globalThis.browser ?? chrome).storage.local.set({ 'set:language': 'en', 'set:delay': 600 })`,
    );
    await goBack();
    expect([await settings(), await isThere(page)]).toEqual([['vi', null], false]);
    await own.close();
  });

  it('ends the background, which comes back to whoever speaks to it all the while', async () => {
    const page = await rig.extensionPage('manifest.json');
    const answers = () => page.evaluate('answers') as Promise<number>;
    await page.evaluate(`globalThis.answers = 0;
      const speak = async () => {
        await (globalThis.browser ?? chrome).runtime.sendMessage({ name: 'dataset', request: {} }).then(() => { answers += 1; }, () => undefined);
        setTimeout(speak, 1);
      };
      for (let speaker = 0; speaker < 4; speaker += 1) speak();
      0`);
    for (let end = 0; end < 3; end += 1) {
      await rig.killBackground();
      const before = await answers();
      await until(async () => (await answers()) > before + 4, 8000, 'answers after the end');
    }
    await page.close();
  });
});
