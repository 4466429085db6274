import { useEffect, useState } from 'preact/hooks';
import type { PopupProps } from '../../components/popup-view';
import { ask } from '../../utils/ask';
import type { Lang } from '../../utils/i18n';
import type { SaveReply } from '../../utils/messages';
import { pageWords } from '../../utils/words/pages';
import type { Look } from './look';

type SaveState = PopupProps['save'];

/** Saving the page in front: one click, a second one only in a private window. */
export function useSave(seen: Look | { at: 'closed' }, lang: Lang, fail: (words: string) => void) {
  const [state, setState] = useState<SaveState>(null);
  const page = seen.at === 'page' ? seen : null;
  const saved = page?.saved ?? null;
  useEffect(() => setState(saved === null ? null : saved ? 'saved' : 'save'), [saved]);

  const start = async () => {
    if (!page) return;
    const before = state;
    setState('saving');
    const reply = await ask('save', { tabId: page.tab, privately: before === 'privately' }).catch(failed);
    if (reply.done === 'ask-private') setState('privately');
    else if (reply.done !== 'failed') setState('saved');
    else {
      const { failed: words } = pageWords(lang).save;
      fail(reply.code === 'page' ? words.page : words.other(reply.detail));
      setState(before);
    }
  };
  return { state, start: () => void start() };
}

/** No answer at all is one more way to fail. */
const failed = (error: unknown): SaveReply => ({
  done: 'failed',
  code: 'page',
  detail: error instanceof Error ? error.message : String(error),
});
