import type { Answer, Envelope, ToBackground, ToPage } from './messages';

/** Tiny on purpose: the gate carries it into every listed page. */
interface Senders {
  runtime: { id?: string; sendMessage(message: Envelope): Promise<unknown> };
  tabs: { sendMessage(tabId: number, message: Envelope, options: { frameId: number }): Promise<unknown> };
}

/** `browser` in Firefox, `chrome` in Chromium: with Manifest V3 both return promises. */
function senders(): Senders | undefined {
  const scope = globalThis as { browser?: Senders; chrome?: Senders };
  return scope.browser?.runtime ? scope.browser : scope.chrome;
}

function api(): Senders {
  const found = senders();
  if (!found?.runtime?.sendMessage) throw new Error('the extension was updated or removed; reload the page');
  return found;
}

/** False once the extension was updated or removed under this open page: then its scripts clean up and go. */
export function extensionIsAlive(): boolean {
  return typeof senders()?.runtime?.id === 'string';
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

/** What both browsers say when the receiver slept, died before its answer, or does not listen yet. */
const notThere = /Receiving end does not exist|(port|channel) (was )?closed|before a response/i;
/** ms before the one retry: a woken event page takes about as long to listen. */
const retryAfter = 50;

/** How a question reaches the background; scripts that must work without one are given another. */
export type Ask = typeof ask;

async function deliver(send: () => Promise<unknown>): Promise<unknown> {
  let answer = await send().catch((error: unknown) => {
    if (error instanceof Error && notThere.test(error.message)) return undefined;
    throw error;
  });
  if (answer === undefined) {
    await new Promise((resolve) => setTimeout(resolve, retryAfter));
    answer = await send();
  }
  if (!isAnswer(answer)) throw new Error('no answer from the extension');
  if (!answer.ok) throw new Error(answer.error);
  return answer.reply;
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
