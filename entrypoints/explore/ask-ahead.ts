import { ask } from '../../utils/ask';
import type { Route } from '../../utils/explore/route';
import type { PartialDate } from '../../utils/text/partial-date';

/** Where what was asked by the first script waits for the page's own: they share nothing else. */
const KEY = Symbol.for('boi-canh.asked');
type Begun = Map<string, Promise<unknown>>;
const scope = globalThis as { [KEY]?: Begun };

/** The answer that is on its way already, or a new one: whoever asks again gets a new one. */
function once<Reply>(key: string, asked: () => Promise<Reply>): Promise<Reply> {
  const ahead = scope[KEY]?.get(key) as Promise<Reply> | undefined;
  scope[KEY]?.delete(key);
  return ahead ?? asked();
}

export const askDataset = () => once('dataset', () => ask('dataset', {}));
export const askCard = (id: string, on: PartialDate | null) =>
  once(`card ${id} ${on}`, () => ask('card', { entity: id, asOf: on, here: [] }));
export const askTimeline = (id: string) =>
  once(`timeline ${id}`, () => ask('timeline', { subject: { entity: id } }));

/**
 * Asks for what the place that the address names will ask for first, while the page's own scripts are still read: they are
 * most of what such a page waits for.
 */
export function askAhead(route: Route): void {
  const begun: Begun = new Map([['dataset', askDataset()]]);
  if (route.page === 'entity') {
    const { id, on } = route;
    begun.set(`card ${id} ${on}`, askCard(id, on));
    begun.set(`timeline ${id}`, askTimeline(id));
  }
  // Whoever takes an answer tells of its failure.
  for (const asked of begun.values()) asked.catch(() => undefined);
  scope[KEY] = begun;
}
