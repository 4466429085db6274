import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserName, browserNames } from '../browsers/browser';
import { describeSeen, lookAt } from '../browsers/look';
import { launch } from '../browsers/rig';
import { plainArticle, textPage } from '../browsers/text-page';

const HOST = 'vnexpress.net';
const PICTURES = '.output/try';

/** The .txt and .html files a path stands for, sorted by name. */
function articlesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => ['.txt', '.html'].includes(extname(name)))
    .sort()
    .map((name) => join(path, name));
}

/**
 * Opens each article in the browser under a listed host and prints what a reader would see.
 * @param card name whose card to print, whole; without it a card is printed as it opens
 * @returns how many failed
 */
async function tryAll(paths: string[], browserName: BrowserName, card?: string): Promise<number> {
  const rig = await launch(browserName);
  let failures = 0;
  try {
    await rig.settled();
    for (const [n, path] of paths.entries()) {
      console.log(`${path} (${browserName})`);
      const text = readFileSync(path, 'utf8');
      const address = `/bai-viet-${4_960_000 + n}.html`;
      rig.server.serve(HOST, address, extname(path) === '.html' ? text : textPage(plainArticle(text)));
      const page = await rig.open(`http://${HOST}${address}`);
      try {
        const picture = basename(path, extname(path));
        const wanted = { name: card, whole: card !== undefined };
        console.log(describeSeen(await lookAt(rig, page, PICTURES, picture, wanted)));
      } catch (error) {
        failures += 1;
        console.error(`  ${error instanceof Error ? error.message : String(error)}`);
      }
      await page.close();
    }
    for (const error of await rig.errors()) console.error(`  error in the browser: ${error}`);
  } finally {
    await rig.close();
  }
  return failures;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string', default: 'chromium' }, card: { type: 'string' } },
});
const browserName = browserNames.find((name) => name === values.browser);
if (!browserName || positionals.length === 0) {
  console.error(
    'usage: npm run try -- <file or folder of .txt/.html> [--browser chromium|firefox] [--card name]',
  );
  process.exitCode = 2;
} else {
  const failures = await tryAll(positionals.flatMap(articlesAt), browserName, values.card);
  process.exitCode = failures > 0 ? 1 : 0;
}
