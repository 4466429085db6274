import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { PageState } from '../../messages';
import type { Rig } from './rig';
import { until } from './until';

/** What a reader meets on a page. */
export interface Seen {
  state: PageState;
  /** Text of the card that opened; null when the page has no name, or not the one asked for. */
  card: string | null;
  pictures: string[];
}

/** Which card to open on a page. */
export interface Wanted {
  /** A name of the page in either language, or its id; without it the first person, else the first name. */
  name?: string | undefined;
  /** Everything folded in the card is opened. */
  whole?: boolean;
}

/** Visible text of the card in the closed root, or null while none is open. */
export function cardText(rig: Rig, page: Page): Promise<string | null> {
  return rig.shadow(page, (root) => {
    const card = root?.querySelector<HTMLElement>('.surface:popover-open [role="dialog"]');
    // biome-ignore lint/performance/useDomNodeTextContent: lines as the reader sees them, not the markup's text run together
    return card && card.getClientRects().length > 0 ? card.innerText : null;
  });
}

/** Opens what is folded in the card, until nothing is. */
async function unfold(rig: Rig, page: Page): Promise<void> {
  const openNext = () =>
    rig.shadow(page, (root) => {
      const folded = root?.querySelector<HTMLElement>('.scroll [aria-expanded="false"]');
      folded?.click();
      return folded !== null && folded !== undefined;
    });
  while (await openNext());
}

function chosen(names: PageState['names'], wanted?: string): PageState['names'][number] | undefined {
  if (!wanted) return names.find(({ type }) => type === 'person') ?? names[0];
  const asked = wanted.normalize('NFC').toLowerCase();
  return names.find(({ entity, name }) =>
    [entity, name.vi, name.en].some((each) => each.toLowerCase() === asked),
  );
}

/** So long (ms) a page must stay "not ICT" to be taken at its word: the last word may still be on its way. */
const QUIET = 2_000;
/** So long (ms) an article must stay without names to be one in which none is known. */
const NAMELESS = 6_000;

/** The gate leaves the page to the judge, who has not spoken: a busy machine takes its time. */
const isUndecided = ({ verdict }: PageState) => 'answer' in verdict && verdict.answer === 'perhaps';

/**
 * The page's state once it has settled: an ICT article with its names, or a page that stays something else.
 * @param ict what is expected of the page; with `true` only an ICT article with names settles
 */
export async function settledState(rig: Rig, page: Page, ict?: boolean): Promise<PageState> {
  let last = '';
  let since = Date.now();
  return until(
    async () => {
      const state = await rig.state(page);
      if (!state || isUndecided(state) || (state.verdict.ict && !state.reading)) return null;
      if (state.names.length > 0) return state;
      const now = JSON.stringify(state);
      if (now !== last) [last, since] = [now, Date.now()];
      return ict !== true && Date.now() - since >= (state.verdict.ict ? NAMELESS : QUIET) ? state : null;
    },
    15_000,
    `A verdict on ${page.url()}`,
  );
}

/**
 * Waits for the page to settle, opens a card and takes pictures of both.
 * @param folder where the pictures go
 * @param name how their names begin
 */
export async function lookAt(
  rig: Rig,
  page: Page,
  folder: string,
  name: string,
  wanted: Wanted = {},
): Promise<Seen> {
  mkdirSync(folder, { recursive: true });
  const pictures: string[] = [];
  const picture = async (what: string) => {
    const path = `${folder}/${name}-${rig.name}-${what}.png` as const;
    await page.screenshot({ path });
    pictures.push(path);
  };
  const state = await settledState(rig, page);
  await picture('page');
  const first = chosen(state.names, wanted.name);
  if (!state.verdict.ict || !first) return { state, card: null, pictures };
  await rig.tell(page, 'show', { entity: first.entity });
  await until(() => cardText(rig, page), 10_000, `The card of ${first.name.vi}`);
  await picture('card');
  if (wanted.whole) await unfold(rig, page);
  return { state, card: await cardText(rig, page), pictures };
}

const indent = (text: string) => text.replace(/^/gm, '    ');

/** Verdict, date, names and one card, for the terminal. */
export function describeSeen({ state, card, pictures }: Seen): string {
  const { verdict, published, names } = state;
  const reasons = [...verdict.evidence]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, 6)
    .map(({ what, where, weight }) => `${what} (${where} ${weight > 0 ? '+' : ''}${weight.toFixed(1)})`);
  return [
    `  verdict: ${verdict.ict ? 'ICT' : 'not ICT'}, score ${verdict.score.toFixed(2)}: ${reasons.join(', ')}`,
    `  date: ${published ?? 'unknown'}`,
    `  names: ${names.map(({ name, count }) => `${name.vi} ×${count}`).join(', ') || 'none'}`,
    ...(card ? ['  card:', indent(card.trim())] : ['  card: none']),
    ...pictures.map((path) => `  picture: ${path}`),
  ].join('\n');
}
