import type { FileName } from '../schema';
import { officeTwice, openBeside, twoHolders } from './holders';
import { checkLinks, homePages } from './links';
import {
  checkDuplicates,
  checkForms,
  checkLanguages,
  checkNamesakes,
  checkSharedForms,
  checkTwins,
} from './names';
import { checkReferences } from './refs';
import { type Finding, fileNames, type Rows, readRows } from './rows';
import { bundles, oneParty, oneSide, placeAtTable, toldTwice } from './sides';
import { checkTime } from './time';
import { checkWording } from './wording';
import { unsaid } from './work';

const checks = [
  checkReferences,
  checkTime,
  checkForms,
  checkSharedForms,
  checkDuplicates,
  checkNamesakes,
  checkTwins,
  checkLanguages,
  checkLinks,
  checkWording,
  twoHolders,
  officeTwice,
  openBeside,
  bundles,
  toldTwice,
  unsaid(oneSide),
  unsaid(oneParty),
  unsaid(placeAtTable),
  unsaid(homePages),
];

/**
 * Everything that may not ship, from the texts of the eight files, in the order of files and lines.
 * The rows that could be read come along for counting.
 */
export function checkDataset(texts: Record<FileName, string>): { rows: Rows; findings: Finding[] } {
  const read = fileNames.map((file) => [file, readRows(file, texts[file])] as const);
  const rows = Object.fromEntries(read.map(([file, { rows }]) => [file, rows])) as unknown as Rows;
  const findings = [
    ...read.flatMap(([, { findings }]) => findings),
    ...checks.flatMap((check) => check(rows)),
  ];
  findings.sort((a, b) => fileNames.indexOf(a.file) - fileNames.indexOf(b.file) || a.line - b.line);
  return { rows, findings };
}
