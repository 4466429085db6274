import { extensionIsAlive } from '../ask';
import type { Answer, Envelope, ToPage } from '../messages';
import type { Reader } from './reader';

type Handlers = {
  [Name in keyof ToPage]?: (
    request: ToPage[Name]['request'],
  ) => ToPage[Name]['reply'] | Promise<ToPage[Name]['reply']>;
};

/** Answers the popup, the panel and the background until `end`. */
export function serve(reader: Reader, end: AbortController): void {
  const handlers: Handlers = {
    state: () => reader.state(),
    show: async ({ entity, nth }) => ({ shown: await reader.show(entity, nth) }),
    close: () => {
      end.abort();
      return { closed: true };
    },
    step: async ({ by }) => ({ entity: await reader.step(by) }),
    list: async () => ({ open: await reader.toggleList() }),
    noteDown: ({ about }) => reader.noteDown(about),
    pin: () => ({ pinned: reader.togglePin() }),
    dock: () => ({ docked: reader.toggleDock() }),
  };
  const listen = (message: Envelope, sender: { id?: string }, reply: (answer: Answer) => void) => {
    if (sender.id !== chrome.runtime.id || !isKnown(message?.name, handlers)) return false;
    const handle = handlers[message.name] as (request: unknown) => unknown;
    Promise.resolve(message.request)
      .then(handle)
      .then(
        (value) => reply({ ok: true, reply: value }),
        (error: unknown) => reply({ ok: false, error: `${message.name}: ${String(error)}` }),
      );
    return true;
  };
  chrome.runtime.onMessage.addListener(listen);
  end.signal.addEventListener('abort', () => {
    if (extensionIsAlive()) chrome.runtime.onMessage.removeListener(listen);
  });
}

function isKnown(name: unknown, handlers: Handlers): name is keyof ToPage {
  return typeof name === 'string' && Object.hasOwn(handlers, name);
}
