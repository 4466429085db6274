import { useEffect, useState } from 'preact/hooks';
import { askPage } from '../../utils/ask';
import type { PageState } from '../../utils/messages';
import { siteOf } from '../../utils/sites';
import { targetTab, watchTabs } from '../../utils/ui/tab';

/** ms between two looks at a page in front: late paragraphs bring more names, and only the page knows when. */
const LOOK_EVERY = 1500;

interface ActivePage {
  /** Null where no script of ours answers. */
  page: PageState | null;
  tab: number | null;
  site: string | null;
  /** Without its fragment; null where the browser does not tell. */
  url: string | null;
}

/** The page in front, followed from tab to tab and while it grows. Nothing is asked while the panel is out of sight. */
export function useActivePage(): ActivePage {
  const [active, setActive] = useState<ActivePage>({ page: null, tab: null, site: null, url: null });
  useEffect(() => {
    let latest = 0;
    const look = async () => {
      latest += 1;
      const mine = latest;
      const tab = await targetTab();
      // No script answers on most pages: that is the answer, not a failure.
      const page = tab ? await askPage(tab.id, 'state', {}).catch(() => null) : null;
      if (mine !== latest) return;
      const site = tab?.url ? siteOf(tab.url.hostname) : null;
      const next = { page, tab: tab?.id ?? null, site, url: tab?.url?.href.split('#')[0] ?? null };
      setActive((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    const lookIfSeen = () => {
      if (document.visibilityState === 'visible') void look();
    };
    void look();
    const stop = watchTabs(lookIfSeen);
    const timer = setInterval(lookIfSeen, LOOK_EVERY);
    document.addEventListener('visibilitychange', lookIfSeen);
    return () => {
      latest += 1;
      stop();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookIfSeen);
    };
  }, []);
  return active;
}
