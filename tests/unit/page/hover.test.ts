import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dueAt,
  type Hover,
  type HoverEffect,
  type HoverEvent,
  type HoverRules,
  type Step,
  shownIn,
  step,
} from '../../../utils/page/hover/hover';

/*
 *            over: ask                 due passed and answered: show
 *   ┌──────┐ ────────────▶ ┌────────┐ ─────────────────────────────▶ ┌──────┐ ── pin ──▶ ┌────────┐
 *   │ idle │               │ arming │                                │ open │            │ pinned │
 *   └──────┘ ◀──────────── └────────┘ ◀───────────────────────────── └──────┘ ◀─ unpin ─ └────────┘
 *     ▲   ▲   out, or        ▲    │      over another name: ask        │  ▲                  │
 *     │   │   nothing known  │    │ out, with a card still open        │  │ over, card       │ press another:
 *     │   │                  │    ▼                                    │  │                  │ arming, then
 *     │   │         over     │  ┌─────────┐ ◀──────── out ─────────────┘  │                  │ pinned again
 *     │   │         another  └─ │ leaving │ ──────────────────────────────┘                  │
 *     │   └── grace over: hide ─└─────────┘                                                  │
 *     └───────────────────────────── close (Esc, ✕): hide ───────────────────────────────────┘
 *
 *   `press` (click, tap, Enter) goes the same way as `over` with nothing to wait for but the answer.
 */

const timing = { delay: 300, grace: 300, move: 120 } as const;
const rules: HoverRules<string> = { timing, same: (a: string, b: string) => a === b };

/** Plays events at times; a `time` event is sent whenever the machine asked for one, as the driver does. */
function play(script: [at: number, event: HoverEvent<string>][], until = 10_000, set = rules) {
  let hover: Hover<string> = { state: 'idle' };
  const log: string[] = [];
  const run = (event: HoverEvent<string>, now: number) => {
    const next = step(hover, event, now, set);
    hover = next.hover;
    for (const effect of next.effects) log.push(`${now} ${word(effect)}`);
  };
  const passTime = (now: number) => {
    for (let due = dueAt(hover); due !== null && due <= now; due = dueAt(hover)) run({ type: 'time' }, due);
  };
  for (const [at, event] of script) {
    passTime(at);
    run(event, at);
  }
  passTime(until);
  return { hover, log };
}
const word = (effect: HoverEffect<string>) =>
  effect.do === 'hide' ? 'hide' : `${effect.do} ${effect.target}`;
const over = (target: string): HoverEvent<string> => ({ type: 'over', target });
const press = (target: string): HoverEvent<string> => ({ type: 'press', target });
const answer = (target: string, found = true): HoverEvent<string> => ({ type: 'answer', target, found });
const out: HoverEvent<string> = { type: 'out' };
const card: HoverEvent<string> = { type: 'card' };

