import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Card } from '../../utils/knowledge/card';
import type { Stage } from '../../utils/page/stage/stage';
import { StageDoor } from '../../utils/page/stage/stage-door';

const card = { entity: 'lao' } as Card;
const move = () => dispatchEvent(new Event('pointermove'));
const settle = () => new Promise((go) => setTimeout(go));

describe('the way to the stage', () => {
  const end = new AbortController();
  const failed = vi.fn();
  const missed = vi.fn();
  const stage = { rehearse: vi.fn(), tellCount: vi.fn() };
  const bring = vi.fn(async () => () => stage as unknown as Stage);
  let door: StageDoor;
  beforeEach(() => {
    vi.clearAllMocks();
    vi.stubGlobal('requestIdleCallback', (run: () => void) => run());
    door = new StageDoor({
      bring,
      stage: () => ({}) as never,
      settings: () => ({ language: 'vi' }) as never,
      uiLanguage: 'vi',
      failed,
      missed,
      signal: end.signal,
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('brings it at the first move of the pointer, once, and rehearses with the card it is given', async () => {
    const first = vi.fn(async () => card);
    door.expectPointer(first);
    expect(bring).not.toHaveBeenCalled();
    move();
    move();
    await settle();
    expect(bring).toHaveBeenCalledTimes(1);
    expect(first).toHaveBeenCalledTimes(1);
    expect(stage.rehearse.mock.calls).toEqual([[card]]);
  });

  it('a card that cannot be had is no failure the reader is told of: nobody asked for it', async () => {
    door.expectPointer(() => Promise.reject(new Error('no answer')));
    move();
    await settle();
    expect(door.stage).toBe(stage);
    expect(stage.rehearse).not.toHaveBeenCalled();
    expect(failed).not.toHaveBeenCalled();
    expect(missed).toHaveBeenCalledOnce();
  });

  it('a stage that cannot be brought is told, and brought at the next need', async () => {
    bring.mockRejectedValueOnce(new Error('no script'));
    door.expectPointer(async () => card);
    move();
    await settle();
    expect(failed).toHaveBeenCalledOnce();
    expect(await door.open()).toBe(stage);
  });
});
