import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Target } from '../../utils/page/hover/pointer';
import { CardHost } from '../../utils/page/stage/card/card-host';
import { full } from './facts';

describe('the card in the page', () => {
  const surface = document.createElement('div');
  const host = { surface: () => surface, show: vi.fn(), hide: vi.fn(), focused: () => null };
  /** Where the words of the target stand. */
  let place = 0;
  let placed = 0;
  const stand = {
    prepare: vi.fn(() => {
      placed = place;
    }),
    settle: vi.fn(),
    standsBy: () => placed === place,
    isSheet: vi.fn(() => false),
    repose: vi.fn(),
    sheet: null,
    dock: undefined,
    room: 'ample',
  };
  const pinned = vi.fn(() => false);
  const target: Target = {
    found: { entity: full.entity, surface: 'Lào', reasons: [], spans: [] } as never,
    point: null,
    touch: false,
  };
  const words = () => surface.querySelector('[role=dialog]')?.textContent ?? null;
  const inSight = () => surface.classList.contains('surface');
  let card: CardHost;

  beforeEach(() => {
    vi.clearAllMocks();
    surface.className = 'surface card';
    surface.replaceChildren();
    card = new CardHost({
      host,
      lang: () => 'vi',
      pinned,
      drawing: () => ({
        site: 'báo.example',
        dated: true,
        article: { names: [], pairs: [], meetings: [] },
        saved: null,
      }),
      asker: {},
      actions: {},
      stand: () => stand,
      signal: new AbortController().signal,
    } as never);
  });

  it('is laid out before its time, out of sight, and then shown without being laid out again', () => {
    card.prepare(full, target);
    expect(words()).toContain(full.name.vi);
    expect([inSight(), card.open]).toEqual([false, false]);
    card.show(full, target, false);
    expect([inSight(), card.open]).toEqual([true, true]);
    expect(stand.prepare).toHaveBeenCalledTimes(1);
  });

  it('is laid out anew where its words have moved meanwhile, or where another mention is meant', () => {
    card.prepare(full, target);
    place += 1;
    card.show(full, target, false);
    expect(stand.prepare).toHaveBeenCalledTimes(2);
    card.hide();
    card.prepare(full, target);
    card.show(full, { ...target, found: { ...target.found } }, false);
    expect(stand.prepare).toHaveBeenCalledTimes(4);
    expect(inSight()).toBe(true);
  });

  it('is taken back when the pointer goes on, or when what it was drawn with changes', () => {
    for (const takeBack of [() => card.hide(), () => card.render()]) {
      card.prepare(full, target);
      takeBack();
      expect([words(), inSight(), card.open]).toEqual([null, true, false]);
    }
    expect(host.hide).toHaveBeenCalledTimes(2);
  });

  it('takes nothing from an open or a pinned one', () => {
    card.show(full, target, false);
    card.prepare(full, { ...target, found: { ...target.found } });
    expect([inSight(), card.open]).toEqual([true, true]);
    card.hide();
    pinned.mockReturnValueOnce(true);
    card.prepare(full, target);
    expect(words()).toBeNull();
  });

  it('is not laid out before its time as a sheet, for which the page would be scrolled', () => {
    stand.isSheet.mockReturnValueOnce(true);
    card.prepare(full, target);
    expect(words()).toBeNull();
  });

  it('is rehearsed out of sight and leaves nothing', () => {
    card.rehearse(full);
    expect(host.show).toHaveBeenCalledTimes(1);
    expect([words(), inSight(), card.open]).toEqual([null, true, false]);
  });
});
