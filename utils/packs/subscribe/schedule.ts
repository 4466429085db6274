import browser from 'webextension-polyfill';
import { dueAt } from './subscription';
import type { Subscriptions } from './subscriptions';

/**
 * When packs renew themselves. By the browser's alarm and not when the background happens to wake: it wakes because the
 * reader opened an article, and a host must not hear of that by the hour of its request.
 */
const ALARM = 'renew-packs';

/** Minutes between the browser's start, or the end of the day, and the request: drawn anew each time. */
const EARLIEST = 2;
const SPREAD = 20;

/** Sets the next alarm, or none when nothing renews itself. To be called after every change and at the browser's start: Firefox keeps no alarms. */
export async function scheduleRenewal(subscriptions: Subscriptions): Promise<void> {
  const all = await subscriptions.list();
  if (all.length === 0) {
    await browser.alarms.clear(ALARM);
    return;
  }
  const due = Math.max(Math.min(...all.map(dueAt)), Date.now());
  await browser.alarms.create(ALARM, { when: due + (EARLIEST + Math.random() * SPREAD) * 60_000 });
}

/** Renews what is due when the alarm rings. Must be called while the background first runs. */
export function renewOnAlarm(subscriptions: Subscriptions, report: (work: Promise<unknown>) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== ALARM) return;
    report(subscriptions.renewDue().finally(() => scheduleRenewal(subscriptions)));
  });
}
