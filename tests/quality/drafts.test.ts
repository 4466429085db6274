import { expect, it } from 'vitest';
import { measureDrafts, ownDraftPages } from '../../utils/cli/quality/draft-quality';
import { tools } from '../../utils/cli/quality/tools';

const ready = await tools();

it.each([
  ['used for the rules', false],
  ['set aside', true],
])('drafting holds its floors on the articles %s', (_, aside) => {
  const pages = ownDraftPages(aside);
  expect(pages).toHaveLength(60);
  const { figures, faults } = measureDrafts(pages, ready);
  const told = faults.join('\n');
  expect(figures.found, told).toBeGreaterThanOrEqual(0.95);
  expect(figures.dates, told).toBeGreaterThanOrEqual(0.97);
  expect(figures.parties, told).toBeGreaterThanOrEqual(0.95);
  expect(figures.invented, told).toBeLessThanOrEqual(0.01);
  expect(figures.signatories, told).toBeGreaterThanOrEqual(0.95);
  expect(figures.offices, told).toBeGreaterThanOrEqual(0.95);
});
