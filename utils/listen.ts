import * as v from 'valibot';
import { type Answer, type Envelope, requests, type ToBackground } from './messages';

/** What a listener may know of the sender; the part of `runtime.MessageSender` that both browsers fill. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
  frameId?: number | undefined;
  /** Chrome's name for the document that speaks; Firefox has one since 153. */
  documentId?: string | undefined;
}

export type Handlers = {
  [Name in keyof ToBackground]: (
    request: ToBackground[Name]['request'],
    sender: Sender,
  ) => Promise<ToBackground[Name]['reply']>;
};

/** The part of `browser.runtime` (webextension-polyfill) that listening needs. */
export interface Runtime {
  id: string;
  onMessage: {
    addListener(listener: (message: unknown, sender: Sender) => Promise<Answer> | undefined): void;
  };
}

const envelope = v.object({ name: v.string(), request: v.unknown() });

/**
 * Answers every message to the background from one table. Must be called while the background script first runs
 * (a woken worker hears only listeners added then). Errors travel back as text and are never swallowed.
 */
export function listen(runtime: Runtime, handlers: Handlers): void {
  runtime.onMessage.addListener((message, sender) => {
    if (sender.id !== runtime.id) {
      return Promise.resolve<Answer>({
        ok: false,
        error: `message from a foreign sender refused: ${sender.id ?? 'unknown'}`,
      });
    }
    return answer(handlers, message, sender);
  });
}

/** Checks one message and runs its handler; every failure becomes `{ok: false}` with what and where. */
async function answer(handlers: Handlers, message: unknown, sender: Sender): Promise<Answer> {
  const parsed = v.safeParse(envelope, message);
  if (!parsed.success) return { ok: false, error: 'message refused: not {name, request}' };
  const { name } = parsed.output;
  if (!isName(name)) return { ok: false, error: `message refused: unknown name "${name}"` };
  try {
    return { ok: true, reply: await run(handlers, { name, request: parsed.output.request }, sender) };
  } catch (error) {
    return { ok: false, error: `${name}: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function isName(name: string): name is keyof ToBackground {
  return Object.hasOwn(requests, name);
}

async function run<Name extends keyof ToBackground>(
  handlers: Handlers,
  { name, request }: Envelope<Name>,
  sender: Sender,
): Promise<ToBackground[Name]['reply']> {
  const checked = v.safeParse(requests[name], request);
  if (!checked.success) {
    const [issue] = checked.issues;
    throw new Error(`request refused at ${v.getDotPath(issue) ?? 'the request itself'}: ${issue.message}`);
  }
  return handlers[name](checked.output, sender);
}
