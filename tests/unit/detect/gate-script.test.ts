import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import gate from '../../../entrypoints/gate.content';
import type { Answer, Envelope } from '../../../utils/messages';

type Listener = (message: Envelope, sender: { id: string }, answer: (answer: Answer) => void) => void;

const read = (file: string) => readFileSync(new URL(`../../pages/served/${file}`, import.meta.url), 'utf8');
const verdict = { ict: true, score: 3, evidence: [] };
const judged: Envelope[] = [];
let listener: Listener = () => {};
let window: Window;

/** Runs the gate with nothing but a fake `chrome`, as a browser without polyfill would. */
function open(
  file: string,
  url: string,
  sendMessage = async (): Promise<unknown> => ({ ok: true, reply: { verdict } }),
) {
  window = new Window({ url });
  window.document.write(read(file));
  for (const name of ['document', 'location', 'MutationObserver'] as const) vi.stubGlobal(name, window[name]);
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window));
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'ours',
      sendMessage: (message: Envelope) => {
        judged.push(message);
        return sendMessage();
      },
      onMessage: {
        addListener: (added: Listener) => {
          listener = added;
        },
      },
    },
  });
  vi.stubGlobal('browser', undefined);
  Reflect.deleteProperty(globalThis, Symbol.for('boi-canh.presence'));
  return (gate.main as () => void)();
}

function state(id = 'ours'): Answer | null {
  let got: Answer | null = null;
  listener({ name: 'state', request: {} }, { id }, (answer) => {
    got = answer;
  });
  return got;
}

beforeEach(() => {
  vi.useFakeTimers();
  judged.length = 0;
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  await window.happyDOM.close();
});

const ARTICLE = 'https://vnexpress.net/viet-nam-lao-4950001.html';

describe('gate', () => {
  it('sends nothing for an article that is not ICT, and still tells the popup why', () => {
    open('thanhnien-cooking.html', 'https://thanhnien.vn/mon-ngon-185260813084243286.htm');
    expect(judged).toEqual([]);
    expect(state()).toMatchObject({ ok: true, reply: { reading: false, verdict: { ict: false } } });
  });

  it('asks the background about an ICT article and shows its verdict', async () => {
    open('vnexpress.html', ARTICLE);
    await vi.advanceTimersByTimeAsync(0);
    expect(judged).toHaveLength(1);
    expect(judged[0]).toMatchObject({
      name: 'judge',
      request: { url: ARTICLE, structure: { articleMarkup: true } },
    });
    expect(state()).toMatchObject({ reply: { verdict } });
  });

  it('asks once more when nobody was there', async () => {
    let calls = 0;
    open('vnexpress.html', ARTICLE, async () => {
      if (++calls === 1) throw new Error('Could not establish connection. Receiving end does not exist.');
      return { ok: true, reply: { verdict } };
    });
    await vi.advanceTimersByTimeAsync(100);
    expect(judged).toHaveLength(2);
    expect(state()).toMatchObject({ reply: { verdict } });
  });

  it('judges anew when the tab goes on to another article', async () => {
    open('thanhnien-cooking.html', 'https://thanhnien.vn/x-185260813084243286.htm');
    await vi.advanceTimersByTimeAsync(1000);
    window.history.pushState({}, '', '/y-185260813084243287.htm');
    window.document.body.innerHTML = read('vnexpress.html').split('<body>')[1]!.split('</body>')[0]!;
    await vi.advanceTimersByTimeAsync(1000);
    expect(judged).toHaveLength(1);
  });

  it('is silent to foreign senders and while a reader is at work', () => {
    open('vnexpress.html', ARTICLE);
    expect(state('another')).toBeNull();
    Object.assign(globalThis, { [Symbol.for('boi-canh.presence')]: { reader: { close() {} } } });
    expect(state()).toBeNull();
  });
});
