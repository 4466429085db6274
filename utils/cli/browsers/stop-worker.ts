import type { Browser, Target } from 'puppeteer-core';
import { until } from './until';

/**
 * Ends the background of the extension in Chromium, as the browser does when it needs the memory; resolves once it is gone.
 * Whoever speaks to the extension meanwhile has already woken another.
 *
 * Nobody may be attached while it ends: a worker that is woken before its debugger has let go of it starts under that
 * debugger and waits to be told to run, which nobody does (Chromium 156, where `WebWorker.close` of Puppeteer stops first and
 * lets go afterwards; of 30 ends while others spoke to the extension 10 left a background that never ran again).
 * @param origin of the extension
 */
export async function stopWorker(browser: Browser, origin: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  const running = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin))?.targetId;
  };
  const targetId = await running();
  if (targetId) {
    // Puppeteer lists it once it has itself let go of it.
    const target = await until(async () => browser.targets().find((each) => idOf(each) === targetId));
    await (await target.worker())?.client.detach();
    await session.send('Target.closeTarget', { targetId });
    await until(async () => (await running()) !== targetId, 10_000, 'the end of the background');
  }
  await session.detach();
}

/** The browser's id of a target; Puppeteer keeps it and does not tell its type. */
const idOf = (target: Target) => (target as Target & { _targetId?: string })._targetId;
