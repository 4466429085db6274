import type { Pair, Recognised } from '../../knowledge/card';
import type { PageName, SaveReply } from '../../messages';
import type { Settings } from '../../setting-values';
import type { Asker } from '../asker';
import type { Stand, StandOptions } from '../place/stand';

/** What the stage needs from the reader. Promises reject with words for the log. */
export interface StageOptions {
  settings(): Settings;
  /** BCP 47 tag of the browser's own language. */
  uiLanguage: string;
  /** The site as the reader knows it, for "off on this site". */
  site: string;
  names(): PageName[];
  /** Whether the open card stays open. */
  pinned(): boolean;
  asker: Asker;
  /** The article stands on a dark ground. */
  isDark(): boolean;
  /** The article's date is known, so that lists are split at it. */
  dated(): boolean;
  /** Pairs of the article's names that have met before, and the meetings it seems to report. */
  pairs(): Pair[];
  meetings(): Recognised[];
  /** Something the reader of the page asked for was not to be had: the stage is told to say so. */
  failed(error: unknown): void;
  close(): void;
  togglePin(): void;
  /** Paints a name and scrolls to it; null paints the one whose card is open. */
  look(entity: string | null): void;
  open(entity: string): void;
  /** "Not this one" in this article, or the taking back of it. */
  refuse(entity: string, refused: boolean): Promise<void>;
  never(entity: string, never: boolean): Promise<void>;
  /** Turns the site off or on again; absent on a page of ours. */
  turnOff?: ((off: boolean) => Promise<void>) | undefined;
  /** Opens the page in which something of the article is noted. */
  noteDown(entity: string): Promise<unknown>;
  /** Turns off a pack, everywhere. */
  packOff(pack: string): Promise<unknown>;
  /** Saves the article; absent where there is none to save. `privately`: the reader's yes in a private window. */
  save?: ((privately: boolean) => Promise<SaveReply>) | undefined;
  /** Id of the article in the reading list, null when it is not there. */
  savedId?: (() => Promise<string | null>) | undefined;
  openSaved(id: string): Promise<unknown>;
  /** Where the card stands. */
  stand(options: StandOptions): Stand;
  signal: AbortSignal;
}