describe('opening', () => {
  it('asks when arming begins and shows when the delay is over', () => {
    expect(
      play([
        [0, over('A')],
        [5, answer('A')],
      ]).log,
    ).toEqual(['0 ask A', '300 show A']);
  });
  it('shows a late answer at once', () => {
    expect(
      play([
        [0, over('A')],
        [450, answer('A')],
      ]).log,
    ).toEqual(['0 ask A', '450 show A']);
  });
  it('opens nothing when the pointer only crosses a name', () => {
    expect(
      play([
        [0, over('A')],
        [5, answer('A')],
        [200, out],
      ]).log,
    ).toEqual(['0 ask A']);
  });
  it('does not ask or wait again while the pointer moves within one name', () => {
    expect(
      play([
        [0, over('A')],
        [5, answer('A')],
        [100, over('A')],
      ]).log,
    ).toEqual(['0 ask A', '300 show A']);
  });
  it('stays idle when nothing is known', () => {
    expect(
      play([
        [0, over('A')],
        [5, answer('A', false)],
      ]),
    ).toEqual({ hover: { state: 'idle' }, log: ['0 ask A'] });
  });
  it('with delay 0 waits for the answer only', () => {
    const set = { ...rules, timing: { ...timing, delay: 0 } };
    expect(
      play(
        [
          [0, over('A')],
          [7, answer('A')],
        ],
        10_000,
        set,
      ).log,
    ).toEqual(['0 ask A', '7 show A']);
  });
  it('with click only, hovering does nothing and a press opens', () => {
    const set = { ...rules, timing: { ...timing, delay: 'click' as const } };
    expect(
      play(
        [
          [0, over('A')],
          [900, press('A')],
          [910, answer('A')],
        ],
        10_000,
        set,
      ).log,
    ).toEqual(['900 ask A', '910 show A']);
  });
  it('with click only, an open card stays while the pointer crosses another name, and none comes of a name that was left', () => {
    const set = { ...rules, timing: { ...timing, delay: 'click' as const } };
    const open: [number, HoverEvent<string>][] = [
      [0, press('A')],
      [10, answer('A')],
      [900, over('B')],
    ];
    expect(play(open, 10_000, set).hover).toEqual({ state: 'open', target: 'A' });
    const left = play(
      [
        [0, press('A')],
        [5, over('B')],
        [10, answer('A')],
      ],
      10_000,
      set,
    );
    expect(left).toEqual({ hover: { state: 'idle' }, log: ['0 ask A'] });
  });
  it('a press on another name while arming opens that one', () => {
    expect(
      play([
        [0, over('A')],
        [5, answer('A')],
        [50, press('B')],
        [60, answer('B')],
      ]).log,
    ).toEqual(['0 ask A', '50 ask B', '60 show B']);
  });
  it('a press while arming still waits for the answer', () => {
    expect(
      play([
        [0, over('A')],
        [50, press('A')],
        [400, answer('A')],
      ]).log,
    ).toEqual(['0 ask A', '400 show A']);
  });
  it('neither the card itself nor a pin opens anything where there is none', () => {
    for (const event of [card, { type: 'pin', on: true } as const, { type: 'pin', on: false } as const])
      expect(play([[0, event]])).toEqual({ hover: { state: 'idle' }, log: [] });
  });
  it('a press while arming cuts the delay short', () => {
    expect(
      play([
        [0, over('A')],
        [5, answer('A')],
        [50, press('A')],
      ]).log,
    ).toEqual(['0 ask A', '50 show A']);
  });
});

describe('the latest question wins', () => {
  it('drops the answer to a name the pointer has left', () => {
    const { log } = play([
      [0, over('A')],
      [10, over('B')],
      [20, answer('A')],
      [900, answer('B')],
    ]);
    expect(log).toEqual(['0 ask A', '10 ask B', '900 show B']);
  });
  it('drops an answer that comes after everything was closed', () => {
    expect(
      play([
        [0, over('A')],
        [10, { type: 'close' }],
        [20, answer('A')],
      ]).log,
    ).toEqual(['0 ask A']);
  });
});

describe('leaving', () => {
  const opened: [number, HoverEvent<string>][] = [
    [0, over('A')],
    [5, answer('A')],
  ];
  it('hides after the grace', () => {
    expect(play([...opened, [1000, out]]).log).toEqual(['0 ask A', '300 show A', '1300 hide']);
  });
  it('keeps the card when the pointer reaches it within the grace', () => {
    expect(play([...opened, [1000, out], [1250, card]]).hover).toEqual({ state: 'open', target: 'A' });
  });
  it('keeps the card when the pointer comes back to its name', () => {
    expect(play([...opened, [1000, out], [1250, over('A')]]).hover).toEqual({ state: 'open', target: 'A' });
  });
  it('a press on its name keeps the card, and asks for it no second time', () => {
    const { hover, log } = play([...opened, [1000, out], [1250, press('A')]]);
    expect(hover).toEqual({ state: 'open', target: 'A' });
    expect(log).toEqual(['0 ask A', '300 show A']);
  });
  it('close hides at once', () => {
    expect(play([...opened, [1000, { type: 'close' }]]).log.at(-1)).toBe('1000 hide');
  });
});

