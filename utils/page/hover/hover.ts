/**
 * Hover intent as a pure state machine: no clock, no DOM. `step` takes what happened and the time, and says what to do.
 * The diagram stands in tests/unit/page/hover.test.ts.
 */
export interface Timing {
  /** ms the pointer must rest on a name before its card opens; `click`: hovering opens nothing. */
  delay: number | 'click';
  /** ms an open card stays after the pointer left name and card, so that the way from one to the other keeps it. */
  grace: number;
  /** ms to rest on another name while a card is open: shorter than `delay`, longer than crossing it on the way to the card. */
  move: number;
}

/** What a reader cannot set. */
export const ownTiming: Omit<Timing, 'delay'> = { grace: 300, move: 120 };

export type Hover<T> =
  | { state: 'idle' }
  /** The question is asked; the card opens when `due` has passed and the answer is there. `shown` is still open meanwhile. */
  | { state: 'arming'; target: T; due: number; answered: boolean; shown: T | null; pinned: boolean }
  | { state: 'open'; target: T }
  | { state: 'leaving'; target: T; due: number }
  | { state: 'pinned'; target: T };

export type HoverEvent<T> =
  /** The pointer came onto a name. */
  | { type: 'over'; target: T }
  /** The pointer came into the card. */
  | { type: 'card' }
  /** The pointer is on neither. */
  | { type: 'out' }
  /** Click, tap, Enter, or a request from the popup. */
  | { type: 'press'; target: T }
  | { type: 'answer'; target: T; found: boolean }
  | { type: 'time' }
  | { type: 'pin'; on: boolean }
  | { type: 'close' };

export type HoverEffect<T> = { do: 'ask'; target: T } | { do: 'show'; target: T } | { do: 'hide' };

export interface Step<T> {
  hover: Hover<T>;
  effects: HoverEffect<T>[];
}

export interface HoverRules<T> {
  timing: Timing;
  /** Whether two targets are the same mention (after a rescan the objects differ). */
  same(a: T, b: T): boolean;
}

/**
 * The next state after `event` at time `now` (ms, any monotonic clock).
 * Of two questions the later one wins: an answer for any other target changes nothing.
 */
export function step<T>(hover: Hover<T>, event: HoverEvent<T>, now: number, rules: HoverRules<T>): Step<T> {
  switch (event.type) {
    case 'over':
      return over(hover, event.target, now, rules);
    case 'press':
      return press(hover, event.target, now, rules);
    case 'card':
      return intoCard(hover);
    case 'out':
      return out(hover, now, rules.timing);
    case 'answer':
      return answer(hover, event, now, rules);
    case 'time':
      return time(hover, now);
    case 'pin':
      return pin(hover, event.on);
    case 'close':
      return { hover: { state: 'idle' }, effects: shownIn(hover) === null ? [] : [{ do: 'hide' }] };
  }
}

/** When (ms) a `time` event must be sent, or null when the state waits for something else. */
export function dueAt<T>(hover: Hover<T>): number | null {
  if (hover.state === 'leaving') return hover.due;
  return hover.state === 'arming' && hover.answered ? hover.due : null;
}

/** Whose card is on the screen. */
export function shownIn<T>(hover: Hover<T>): T | null {
  if (hover.state === 'idle') return null;
  return hover.state === 'arming' ? hover.shown : hover.target;
}

const stay = <T>(hover: Hover<T>): Step<T> => ({ hover, effects: [] });

function over<T>(hover: Hover<T>, target: T, now: number, { timing, same }: HoverRules<T>): Step<T> {
  if (hover.state === 'pinned' || (hover.state === 'arming' && hover.pinned)) return stay(hover);
  // The newest place counts: a name may be entered by one of its lines and rested on at another.
  if (hover.state === 'arming' && same(hover.target, target)) return stay({ ...hover, target });
  const shown = shownIn(hover);
  if (shown !== null && same(shown, target)) return stay({ state: 'open', target: shown });
  if (timing.delay === 'click') return shown === null ? stay({ state: 'idle' }) : stay(hover);
  const wait = shown === null ? timing.delay : Math.min(timing.delay, timing.move);
  return arm(target, now + wait, shown, false);
}

function press<T>(hover: Hover<T>, target: T, now: number, { same }: HoverRules<T>): Step<T> {
  if (hover.state === 'arming' && same(hover.target, target)) {
    return time({ ...hover, due: now }, now);
  }
  const shown = shownIn(hover);
  const pinned = hover.state === 'pinned';
  if (shown !== null && same(shown, target)) return stay(pinned ? hover : { state: 'open', target: shown });
  return arm(target, now, shown, pinned);
}

function arm<T>(target: T, due: number, shown: T | null, pinned: boolean): Step<T> {
  return {
    hover: { state: 'arming', target, due, answered: false, shown, pinned },
    effects: [{ do: 'ask', target }],
  };
}

function intoCard<T>(hover: Hover<T>): Step<T> {
  const shown = shownIn(hover);
  if (shown === null || hover.state === 'pinned' || (hover.state === 'arming' && hover.pinned)) {
    return stay(hover);
  }
  return stay({ state: 'open', target: shown });
}

function out<T>(hover: Hover<T>, now: number, timing: Timing): Step<T> {
  if (hover.state === 'open') return stay(leaving(hover.target, now, timing));
  if (hover.state !== 'arming' || hover.pinned) return stay(hover);
  return stay(hover.shown === null ? { state: 'idle' } : leaving(hover.shown, now, timing));
}

const leaving = <T>(target: T, now: number, timing: Timing): Hover<T> => ({
  state: 'leaving',
  target,
  due: now + timing.grace,
});

function answer<T>(
  hover: Hover<T>,
  { target, found }: { target: T; found: boolean },
  now: number,
  { timing, same }: HoverRules<T>,
): Step<T> {
  if (hover.state !== 'arming' || !same(hover.target, target)) return stay(hover);
  if (found) return time({ ...hover, answered: true }, now);
  if (hover.shown === null) return stay({ state: 'idle' });
  return stay(hover.pinned ? { state: 'pinned', target: hover.shown } : leaving(hover.shown, now, timing));
}

function time<T>(hover: Hover<T>, now: number): Step<T> {
  if (hover.state === 'leaving' && now >= hover.due) {
    return { hover: { state: 'idle' }, effects: [{ do: 'hide' }] };
  }
  if (hover.state !== 'arming' || !hover.answered || now < hover.due) return stay(hover);
  return {
    hover: { state: hover.pinned ? 'pinned' : 'open', target: hover.target },
    effects: [{ do: 'show', target: hover.target }],
  };
}

function pin<T>(hover: Hover<T>, on: boolean): Step<T> {
  const shown = shownIn(hover);
  if (shown === null) return stay(hover);
  return stay({ state: on ? 'pinned' : 'open', target: shown });
}
