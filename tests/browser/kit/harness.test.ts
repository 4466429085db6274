import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browsers, launch, type Rig } from './harness';

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

  it('ends the background, which comes back when it is spoken to', async () => {
    await rig.killBackground();
    const page = await rig.extensionPage('manifest.json');
    expect(await page.evaluate('typeof (globalThis.browser ?? chrome).runtime.id')).toBe('string');
  });
});
