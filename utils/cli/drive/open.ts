import { bundledSample, serveSample } from '../../../tests/pages/index';
import { type BrowserName, browserNames } from '../browsers/browser';
import { describeSeen, lookAt } from '../browsers/look';
import { launch } from '../browsers/rig';

/**
 * `open.ts chromium|firefox`: the browser with the extension on the bundled sample article; only that article's host
 * leads to the local server. Without a display: a picture, and what a reader would see, in words.
 */
async function open(name: BrowserName): Promise<void> {
  const { env, platform } = process;
  const headless = platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
  const rig = await launch(name, { headless, hosts: [bundledSample.host] });
  const address = serveSample(rig.server, bundledSample);
  try {
    const page = await rig.open(address);
    if (headless) {
      console.log(`No display: ${name} runs headless on ${address}`);
      console.log(describeSeen(await lookAt(rig, page, '.output/start', 'sample')));
      return;
    }
    console.log(`${name} shows ${address}. Point at an underlined name; close the browser to end.`);
    await new Promise<void>((closed) => rig.browser.once('disconnected', () => closed()));
  } finally {
    await rig.close();
  }
}

const name = browserNames.find((each) => each === process.argv[2]);
if (!name) throw new Error(`usage: open.ts ${browserNames.join('|')}`);
await open(name);
