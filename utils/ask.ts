import type { Answer, Envelope, ToBackground, ToPage } from './messages';

/** Tiny on purpose: the gate carries it into every listed page. */
interface Senders {
  runtime: { sendMessage(message: Envelope): Promise<unknown> };
  tabs: { sendMessage(tabId: number, message: Envelope, options: { frameId: number }): Promise<unknown> };
}

/** `browser` in Firefox, `chrome` in Chromium: with Manifest V3 both return promises. */
function api(): Senders {
  const scope = globalThis as { browser?: Senders; chrome?: Senders };
  const found = scope.browser?.runtime ? scope.browser : scope.chrome;
  if (!found?.runtime?.sendMessage) throw new Error('the extension was updated or removed; reload the page');
  return found;
}

/**
 * Asks the background and gives its reply. Sent a second time when nobody answered: the worker may have been dying
 * or, just after install, not yet listening. Every request of the contract may safely arrive twice.
 * @throws Error with the background's message when it refused or failed
 */
export function ask<Name extends keyof ToBackground>(
  name: Name,
  request: ToBackground[Name]['request'],
): Promise<ToBackground[Name]['reply']> {
  return deliver(() => api().runtime.sendMessage({ name, request })) as Promise<ToBackground[Name]['reply']>;
}

/** Asks the scripts in a tab's top frame; rejects when nothing of ours runs there. */
export function askPage<Name extends keyof ToPage>(
  tabId: number,
  name: Name,
  request: ToPage[Name]['request'],
): Promise<ToPage[Name]['reply']> {
  const send = () => api().tabs.sendMessage(tabId, { name, request }, { frameId: 0 });
  return deliver(send) as Promise<ToPage[Name]['reply']>;
}

async function deliver(send: () => Promise<unknown>): Promise<unknown> {
  const answer = ((await send().catch(() => undefined)) ?? (await send())) as Answer | undefined;
  if (!answer) throw new Error('no answer from the extension');
  if (!answer.ok) throw new Error(answer.error);
  return answer.reply;
}
