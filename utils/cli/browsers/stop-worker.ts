import type { Browser, Target } from 'puppeteer-core';
import { until } from './until';

/**
 * Ends the background of the extension in Chromium, as the browser does when it needs the memory; resolves once it is gone.
 * Whoever speaks to the extension meanwhile has already woken another.
 *
 * Nobody may be attached while it ends: a worker that is woken before its debugger has let go of it starts under that
 * debugger and waits to be told to run, which nobody does (Chromium 156, where `WebWorker.close` of Puppeteer stops first and
 * lets go afterwards; of 30 ends while others spoke to the extension 10 left a background that never ran again). Puppeteer
 * attaches to each worker as it starts, once for the browser and once for each page of the extension, and lets go in its own time.
 * @param origin of the extension
 */
export async function stopWorker(browser: Browser, origin: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  const running = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
  };
  const targetId = (await running())?.targetId;
  if (targetId) {
    const target = await until(async () => browser.targets().find((each) => idOf(each) === targetId));
    const client = (await target.worker())?.client;
    if (client && !client.detached) await client.detach();
    const isEnded = async () => (await running())?.targetId !== targetId;
    await until(
      async () => (await isEnded()) || !(await running())?.attached,
      10_000,
      'a background by itself',
    );
    if (!(await isEnded())) await session.send('Target.closeTarget', { targetId });
    await until(isEnded, 10_000, 'the end of the background');
  }
  await session.detach();
}

/** The browser's id of a target; Puppeteer keeps it and does not tell its type. */
const idOf = (target: Target) => (target as Target & { _targetId?: string })._targetId;
