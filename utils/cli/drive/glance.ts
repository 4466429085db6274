import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { samplePages, serveSample } from '../../../tests/pages/index';
import { type BrowserName, browserNames } from '../browsers/browser';
import { launch, type Rig } from '../browsers/rig';
import { plainArticle, textPage } from '../browsers/text-page';
import { glancesOf, missed, percent, type Seen, sharesOf, type Window, windows } from './glances';

/** `npm run glance [folder of texts]`: what of every card can be seen as it opens, in both browsers, as a table. */
const HOST = 'vnexpress.net';

/** Addresses of the articles: those of the project always, the folder's where one is given. */
function serveAll(rig: Rig, folder: string | undefined): string[] {
  const own = samplePages.filter(({ ict }) => ict).map((sample) => serveSample(rig.server, sample));
  const texts =
    folder === undefined
      ? []
      : readdirSync(folder)
          .filter((name) => name.endsWith('.txt'))
          .sort();
  const others = texts.map((name, n) => {
    const path = `/bai-viet-${4_970_000 + n}.html`;
    rig.server.serve(HOST, path, textPage(plainArticle(readFileSync(join(folder!, name), 'utf8'))));
    return `http://${HOST}${path}`;
  });
  return [...own, ...others];
}

async function glanceIn(browser: BrowserName, { options }: Window, folder?: string): Promise<Seen[]> {
  const rig = await launch(browser, options);
  const seen: Seen[] = [];
  try {
    await rig.settled();
    for (const address of serveAll(rig, folder)) {
      const page = await rig.open(address);
      seen.push(...(await glancesOf(rig, page, options.touch ?? false)));
      await page.close();
    }
  } finally {
    await rig.close();
  }
  return seen;
}

function row(browser: string, window: Window, way: string, seen: Seen[]): string {
  const shares = sharesOf(seen);
  const short = missed(shares, window);
  return [
    browser.padEnd(9),
    window.name.padEnd(18),
    way.padEnd(8),
    String(shares.cards).padStart(5),
    percent(shares.counts).padStart(7),
    `${percent(shares.meeting)} of ${shares.withMeeting}`.padStart(13),
    `${percent(shares.agreement)} of ${shares.withAgreement}`.padStart(13),
    String(shares.ownOnly).padStart(9),
    `${shares.seen} of ${shares.whole}`.padStart(13),
    short.length > 0 ? `  UNDER: ${short.join(', ')}` : '',
  ].join(' ');
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', multiple: true },
    window: { type: 'string', multiple: true },
    each: { type: 'boolean', default: false },
  },
});
console.log(
  'browser   window             opened by cards counts first meeting first agreement own only  px seen of all',
);
for (const browser of browserNames.filter((name) => values.browser?.includes(name) ?? true)) {
  for (const window of windows.filter(
    ({ name }) => values.window?.some((part) => name.includes(part)) ?? true,
  )) {
    const seen = await glanceIn(browser, window, positionals[0]);
    for (const way of ['pointer', 'key'] as const) {
      const mine = seen.filter((glance) => glance.way === way);
      if (missed(sharesOf(mine), window).length > 0) process.exitCode = 1;
      console.log(row(browser, window, way, mine));
      if (values.each)
        for (const { entity, counts, meeting, agreement } of mine)
          if ((!counts && meeting !== null) || meeting === false || agreement === false)
            console.log('   ', entity, { counts, meeting, agreement });
    }
  }
}
