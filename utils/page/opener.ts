import { ask, extensionIsAlive } from '../ask';
import type { ReaderStart } from '../messages';
import { readNotHere, setNotHere } from '../not-here';
import { Unwritten } from '../not-written';
import type { Settings } from '../setting-values';
import { readSettings, setNever, setSiteOff, watchSettings } from '../settings';
import { siteOf } from '../sites';
import { Reader } from './reader';
import { serve } from './serve';
import type { Opener, Presence } from './watch/presence';

/**
 * Told in the page when a reader's script starts there. What an older version of the extension left looks whether it is
 * still wanted, and takes its marks away before there are new ones; a page that tells the same is told nothing by it.
 */
export const STARTED = `${chrome.runtime.id}:started`;

/** The way to the reader of one page, which begins when it is first opened. */
export function openerOf(here: Presence): Opener {
  const end = new AbortController();
  let reader: Promise<Reader> | null = null;
  const stays = () => {
    if (!extensionIsAlive()) end.abort();
    return !end.signal.aborted;
  };
  document.addEventListener(STARTED, stays, { signal: end.signal });
  end.signal.addEventListener('abort', () => delete here.reader);
  return {
    stays,
    open() {
      if (!stays()) return;
      here.reader ??= { close: () => void reader?.then((begun) => begun.sleep()) };
      reader ??= begin(here, end, () => {
        end.abort();
        here.opener = openerOf(here);
        here.opener.open();
      });
      reader
        .then((begun) => begun.open())
        .catch((error: unknown) => {
          if (stays()) console.warn('Bối Cảnh:', error);
          end.abort();
        });
    },
  };
}

type Start = Omit<ReaderStart, 'notHere'> & Partial<NonNullable<Presence['start']>>;

async function startByHand(): Promise<Start> {
  return {
    settings: await readSettings(),
    uiLanguage: chrome.i18n.getUILanguage(),
    isPrivate: chrome.extension.inIncognitoContext,
  };
}

/** Reads what was refused in an article; what came with the verdict on it answers the first question alone. */
function firstKnown({ url, notHere }: Start): typeof readNotHere {
  let known = notHere;
  return async (asked) => {
    const first = asked === url?.split('#')[0] ? known : undefined;
    known = undefined;
    return first ?? readNotHere(asked);
  };
}

async function begin(here: Presence, end: AbortController, restart: () => void): Promise<Reader> {
  const start = here.start ?? (await startByHand());
  delete here.start;
  const { settings, uiLanguage } = start;
  const apply = (changed: Settings) => void reader.apply(changed);
  // In a private window nothing the reader wishes of a page is written.
  const unwritten = start.isPrivate ? new Unwritten(settings, apply) : null;
  const reader = new Reader({
    backend: {
      link: (article) => ask('link', article),
      pageFacts: (question) => ask('pageFacts', question),
      ask,
      ...(unwritten ?? { setNever, setSiteOff, readNotHere: firstKnown(start), setNotHere }),
      save: (privately) => ask('save', { tabId: null, privately }),
      savedId: async () => (await ask('saved', { url: location.href, tabId: null })).id,
      openSaved: (id) => ask('openSaved', { id }),
      stage: async () => {
        if (!here.stage || !here.sheets) here.sheets = (await ask('stage', {})).sheets;
        const { stage, sheets } = here;
        if (!stage) throw new Error('the script of the card did not start');
        return (options) => stage(options, sheets);
      },
    },
    settings,
    uiLanguage,
    site: siteOf(location.hostname),
    verdict: (url) => (here.verdict?.url.split('#')[0] === url ? here.verdict.verdict : null),
    isJudged: () => here.verdict !== undefined,
    isAlive: extensionIsAlive,
    signal: end.signal,
    end: () => end.abort(),
    restart,
  });
  serve(reader, end);
  const unwatch = watchSettings((changed) => apply(unwritten?.merged(changed) ?? changed));
  end.signal.addEventListener('abort', () => extensionIsAlive() && unwatch());
  return reader;
}
