import { ask } from '../../utils/ask';
import type { Route } from '../../utils/explore/route';
import type { PartialDate } from '../../utils/text/partial-date';

const begun = new Map<string, Promise<unknown>>();

/** The answer that is on its way already, or a new one: whoever asks again gets a new one. */
function once<Reply>(key: string, asked: () => Promise<Reply>): Promise<Reply> {
  const ahead = begun.get(key) as Promise<Reply> | undefined;
  begun.delete(key);
  return ahead ?? asked();
}

export const askCard = (id: string, on: PartialDate | null) =>
  once(`card ${id} ${on}`, () => ask('card', { entity: id, asOf: on, here: [] }));
export const askTimeline = (id: string) =>
  once(`timeline ${id}`, () => ask('timeline', { subject: { entity: id } }));

/**
 * Asks for what the place that the address names will ask for first, while the reader's settings and the state of the data
 * are still on their way: a question that waits for another's answer is what such a page is late by.
 */
export function askAhead(route: Route): void {
  if (route.page !== 'entity') return;
  const { id, on } = route;
  for (const [key, asked] of [
    [`card ${id} ${on}`, askCard(id, on)],
    [`timeline ${id}`, askTimeline(id)],
  ] as const) {
    // Whoever takes the answer tells of its failure.
    asked.catch(() => undefined);
    begun.set(key, asked);
  }
}
