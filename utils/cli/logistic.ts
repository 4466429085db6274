/** One labelled row; `weight` is how much it counts. */
export interface Example {
  id: string;
  values: number[];
  label: 0 | 1;
  weight: number;
}

const STEPS = 4000;
const RATE = 0.05;

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);
const probability = (row: Example, parameters: readonly number[]) =>
  1 / (1 + Math.exp(-dot(row.values, parameters)));

/**
 * Logistic regression whose parameters are pulled towards `start` (a Gaussian prior around it; MAP estimate) and may not
 * change their sign. Gradient descent; deterministic.
 */
export function nearPrior(rows: readonly Example[], start: readonly number[], pull: number): number[] {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  let parameters = [...start];
  for (let step = 0; step < STEPS; step++) {
    const gradient = parameters.map((value, i) => (pull * (value - start[i]!)) / total);
    for (const row of rows) {
      const error = ((probability(row, parameters) - row.label) * row.weight) / total;
      row.values.forEach((value, i) => {
        if (value) gradient[i]! += error * value;
      });
    }
    parameters = parameters.map((value, i) => {
      const next = value - (RATE * gradient[i]! * Math.min(total, 40)) / 10;
      return i > 0 && next * start[i]! < 0 ? 0 : next;
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
    for (const row of rows.filter((_, i) => i % folds === fold)) {
      const p = Math.min(Math.max(probability(row, parameters), 1e-6), 1 - 1e-6);
      loss -= row.weight * Math.log(row.label ? p : 1 - p);
      if (p > 0.5 && row.label) right++;
      else if (p > 0.5) wrong++;
      else if (row.label) missed++;
    }
  }
  return { loss: loss / rows.length, f1: (2 * right) / (2 * right + wrong + missed) };
}
