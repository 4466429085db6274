import { interval, type Labelled, share } from './natural-mix';
import { goldSets, labelOf, measure, type Report } from './quality-run';
import { figures, grouped, type Tally } from './score';
import { tools } from './tools';

/**
 * `npm run quality`: detection and linking on the gold sets (the project's own in tests/quality, and those in
 * the folders named), with all figures and the list of errors.
 */
const SETS = [
  { folder: new URL('../../../tests/quality/sets/', import.meta.url), label: 'own' },
  ...process.argv
    .slice(2)
    .map((folder) => ({ folder: new URL(`${folder}/`, `file://${process.cwd()}/`), label: folder })),
];

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

function printTally(name: string, tally: Tally): void {
  const { precision, recall, f1, recallOfKnown } = figures(tally);
  console.log(
    `  ${name.padEnd(22)} precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}` +
      `  known ${percent(recallOfKnown)} (${tally.known}/${tally.gold})  unknown ${tally.gold - tally.known}` +
      `  wrong entity ${tally.wrongEntity}  namesakes ${tally.namesakes}`,
  );
}

function printDetection(name: string, verdicts: Report['verdicts']): void {
  const count = (positive: boolean, ict: boolean): number =>
    verdicts.filter(({ page, ict: got }) => page.positive === positive && got === ict).length;
  const [tp, fp, fn] = [count(true, true), count(false, true), count(true, false)];
  const f1 = tp ? (2 * tp) / (2 * tp + fp + fn) : 0;
  console.log(
    `  detection, ${name}: F1 ${percent(f1)} (right ${tp}, wrongly yes ${fp}, missed ${fn}, of ${verdicts.length})`,
  );
}

/** Figures of a natural mix: the sample's weights make them those of what a site really publishes. */
function printMix(rows: readonly Labelled[]): void {
  for (const figure of ['precision', 'precision with borderline', 'recall'] as const) {
    const [low, high] = interval(rows, figure);
    console.log(
      `  detection, ${figure.padEnd(25)} ${percent(share(rows, figure))}  (95 % ${percent(low)} to ${percent(high)})`,
    );
  }
  const count = (label: Labelled['label'], ict: boolean) =>
    rows.filter((row) => row.label === label && row.ict === ict).length;
  console.log(
    `  called ICT: ${count('ict', true)} of ${count('ict', true) + count('ict', false)} that are, ${count('borderline', true)} borderline, ${count('no', true)} that are not, of ${rows.length}`,
  );
}

function print(report: Report): void {
  console.log(`\n${report.name}`);
  const isMix = report.verdicts.some(({ page }) => page.label);
  if (isMix)
    printMix(
      report.verdicts.map(({ page, ict }) => ({
        label: labelOf(page)!,
        weight: Number(page.weight ?? 1),
        ict,
      })),
    );
  else if (report.verdicts.length > 0) {
    const clear = report.verdicts.filter(({ page }) => !page.borderline);
    printDetection('all', report.verdicts);
    printDetection('without borderline', clear);
    for (const [source, part] of grouped(clear, ({ page }) => page.text_source ?? 'unknown'))
      printDetection(source, part);
  }
  if (report.all.gold + report.all.predicted === 0) return;
  printTally('linking', report.all);
  for (const tallies of [report.bySource, report.byType, report.byTrap])
    for (const [name, tally] of tallies) printTally(name, tally);
  const { known, linked, correct } = report.agreements;
  if (known > 0) console.log(`  agreements             right ${correct} of ${known}, linked ${linked}`);
  for (const { kind, page, what } of report.faults) console.log(`    ${kind}\t${page}\t${what}`);
}

const ready = await tools();
for (const { folder, label } of SETS) for (const set of goldSets(folder, label)) print(measure(set, ready));
