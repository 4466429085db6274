import { browser } from 'wxt/browser';
import type { ToBackground, ToPage } from './messages';

/**
 * What travels in `runtime.sendMessage`. `name` is a key of the contract in `messages.ts`; the answer is an envelope, so that
 * a failure keeps its words on the way back (both browsers lose the type of a rejected handler's error).
 */
export interface Question<Name extends string = string, Request = unknown> {
  name: Name;
  request: Request;
}
export type Answer<Reply = unknown> = { reply: Reply } | { error: string };

/** The background could not be reached or answered with an error; `message` says which question failed and why. */
export class AskError extends Error {
  override name = 'AskError';
}

/** Waiting time in ms before the one retry: a woken event page in Firefox needs about this long to listen. */
const RETRY_AFTER = 100;

/**
 * The receiver was not there yet, or went away before it answered: Firefox says the first just after install, both say
 * one of them when the background dies between two questions. Asking again wakes it.
 */
const NOT_THERE =
  /Receiving end does not exist|port closed|channel closed|message channel|Extension context.*restart/i;

/**
 * Asks the background one question of the contract.
 * @returns its typed reply.
 * @throws {AskError} when nobody answers twice, or the handler failed.
 */
export function ask<K extends keyof ToBackground>(
  name: K,
  request: ToBackground[K]['request'],
): Promise<ToBackground[K]['reply']> {
  return send(name, () => browser.runtime.sendMessage({ name, request } satisfies Question));
}

/** Asks the reader (or the gate) in the top frame of `tabId`; same reply and errors as `ask`. */
export function askPage<K extends keyof ToPage>(
  tabId: number,
  name: K,
  request: ToPage[K]['request'],
): Promise<ToPage[K]['reply']> {
  return send(name, () =>
    browser.tabs.sendMessage(tabId, { name, request } satisfies Question, { frameId: 0 }),
  );
}

/** True while this script still belongs to a running extension: false after an update or removal under an open tab. */
export function extensionIsAlive(): boolean {
  return typeof browser.runtime?.id === 'string';
}

async function send<Reply>(name: string, once: () => Promise<unknown>): Promise<Reply> {
  let answer: unknown;
  try {
    answer = await once();
  } catch (error) {
    if (!NOT_THERE.test(words(error))) throw new AskError(`${name}: ${words(error)}`, { cause: error });
    await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
    answer = await once().catch((again: unknown) => {
      throw new AskError(`${name}: ${words(again)}`, { cause: again });
    });
  }
  return open<Reply>(name, answer);
}

/** Takes the reply out of its envelope; no envelope means that no listener knew the question. */
function open<Reply>(name: string, answer: unknown): Reply {
  if (typeof answer === 'object' && answer !== null) {
    if ('reply' in answer) return answer.reply as Reply;
    if ('error' in answer) throw new AskError(`${name}: ${String(answer.error)}`);
  }
  throw new AskError(`${name}: no answer`);
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
