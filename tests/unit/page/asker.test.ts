import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ask } from '../../../utils/ask';
import { ArticleAsker, type Asking } from '../../../utils/page/asker';

describe('what is asked of an article', () => {
  const article: Asking = {
    asOf: '2025-03',
    here: ['a', 'b', 'c'],
    own: [],
    said: (entity) => `of ${entity}`,
  };
  const ask = vi.fn();
  const names = () => ask.mock.calls.map(([name]) => name);
  let asker: ArticleAsker;
  let here: Asking;
  beforeEach(() => {
    ask.mockReset();
    ask.mockImplementation(
      async (name: string, request: { asked?: { entity: string }[]; entity?: string }) =>
        name === 'cards'
          ? {
              cards: request.asked!.map(({ entity }) =>
                entity === 'b' ? 'null' : JSON.stringify({ entity }),
              ),
            }
          : { entity: request.entity, late: true },
    );
    here = article;
    asker = new ArticleAsker(ask as unknown as Ask, () => here);
  });

  it('cards of several names are one question, each with the others beside it, and nothing asks again', async () => {
    await asker.expect(['a', 'b']);
    expect(ask.mock.calls).toEqual([
      [
        'cards',
        {
          asked: [
            { entity: 'a', said: 'of a' },
            { entity: 'b', said: 'of b' },
          ],
          asOf: '2025-03',
          here: ['a', 'b', 'c'],
          own: [],
        },
      ],
    ]);
    expect(await asker.card('a')).toEqual({ entity: 'a' });
    expect(await asker.card('a')).toEqual({ entity: 'a' });
    expect(await asker.card('b')).toBeNull();
    await asker.expect(['a', 'b']);
    expect(names()).toEqual(['cards']);
    await asker.expect(['a', 'c']);
    expect(ask.mock.calls[1]![1].asked).toEqual([{ entity: 'c', said: 'of c' }]);
  });

  it('cards on their way are not asked for once more, and are there when they have come', async () => {
    const [first] = [asker.expect(['a', 'b']), asker.expect(['b', 'a']), asker.expect(['a', 'c'])];
    expect(
      ask.mock.calls.map(([, { asked }]) => asked.map(({ entity }: { entity: string }) => entity)),
    ).toEqual([['a', 'b'], ['c']]);
    await first;
    expect(await asker.card('a')).toEqual({ entity: 'a' });
    expect(names()).toEqual(['cards', 'cards']);
  });

  it('a card pointed at meanwhile is asked for by itself, and that answer stays', async () => {
    const expected = asker.expect(['a']);
    expect(await asker.card('a')).toEqual({ entity: 'a', late: true });
    await expected;
    expect(await asker.card('a')).toEqual({ entity: 'a', late: true });
    expect(names()).toEqual(['cards', 'card']);
  });

  it('what was asked of an article that is gone, or was said otherwise then, is not shown', async () => {
    const expected = asker.expect(['a']);
    asker.forget();
    await expected;
    expect(await asker.card('a')).toEqual({ entity: 'a', late: true });
    await asker.expect(['c']);
    here = { ...article, said: () => 'something else' };
    expect(await asker.card('c')).toEqual({ entity: 'c', late: true });
  });

  it('a failure is told, and not remembered', async () => {
    ask.mockRejectedValueOnce(new Error('gone'));
    await expect(asker.expect(['a'])).rejects.toThrow('gone');
    ask.mockRejectedValueOnce(new Error('gone'));
    await expect(asker.card('a')).rejects.toThrow('gone');
    expect(await asker.card('a')).toEqual({ entity: 'a', late: true });
  });
});
