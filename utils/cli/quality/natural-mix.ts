/** A page of a natural mix with its gold label, its weight in the mix and what was said of it. */
export interface Labelled {
  label: 'ict' | 'borderline' | 'no';
  weight: number;
  ict: boolean;
}

/** Precision leaves borderline pages out, or counts those called as right; recall asks for the pages that are ICT. */
export type Figure = 'precision' | 'precision with borderline' | 'recall';

const SAMPLES = 2000;
/** 95 %. */
const TAIL = 0.025;

/** A weighted figure, 0..1; 1 where there is nothing to be wrong about. */
export function share(rows: readonly Labelled[], figure: Figure): number {
  const sum = (isCounted: (row: Labelled) => boolean) =>
    rows.filter(isCounted).reduce((total, { weight }) => total + weight, 0);
  const right = sum(({ label, ict }) => ict && label === 'ict');
  if (figure === 'recall')
    return ratio(
      right,
      sum(({ label }) => label === 'ict'),
    );
  const doubtful = figure === 'precision' ? 0 : sum(({ label, ict }) => ict && label === 'borderline');
  return ratio(right + doubtful, right + doubtful + sum(({ label, ict }) => ict && label === 'no'));
}

const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : 1);

/** Percentile bootstrap over pages (Efron 1979), with a fixed seed: the same rows give the same interval. */
export function interval(rows: readonly Labelled[], figure: Figure): [low: number, high: number] {
  const random = generator(20_240_101);
  const drawn = Array.from({ length: SAMPLES }, () =>
    share(
      rows.map(() => rows[Math.floor(random() * rows.length)]!),
      figure,
    ),
  ).sort((a, b) => a - b);
  return [drawn[Math.floor(TAIL * SAMPLES)]!, drawn[Math.floor((1 - TAIL) * SAMPLES)]!];
}

/** mulberry32 (Tommy Ettinger, public domain): uniform in 0..1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
