import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach } from 'vitest';
import { isThere, type Rig, until } from './harness';

/**
 * Waits until a popup, a tab here, has closed itself. Before that nothing else can be brought to the front: Firefox 153 waits
 * until the tab that was there is hidden, and refuses when it is gone. It does not tell the driver of such a tab's end; the tab
 * answers no more.
 */
export const closesItself = (popup: Page) => until(async () => !(await isThere(popup)), 8000, 'no popup');

/**
 * Lets the next try of a test that failed begin as the first did: what it opened is closed, what it set is set back. Called
 * before an `afterEach` that works with such a page: of two, the later one runs first.
 */
export function afresh(rig: () => Rig): void {
  let goBack: () => Promise<void>;
  beforeEach(async () => {
    goBack = await rig().remember();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await goBack();
  });
}
