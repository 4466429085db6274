import type { FirstLook, Verdict } from './detect/types';
import type { Between, Bilingual, Card } from './knowledge/card';
import type { Article, EntityType, Linked, PartialDate } from './link/types';

/**
 * The whole contract between the rooms: name -> request and reply. Requests are checked at run time where they
 * arrive (`validate`), replies are typed only: the sender is our own background or page script.
 */
export interface ToBackground {
  /** Gate: title, lead and first look of a page that is perhaps or surely an ICT article. The background injects the reader when the verdict is ICT. */
  judge: {
    request: { url: string; title: string; lead: string; first: FirstLook };
    reply: { verdict: Verdict };
  };
  /** Reader: link the article's text. */
  link: { request: Article; reply: LinkReply };
  /** Card of an entity as of the article's date; `here` = the other entities of the page. */
  card: { request: { entity: string; asOf: PartialDate | null; here: string[] }; reply: Card | null };
  /** What two entities of the page have between them. */
  between: { request: { a: string; b: string; asOf: PartialDate | null }; reply: Between | null };
  /** Popup: open the context in this tab, whatever detection said. */
  open: { request: { tabId: number }; reply: { opened: boolean } };
}

/** Background, popup and panel to the scripts in a tab's top frame. */
export interface ToPage {
  /** The gate or, once there, the reader tells what it thinks of the page. */
  state: { request: Record<string, never>; reply: PageState };
  /** Scroll to the entity's first (or `nth`) mention and open its card. */
  show: { request: { entity: string; nth?: number }; reply: { shown: boolean } };
  /** Take everything away (the reader turned it off for this page or site). */
  close: { request: Record<string, never>; reply: { closed: boolean } };
}

export interface LinkReply extends Linked {
  names: Record<string, { type: EntityType; name: Bilingual }>;
}

export interface PageName {
  entity: string;
  type: EntityType;
  name: Bilingual;
  count: number;
}

export interface PageState {
  reading: boolean;
  verdict: Verdict;
  title: string;
  published: PartialDate | null;
  /** In reading order of first mention. */
  names: PageName[];
}
