import { defineContentScript } from 'wxt/utils/define-content-script';
import { ask, extensionIsAlive } from '../../utils/ask';
import type { Answer, Envelope, ToPage } from '../../utils/messages';
import { readNotHere, setNotHere } from '../../utils/not-here';
import { Reader } from '../../utils/page/reader';
import { presence } from '../../utils/page/watch/presence';
import { readSettings, setNever, setSiteOff, watchSettings } from '../../utils/settings';
import { siteOf } from '../../utils/sites';

/**
 * Injected by the background into the top frame of an ICT article. One per page: injected again (the gate found another
 * article in the same tab) it tells the one that is there to read anew.
 */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  async main(context) {
    const here = presence();
    if (here.reader?.reopen()) return;
    const end = new AbortController();
    // A newer version of the extension starts its own reader; within one version the first stays.
    context.onInvalidated(() => extensionIsAlive() || end.abort());
    let started: (reader: Reader) => void = () => undefined;
    const ready = new Promise<Reader>((resolve) => {
      started = resolve;
    });
    here.reader = {
      reopen() {
        if (!extensionIsAlive()) end.abort();
        if (end.signal.aborted) return false;
        void ready.then((reader) => reader.open());
        return true;
      },
      close: () => void ready.then((reader) => reader.sleep()),
    };
    end.signal.addEventListener('abort', () => delete here.reader);
    const reader = new Reader({
      backend: {
        link: (article) => ask('link', article),
        pageFacts: (question) => ask('pageFacts', question),
        ask,
        setNever,
        setSiteOff,
        readNotHere,
        setNotHere,
        save: (privately) => ask('save', { tabId: null, privately }),
        openSaved: (id) => ask('openSaved', { id }),
        stage: async () => {
          if (!here.stage) await ask('stage', {});
          if (!here.stage) throw new Error('the script of the card did not start');
          return here.stage;
        },
      },
      settings: await readSettings(),
      uiLanguage: chrome.i18n.getUILanguage(),
      site: siteOf(location.hostname),
      verdict: (url) => (here.verdict?.url.split('#')[0] === url ? here.verdict.verdict : null),
      isJudged: () => here.verdict !== undefined,
      isAlive: extensionIsAlive,
      signal: end.signal,
      end: () => end.abort(),
    });
    started(reader);
    serve(reader, end);
    const unwatch = watchSettings((settings) => void reader.apply(settings));
    end.signal.addEventListener('abort', () => extensionIsAlive() && unwatch());
    await reader.open();
  },
});

type Handlers = {
  [Name in keyof ToPage]?: (
    request: ToPage[Name]['request'],
  ) => ToPage[Name]['reply'] | Promise<ToPage[Name]['reply']>;
};

/** Answers the popup, the panel and the background until `end`. */
function serve(reader: Reader, end: AbortController): void {
  const handlers: Handlers = {
    state: () => reader.state(),
    show: async ({ entity, nth }) => ({ shown: await reader.show(entity, nth) }),
    close: () => {
      end.abort();
      return { closed: true };
    },
    step: async ({ by }) => ({ entity: await reader.step(by) }),
    list: async () => ({ open: await reader.toggleList() }),
    pin: () => ({ pinned: reader.togglePin() }),
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
