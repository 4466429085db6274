import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Opened } from '../../../components/page/opened-box';
import { ask } from '../../ask';
import type { Card } from '../../knowledge/card';
import type { PageState } from '../../messages';
import { ArticleAsker } from '../../page/asker';

type Open = Opened | { kind: 'card'; card: Card };

/** What stands open over a page's list of names, one over the other, and the ways to open more. */
export interface OpenedStack {
  top: Open | null;
  asker: ArticleAsker;
  openCard(entity: string): Promise<void>;
  openBetween(a: string, b: string): void;
  openMeeting(id: string): void;
  openAgreement(id: string): void;
  brief(sides: [string, string]): void;
  back(): void;
}

/**
 * @param page whose date and names the facts are asked for; null where no article is open
 * @param tab another tab is another page: nothing stays open
 * @param run does what the reader asked for, and says what fails
 */
export function useOpened(
  page: PageState | null,
  tab: number | null,
  run: (task: () => Promise<void>) => Promise<void>,
): OpenedStack {
  const [stack, setStack] = useState<Open[]>([]);
  useEffect(() => setStack([]), [tab]);
  const asOf = page?.published ?? null;
  const here = page?.names.map(({ entity }) => entity).join(' ') ?? '';
  const own = page?.meeting?.map(({ meeting }) => meeting.id).join(' ') ?? '';
  const asker = useMemo(
    () =>
      new ArticleAsker(ask, () => ({
        asOf,
        here: here.split(' ').filter(Boolean),
        own: own.split(' ').filter(Boolean),
        // A page of ours does not have the article's words.
        said: () => '',
      })),
    [asOf, here, own],
  );
  const push = useCallback(
    <Facts>(asked: Promise<Facts | null>, opened: (facts: Facts) => Open) =>
      run(async () => {
        const facts = await asked;
        if (facts) setStack((before) => [...before, opened(facts)]);
        scrollTo(0, 0);
      }),
    [run],
  );
  const openCard = useCallback(
    (entity: string) => push(asker.card(entity), (card) => ({ kind: 'card', card })),
    [push, asker],
  );
  return {
    top: stack.at(-1) ?? null,
    asker,
    openCard,
    openBetween: (a, b) => void push(asker.between(a, b), (between) => ({ kind: 'between', between })),
    openMeeting: (id) => void push(asker.meeting(id), (meeting) => ({ kind: 'meeting', meeting })),
    openAgreement: (id) => void push(asker.agreement(id), (agreement) => ({ kind: 'agreement', agreement })),
    brief: (sides) => void run(() => asker.brief(sides).then(() => undefined)),
    back: () => setStack((before) => before.slice(0, -1)),
  };
}
