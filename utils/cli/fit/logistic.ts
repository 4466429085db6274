/** One labelled row; `weight` is how much it counts. The first value is the constant 1. */
export interface Example {
  id: string;
  values: number[];
  label: 0 | 1;
  weight: number;
}

const STEPS = 1200;
const RATE = 0.02;
/** Adam's decay of first and second moments (Kingma & Ba 2015). */
const [BETA1, BETA2] = [0.9, 0.999];
/** The constant is pulled less than the weights. */
const CONSTANT = 0.05;

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);
const probability = (row: Example, parameters: readonly number[]) =>
  1 / (1 + Math.exp(-dot(row.values, parameters)));
const totalOf = (rows: readonly Example[]) => rows.reduce((sum, { weight }) => sum + weight, 0);

/** Weighted mean log loss. */
export function logLoss(rows: readonly Example[], parameters: readonly number[]): number {
  const sum = rows.reduce((loss, row) => {
    const p = Math.min(Math.max(probability(row, parameters), 1e-6), 1 - 1e-6);
    return loss - row.weight * Math.log(row.label ? p : 1 - p);
  }, 0);
  return sum / totalOf(rows);
}

/**
 * Logistic regression whose parameters are pulled towards `start` (a Gaussian prior around it; MAP estimate) and may not
 * change their sign. Full-batch Adam; deterministic.
 */
export function nearPrior(rows: readonly Example[], start: readonly number[], pull: number): number[] {
  const total = totalOf(rows);
  const parameters = [...start];
  const first = start.map(() => 0);
  const second = start.map(() => 0);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = parameters.map((value, i) => (pull * (i ? 1 : CONSTANT) * (value - start[i]!)) / total);
    for (const row of rows) {
      const error = ((probability(row, parameters) - row.label) * row.weight) / total;
      row.values.forEach((value, i) => {
        if (value) gradient[i]! += error * value;
      });
    }
    gradient.forEach((slope, i) => {
      first[i] = BETA1 * first[i]! + (1 - BETA1) * slope;
      second[i] = BETA2 * second[i]! + (1 - BETA2) * slope * slope;
      const mean = first[i]! / (1 - BETA1 ** step);
      const scale = Math.sqrt(second[i]! / (1 - BETA2 ** step)) + 1e-8;
      const next = parameters[i]! - (RATE * mean) / scale;
      parameters[i] = i > 0 && next * start[i]! < 0 ? 0 : next;
    });
  }
  return parameters;
}

/** Mean log loss and F1 over folds, each judged by parameters fitted to the others. */
export function crossValidate(
  rows: readonly Example[],
  start: readonly number[],
  pull: number,
  folds: number,
) {
  let loss = 0;
  let [right, wrong, missed] = [0, 0, 0];
  for (let fold = 0; fold < folds; fold++) {
    const parameters = nearPrior(
      rows.filter((_, i) => i % folds !== fold),
      start,
      pull,
    );
    const held = rows.filter((_, i) => i % folds === fold);
    loss += logLoss(held, parameters) * totalOf(held);
    for (const row of held.filter(({ weight }) => weight >= 1)) {
      const says = probability(row, parameters) > 0.5;
      if (says && row.label) right++;
      else if (says) wrong++;
      else if (row.label) missed++;
    }
  }
  return { loss: loss / totalOf(rows), f1: (2 * right) / (2 * right + wrong + missed) };
}