describe('from name to name', () => {
  const opened: [number, HoverEvent<string>][] = [
    [0, over('A')],
    [5, answer('A')],
  ];
  it('moves faster than it opened and shows without hiding between', () => {
    const { log } = play([...opened, [1000, out], [1050, over('B')], [1055, answer('B')]]);
    expect(log).toEqual(['0 ask A', '300 show A', '1050 ask B', '1170 show B']);
  });
  it('crossing another name on the way to the card keeps the card', () => {
    const { hover, log } = play([...opened, [1000, over('B')], [1005, answer('B')], [1080, card]]);
    expect(hover).toEqual({ state: 'open', target: 'A' });
    expect(log).not.toContain('1120 show B');
  });
  it('never waits longer than the chosen delay', () => {
    const set = { ...rules, timing: { ...timing, delay: 0 } };
    expect(
      play(
        [
          [0, over('A')],
          [1, answer('A')],
          [50, over('B')],
          [53, answer('B')],
        ],
        60,
        set,
      ).log.at(-1),
    ).toBe('53 show B');
  });
});

describe('pinned', () => {
  const pinned: [number, HoverEvent<string>][] = [
    [0, over('A')],
    [5, answer('A')],
    [400, { type: 'pin', on: true }],
  ];
  it('lets neither leaving nor other names disturb it', () => {
    const { hover, log } = play([...pinned, [500, out], [2000, over('B')], [2500, out]]);
    expect(hover).toEqual({ state: 'pinned', target: 'A' });
    expect(log).toEqual(['0 ask A', '300 show A']);
  });
  it('a press on another name shows that one, still pinned', () => {
    const { hover } = play([...pinned, [500, press('B')], [510, out], [520, answer('B')]]);
    expect(hover).toEqual({ state: 'pinned', target: 'B' });
  });
  it('stays pinned under a press on its own name, and when the pointer comes into the card', () => {
    for (const event of [press('A'), card]) {
      const { hover, log } = play([...pinned, [500, event], [510, out]]);
      expect(hover).toEqual({ state: 'pinned', target: 'A' });
      expect(log).toEqual(['0 ask A', '300 show A']);
    }
  });
  it('a pressed name comes whatever the pointer crosses meanwhile: another name, the card, the page', () => {
    for (const event of [over('C'), card, out]) {
      const { hover, log } = play([...pinned, [500, press('B')], [510, event], [520, answer('B')]]);
      expect(hover).toEqual({ state: 'pinned', target: 'B' });
      expect(log).toEqual(['0 ask A', '300 show A', '500 ask B', '520 show B']);
    }
  });
  it('keeps the pinned card when the pressed name turns out unknown', () => {
    const { hover } = play([...pinned, [500, press('B')], [520, answer('B', false)]]);
    expect(hover).toEqual({ state: 'pinned', target: 'A' });
  });
  it('unpinned, it leaves like any other', () => {
    expect(play([...pinned, [500, { type: 'pin', on: false }], [600, out]]).log.at(-1)).toBe('900 hide');
  });
});

describe('whatever happens', () => {
  const event = fc.oneof(
    fc.constantFrom('A', 'B', 'C').map(over),
    fc.constantFrom('A', 'B', 'C').map(press),
    fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.boolean()).map(([name, found]) => answer(name, found)),
    fc.constantFrom<HoverEvent<string>>(
      out,
      card,
      { type: 'close' },
      { type: 'time' },
      { type: 'pin', on: true },
      { type: 'pin', on: false },
    ),
  );
  const scripts = fc.array(fc.tuple(fc.nat(400), event), { maxLength: 40 });

  it('the card on the screen is the one the state says', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        let hover: Hover<string> = { state: 'idle' };
        let screen: string | null = null;
        let now = 0;
        for (const [wait, happened] of script) {
          now += wait;
          const next: Step<string> = step(hover, happened, now, rules);
          hover = next.hover;
          for (const effect of next.effects) {
            if (effect.do === 'show') screen = effect.target;
            if (effect.do === 'hide') screen = null;
          }
          expect(shownIn(hover)).toBe(screen);
        }
      }),
    );
  });
  it('left alone without a pin, it ends idle with nothing shown', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const timed = script.map(([, happened], n): [number, HoverEvent<string>] => [n * 100, happened]);
        const end = timed.length * 100;
        const { hover } = play([...timed, [end, { type: 'pin', on: false }], [end, out]], end + 10_000);
        expect(hover).toEqual({ state: 'idle' });
      }),
    );
  });
});
