import type { Ask } from '../ask';
import type { Verdict } from '../detect/types';
import type { PageFacts } from '../knowledge/card';
import type { PackedLinks } from '../link/packed';
import type { Article, Named } from '../link/types';
import type { SaveReply } from '../messages';
import type { Settings } from '../setting-values';
import type { PartialDate } from '../text/partial-date';
import type { StageOptions } from './stage/options';
import type { Stage } from './stage/stage';

/** What the reader needs from outside the page. Each may reject. */
interface Backend {
  link(article: Article): Promise<PackedLinks>;
  pageFacts(request: { named: Named[]; published: PartialDate | null }): Promise<PageFacts>;
  ask: Ask;
  setNever(entity: string, never: boolean): Promise<void>;
  /** Absent on a page of ours, which is no site to turn off. */
  setSiteOff?: (site: string, off: boolean) => Promise<void>;
  readNotHere(url: string): Promise<string[]>;
  setNotHere(url: string, entity: string, refused: boolean): Promise<void>;
  /** Saves the page; absent where it is no article to save (our own pages). */
  save?(privately: boolean): Promise<SaveReply>;
  /** Id of the page in the reading list, null when it is not there. */
  savedId?(): Promise<string | null>;
  openSaved?(id: string): Promise<unknown>;
  /** Brings the stage's script into the page and gives what makes the stage. */
  stage(): Promise<(options: StageOptions) => Stage>;
}

export interface ReaderOptions {
  backend: Backend;
  settings: Settings;
  /** BCP 47 tag of the browser's own language. */
  uiLanguage: string;
  /** The site as the reader knows it, for "off on this site". */
  site: string;
  /** The verdict on the page at `url`; null when nobody judged it. */
  verdict(url: string): Verdict | null;
  /** Whether a gate judges this site's pages; without one the reader goes on by itself from page to page. */
  isJudged(): boolean;
  /** False when the extension was updated or removed under this page. */
  isAlive(): boolean;
  signal: AbortSignal;
  /** Ends everything: aborts `signal`. */
  end(): void;
  /** Ends everything and begins anew, as the page did; absent where no page does (our own). */
  restart?(): void;
}
