import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleAsker } from '../../utils/page/asker';
import type { Marking } from '../../utils/page/mark/marking';
import type { Found } from '../../utils/page/mark/reading';
import { type MentionCards, mentionCards } from '../../utils/page/mention-cards';
import type { StageDoor } from '../../utils/page/stage/stage-door';
import { defaultSettings, type Settings } from '../../utils/setting-values';

const name = { entity: 'viettel', type: 'organization', spans: [] } as unknown as Found;

describe('the cards of names in view', () => {
  let end: AbortController;
  const bring = vi.fn(async () => undefined);
  const expected = vi.fn(async (): Promise<undefined> => undefined);
  const card = vi.fn(async () => null);
  const inView = vi.fn((): Found[] => [name]);
  let delay: Settings['delay'];
  const made = () =>
    mentionCards({
      marking: {
        names: [name],
        inView,
        mentionsOf: () => [name],
        hitAt: () => null,
        look: () => undefined,
      } as unknown as Marking,
      asker: { expect: expected, card, forget: () => undefined } as unknown as ArticleAsker,
      door: { bring, open: async () => undefined } as unknown as StageDoor,
      settings: () => ({ ...defaultSettings, delay }),
      failed: (error) => expect.unreachable(String(error)),
      missed: (error) => expect.unreachable(String(error)),
      signal: end.signal,
    });
  const pass = () => vi.advanceTimersByTimeAsync(1000);
  /** The reader is at the page and opened one name's card, which comes when told to. */
  const meaning = async () => {
    const { promise, resolve } = Promise.withResolvers<null>();
    card.mockReturnValueOnce(promise);
    const cards = made();
    void cards.open('viettel', 0);
    cards.expect();
    document.dispatchEvent(new Event('pointermove'));
    await pass();
    return { cards, come: () => resolve(null) };
  };

  beforeEach(() => {
    vi.useFakeTimers();
    vi.clearAllMocks();
    delay = defaultSettings.delay;
    vi.stubGlobal('requestIdleCallback', (go: () => void) => setTimeout(go));
    end = new AbortController();
  });
  afterEach(() => {
    end.abort();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it.each(['pointermove', 'scrollend'])('are asked for once the reader is there: %s', async (sign) => {
    const cards = made();
    cards.expect();
    await pass();
    expect(bring).not.toHaveBeenCalled();
    expect(expected).not.toHaveBeenCalled();
    document.dispatchEvent(new Event(sign));
    await pass();
    expect(bring).toHaveBeenCalledTimes(1);
    expect(expected.mock.calls).toEqual([[['viettel']]]);
  });

  it('are asked for at once when names change while the reader is there', async () => {
    const cards = made();
    document.dispatchEvent(new Event('pointermove'));
    await pass();
    expected.mockClear();
    cards.expect();
    await pass();
    expect(expected).toHaveBeenCalledTimes(1);
  });

  it('are waited for by the rehearsal, which asks for none of them again', async () => {
    let answer = (): void => undefined;
    expected.mockReturnValueOnce(new Promise((go) => (answer = () => go(undefined))));
    const cards = made();
    cards.expect();
    document.dispatchEvent(new Event('pointermove'));
    await pass();
    const likely = cards.likely();
    await pass();
    expect(card).not.toHaveBeenCalled();
    answer();
    await likely;
    expect(card.mock.calls).toEqual([['viettel']]);
  });

  it('of an article that went are not rehearsed with', async () => {
    const cards = made();
    document.dispatchEvent(new Event('pointermove'));
    await pass();
    cards.forget();
    const likely = cards.likely();
    await pass();
    expect(card).not.toHaveBeenCalled();
    inView.mockReturnValueOnce([{ ...name, entity: 'vnpt' }]);
    cards.expect();
    await pass();
    await likely;
    expect(card.mock.calls).toEqual([['vnpt']]);
  });

  it('is not shown once the reader has closed what it was asked for', async () => {
    const facts = { entity: 'viettel' } as never;
    card.mockResolvedValue(facts);
    const stage = { show: vi.fn(), hide: vi.fn(), prepare: vi.fn() };
    let arrive = () => {};
    const late = new Promise((come) => {
      arrive = () => come(stage);
    });
    const open = vi.fn<() => Promise<unknown>>(async () => stage);
    const cards = mentionCards({
      marking: { mentionsOf: () => [name], hitAt: () => null, look: () => undefined } as unknown as Marking,
      asker: { card } as unknown as ArticleAsker,
      door: { open, stage } as unknown as StageDoor,
      settings: () => defaultSettings,
      failed: (error) => expect.unreachable(String(error)),
      missed: (error) => expect.unreachable(String(error)),
      signal: end.signal,
    });
    await cards.open('viettel', 0);
    await pass();
    expect(stage.show).toHaveBeenCalledTimes(1);
    cards.pointer.close();
    // The stage is asked for twice before the card is drawn: that there is a card to show, and to show it.
    open.mockResolvedValueOnce(stage).mockResolvedValueOnce(stage).mockReturnValueOnce(late);
    await cards.open('viettel', 0);
    await pass();
    expect([cards.pointer.shown, stage.show.mock.calls.length]).toEqual([name, 1]);
    cards.pointer.close();
    arrive();
    await pass();
    expect(stage.show).toHaveBeenCalledTimes(1);
  });

  it.each<[string, (cards: MentionCards) => void]>([
    ['another article came', (cards) => cards.forget()],
    ['cards open by click now', () => (delay = 'click')],
  ])('are not asked for when, while the card the reader meant was on its way, %s', async (_, happens) => {
    const { cards, come } = await meaning();
    happens(cards);
    come();
    await pass();
    expect(expected).not.toHaveBeenCalled();
  });

  it('are not asked for before all is known that they are asked with', async () => {
    const cards = made();
    cards.expect();
    cards.forget();
    document.dispatchEvent(new Event('pointermove'));
    document.dispatchEvent(new Event('scrollend'));
    await pass();
    expect(expected).not.toHaveBeenCalled();
    cards.expect();
    await pass();
    expect(expected).toHaveBeenCalledTimes(1);
  });

  it('are asked for after the card the reader meant', async () => {
    const { come } = await meaning();
    expect(expected).not.toHaveBeenCalled();
    come();
    await pass();
    expect(expected).toHaveBeenCalledTimes(1);
  });

  it('are not asked for where cards open by click', async () => {
    delay = 'click';
    made().expect();
    document.dispatchEvent(new Event('pointermove'));
    await pass();
    expect(bring).not.toHaveBeenCalled();
    expect(expected).not.toHaveBeenCalled();
  });
});
