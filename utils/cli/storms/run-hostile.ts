import { placeOf } from '../browsers/in-page';
import type { Rig } from '../browsers/rig';
import type { CardCame, HostilePage } from './hostile-rows';
import { came, card, cardWorks, NAME, named, sample, serve } from './page-kit';

/** ms in which what a page shows must be there. */
const SOON = 5000;
const TRIES = 3;

export interface HostileRow {
  page: string;
  browser: string;
  names: boolean;
  /** The card opened under the pointer, or by command where the page lets no pointer through. */
  card: CardCame;
  /** What the page was to be true of afterwards, in its own world. */
  unharmed: boolean;
  errors: number;
  holds: boolean;
}

/** Opens one page, lets it act, and tries names, pointer and card on it. */
export async function runHostile(rig: Rig, row: HostilePage): Promise<HostileRow> {
  const before = (await rig.errors()).length;
  const page = await rig.open(serve(rig, row.change?.(sample) ?? sample, row.headers));
  try {
    const names = await named(rig, page, row.silent ? SOON / 2 : 15_000);
    if (row.act) await page.evaluate(row.act);
    const opened = names ? await open() : 'none';
    const unharmed = row.unharmed === undefined || (await came(() => page.evaluate(row.unharmed!), SOON));
    const errors = (await rig.errors()).length - before;
    const isRight = row.silent ? !names : (row.card ?? ['pointer']).includes(opened);
    return {
      page: row.kind,
      browser: rig.name,
      names,
      card: opened,
      unharmed,
      errors,
      holds: isRight && unharmed && errors === 0,
    };
  } finally {
    await page.close();
  }

  async function open(): Promise<CardCame> {
    const isIn = async () => (await card(rig, page))?.inWindow ?? false;
    if (await rested()) {
      if (row.turn) await page.evaluate(row.turn);
      return (await came(isIn, SOON)) ? 'pointer' : 'out of the window';
    }
    if (!(await cardWorks(rig, page, SOON))) return 'none';
    return (await isIn()) ? 'command' : 'out of the window';
  }

  /** Rests the pointer on the name, a few times as a hand would. @returns whether its card came */
  async function rested(): Promise<boolean> {
    const at = await placeOf(page, NAME).catch(() => null);
    for (let again = 0; at && again < TRIES; again += 1) {
      await page.mouse.move(Math.max(1, at.x - 40), Math.max(1, at.y - 60));
      await page.mouse.move(at.x, at.y, { steps: 8 });
      if (await came(() => card(rig, page), SOON / TRIES)) return true;
    }
    return false;
  }
}
