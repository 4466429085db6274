import { expect, it } from 'vitest';
import { readingMinutes } from '../../../utils/text/reading-time';

it.each([
  [0, 0],
  [1, 1],
  [900, 1],
  [1349, 1],
  [1350, 2],
  [9000, 10],
])('%i characters take about %i minutes', (characters, minutes) =>
  expect(readingMinutes(characters)).toBe(minutes),
);
