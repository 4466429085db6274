import type { Verdict } from '../../detect/types';
import type { ReaderStart } from '../../messages';
import type { StageOptions } from '../stage/options';
import type { Stage } from '../stage/stage';

/**
 * What our scripts in one page know of each other. Gate and reader share the extension's own world in the page, which the
 * page cannot see; one record in it keeps them from answering twice and lets an injected reader find the one already there.
 */
export interface Presence {
  /** The verdict on the page at `url`; the gate leaves it here for the reader to tell the popup. */
  verdict?: { url: string; verdict: Verdict };
  /** Came with that verdict on the page at `url`, for the reader to begin with; it takes it away, for it grows old. */
  start?: ReaderStart & { url: string };
  /** Somebody asked by hand for this document to be read; the next script of the reader takes the word away. */
  asked?: true;
  /** Left by the reader's script, which may have come into another document than the judged one: then it is never opened. */
  opener?: Opener;
  /** The running reader: it answers the popup, the gate is silent. */
  reader?: {
    /** The gate calls it when the tab went on to another article: what was painted belongs to the one before. */
    close(): void;
  };
  /** Left by the stage's script when the background has brought it in. */
  stage?: (options: StageOptions, sheets: readonly string[]) => Stage;
  /** Came with it. */
  sheets?: readonly string[];
}

/** The way to the reader. */
export interface Opener {
  /** Begins, or reads the page anew: the gate says so when its page was judged an ICT article. */
  open(): void;
  /** False when it belongs to an extension that is gone, or was ended: another may take its place. */
  stays(): boolean;
}

const key = Symbol.for('boi-canh.presence');

/** The page's record; changes to it are seen by all our scripts in the page. */
export function presence(): Presence {
  const scope = globalThis as { [key]?: Presence };
  scope[key] ??= {};
  return scope[key];
}
