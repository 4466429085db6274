import { join } from 'node:path';
import preact from '@preact/preset-vite';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { launch } from '../browsers/rig';
import { until } from '../browsers/until';

/** Component states as one page: its script and its style, built from the tests' own facts. */
async function galleryFiles(): Promise<{ script: string; style: string }> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [preact()],
    build: {
      write: false,
      // As the extension is built: nothing of a style sheet is rewritten for older browsers.
      target: 'chrome137',
      lib: {
        entry: join(import.meta.dirname, '../../../tests/component/gallery/main.tsx'),
        formats: ['iife'],
        name: 'gallery',
        cssFileName: 'gallery',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('no gallery');
  const style = output.output.find(({ fileName }) => fileName.endsWith('.css'));
  if (style?.type !== 'asset') throw new Error('no style for the gallery');
  return { script: output.output[0].code, style: String(style.source) };
}

const ADDRESS = 'http://bao-mau.example/gallery';

/** Takes a picture of every component in every state, light and dark, in both languages. */
export async function galleryPictures(path: (what: string) => `${string}.png`): Promise<void> {
  const { script, style } = await galleryFiles();
  for (const dark of [false, true]) {
    const rig = await launch('chromium', { bare: true, dark, width: 1480, height: 900 });
    try {
      for (const lang of ['vi', 'en'] as const) {
        const body = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>gallery</title><style>${style}</style><body><script>${script.replaceAll('</script', '<\\/script')}</script>`;
        rig.server.serve('bao-mau.example', '/gallery', { body, headers: { 'content-type': 'text/html' } });
        const page: Page = await rig.open(ADDRESS);
        await until(() => page.evaluate(() => document.querySelector('figure') !== null), 5_000, 'gallery');
        for (const section of await page.$$('section.gallery')) {
          const component = await section.evaluate(({ id }) => id);
          await section.screenshot({ path: path(`${component}-${dark ? 'dark' : 'light'}-${lang}`) });
        }
        await page.close();
      }
    } finally {
      await rig.close();
    }
  }
}
