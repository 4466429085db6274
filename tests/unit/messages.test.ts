import { describe, expect, it, vi } from 'vitest';
import { type Handlers, listen, type Runtime, type Sender } from '../../utils/listen';
import type { Answer } from '../../utils/messages';

type Listener = Parameters<Runtime['onMessage']['addListener']>[0];

function setUp(handlers: Partial<Handlers>) {
  let listener: Listener = () => undefined;
  const runtime: Runtime = {
    id: 'ours',
    onMessage: {
      addListener(added) {
        listener = added;
      },
    },
  };
  listen(runtime, handlers as Handlers);
  return (message: unknown, sender: Sender = { id: 'ours' }) => listener(message, sender) as Promise<Answer>;
}

const card = { entity: 'lao', asOf: '2024-09', here: ['viet-nam'] };

describe('messages to the background', () => {
  it('answers a request of the contract', async () => {
    const handler = vi.fn(async () => null);
    const send = setUp({ card: handler });
    expect(await send({ name: 'card', request: card })).toEqual({ ok: true, reply: null });
    expect(handler).toHaveBeenCalledWith(card, { id: 'ours' });
  });

  it('refuses foreign senders before anything else', async () => {
    const handler = vi.fn(async () => null);
    const send = setUp({ card: handler });
    for (const sender of [{ id: 'another' }, {}]) {
      expect(await send({ name: 'card', request: card }, sender)).toMatchObject({
        ok: false,
        error: expect.stringContaining('foreign sender'),
      });
    }
    expect(handler).not.toHaveBeenCalled();
  });

  it.each([null, undefined, 7, 'card', [], { request: card }, { name: 7, request: card }])(
    'refuses what is no envelope: %j',
    async (message) => {
      expect(await setUp({})(message)).toEqual({ ok: false, error: 'message refused: not {name, request}' });
    },
  );

  it.each(['erase', 'toString', '__proto__', ''])('refuses the unknown name "%s"', async (name) => {
    expect(await setUp({})({ name, request: {} })).toEqual({
      ok: false,
      error: `message refused: unknown name "${name}"`,
    });
  });

  it.each([
    ['card', { ...card, asOf: '27/9/2024' }, 'asOf'],
    ['card', { ...card, here: [''] }, 'here.0'],
    ['card', { ...card, more: 1 }, 'more'],
    ['card', null, 'the request itself'],
    ['link', { title: '', text: 1, published: null }, 'text'],
    ['link', { title: '', text: 'á '.repeat(2_500_000), published: null }, 'text'],
    ['link', { title: 'á'.repeat(20_001), text: '', published: null }, 'title'],
    ['noteDown', { url: '', title: '', text: 'á'.repeat(450_001), published: null, about: null }, 'text'],
    ['open', { tabId: 1.5 }, 'tabId'],
    [
      'judge',
      { url: '', title: '', lead: '', text: '', sections: [], lang: null, structure: { paragraphs: 'many' } },
      'structure.paragraphs',
    ],
  ])('refuses a wrong request to "%s" and names the field', async (name, request, field) => {
    const handler = vi.fn();
    const answer = await setUp({ [name]: handler })({ name, request });
    expect(answer).toMatchObject({
      ok: false,
      error: expect.stringContaining(`${name}: request refused at ${field}`),
    });
    expect(handler).not.toHaveBeenCalled();
  });

  it('sends a handler’s failure back as text', async () => {
    const send = setUp({ card: () => Promise.reject(new Error('no room')) });
    expect(await send({ name: 'card', request: card })).toEqual({ ok: false, error: 'card: no room' });
    const thrown = setUp({
      card: () => {
        throw new Error('at once');
      },
    });
    expect(await thrown({ name: 'card', request: card })).toEqual({ ok: false, error: 'card: at once' });
  });
});
