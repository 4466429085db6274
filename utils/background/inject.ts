import browser, { type Scripting } from 'webextension-polyfill';

/** Scripts of the build that the background brings into a page. */
const scripts = {
  gate: '/content-scripts/gate.js',
  reader: '/content-scripts/reader.js',
  stage: '/content-scripts/stage.js',
  saver: '/saver.js',
} as const;

/**
 * A document in a tab's top frame. Without its id (Firefox tells none before 153) the one that is there when the script
 * arrives, which may be the next one: what starts there must make sure that it was meant.
 */
export interface Place {
  tabId: number;
  documentId?: string | undefined;
}

/** The polyfill's types are older than both browsers' documents. */
type Target = Scripting.InjectionTarget & { documentIds?: string[] };

function targetOf({ tabId, documentId }: Place): Target {
  return documentId === undefined ? { tabId, frameIds: [0] } : { tabId, documentIds: [documentId] };
}

/**
 * Runs one of our scripts in a document.
 * @returns the script's value
 * @throws Error when the browser does not let us into the page (no permission, a page of its own, document gone)
 */
export async function inject(place: Place, script: keyof typeof scripts): Promise<unknown> {
  const [frame] = await browser.scripting.executeScript({
    target: targetOf(place),
    files: [scripts[script]],
  });
  if (frame?.error) throw new Error(`${script}: ${String(frame.error)}`);
  return frame?.result;
}

/**
 * Opens the reader in the page a tab shows, whatever detection said: the reader asked for it by hand. The script finds
 * the word left for it only in the document in which it was left.
 * @throws as `inject`
 */
export async function openByHand(tabId: number): Promise<void> {
  const [frame] = await browser.scripting.executeScript({
    target: targetOf({ tabId }),
    func: leaveWord,
  });
  const { documentId } = (frame ?? {}) as { documentId?: string };
  await inject({ tabId, documentId }, 'reader');
}

/** Runs in the page: everything it needs stands in it. The record is `presence()` of utils/page/watch. */
function leaveWord(): void {
  const key = Symbol.for('boi-canh.presence');
  const scope = globalThis as { [key]?: { asked?: true } };
  scope[key] = Object.assign(scope[key] ?? {}, { asked: true as const });
}
