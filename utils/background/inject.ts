import browser from 'webextension-polyfill';

/** Scripts of the build that the background brings into a page. */
const scripts = {
  gate: '/content-scripts/gate.js',
  reader: '/content-scripts/reader.js',
  stage: '/content-scripts/stage.js',
  saver: '/saver.js',
} as const;

/**
 * Runs one of our scripts in a tab's top frame.
 * @returns the script's value
 * @throws Error when the browser does not let us into the page (no permission, a page of its own, tab closed)
 */
export async function inject(tabId: number, script: keyof typeof scripts): Promise<unknown> {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: [scripts[script]],
  });
  if (frame?.error) throw new Error(`${script}: ${String(frame.error)}`);
  return frame?.result;
}
