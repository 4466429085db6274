import { existsSync, readFileSync } from 'node:fs';
import type { AgreementMention } from '../../link/types';
import { type EnrichInput, enrich } from '../articles/enrich-page';
import { emptyTally, type Fault, type GoldMention, grouped, scorePage, type Tally } from './score';
import type { Tools } from './tools';

export interface GoldPage extends EnrichInput {
  positive?: boolean;
  borderline?: boolean;
  text_source?: string;
  trap?: string;
  /** In natural mixes, instead of `positive`: with the weight that makes the sample the mix again. */
  label?: 'ict' | 'borderline' | 'no';
  weight?: string | number;
}

/** A page's gold label; null where it was labelled for linking only. */
export function labelOf({ label, positive, borderline }: GoldPage): 'ict' | 'borderline' | 'no' | null {
  if (label) return label;
  if (positive === undefined) return null;
  return borderline ? 'borderline' : positive ? 'ict' : 'no';
}

export interface GoldSet {
  name: string;
  pages: GoldPage[];
  mentions: GoldMention[];
  agreements: GoldAgreement[];
}

/** Words for an agreement: which one they stand for, or null where none may be linked. */
export interface GoldAgreement {
  page: string;
  /** UTF-16 offset. */
  start: number;
  surface: string;
  agreement: string | null;
}

export interface Report {
  name: string;
  all: Tally;
  bySource: Map<string, Tally>;
  byType: Map<string, Tally>;
  byTrap: Map<string, Tally>;
  faults: Fault[];
  /** Words for agreements: those with a gold agreement, those linked, those linked rightly. */
  agreements: { known: number; linked: number; correct: number };
  /** Verdicts of the pages that have a gold label. */
  verdicts: { page: GoldPage; ict: boolean }[];
}

export const lines = <Line>(file: URL): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Line);

const optional = (file: URL): GoldAgreement[] => (existsSync(file) ? lines<GoldAgreement>(file) : []);

/** Gold pages and mentions of a folder (a URL that ends in "/"); the sets whose files are there. */
export function goldSets(folder: URL, label: string): GoldSet[] {
  const sets: [string, string, string | null][] = [
    ['detection', 'detection.jsonl', null],
    // a newspaper's natural mix, and what an earlier product called ICT of one
    ['natural mix', 'natural-dev.jsonl', null],
    ['natural mix, called', 'natural-dev-called.jsonl', null],
    ['articles', 'pages.jsonl', 'mentions.jsonl'],
    ['traps', 'trap-pages.jsonl', 'trap-mentions.jsonl'],
    // written in the manner of the press before the linker saw them, names that the dataset does not hold among them
    ['press', 'press/pages.jsonl', 'press/mentions.jsonl'],
    ['press traps', 'press-traps/pages.jsonl', 'press-traps/mentions.jsonl'],
    // signings, directives, credits, courts: kinds of articles the others lack, with their agreements
    ['dated', 'dated/pages.jsonl', 'dated/mentions.jsonl'],
    // signings, small-letter titles, datelines, delegations: written before the rules of their families were
    ['fresh', 'fresh/pages.jsonl', 'fresh/mentions.jsonl'],
    ['fresh English', 'fresh-english/pages.jsonl', 'fresh-english/mentions.jsonl'],
    // paragraphs in the manner of Vietnamese publishers' English editions, labelled before the first English rule
    ['English', 'english/pages.jsonl', 'english/mentions.jsonl'],
    // further kinds of English news, written before the rules they asked for were
    ['other English', 'other-english/pages.jsonl', 'other-english/mentions.jsonl'],
    // sentences that try to mislead, kind by kind: wards with old provinces' names, laws and ministries abroad, homonyms
    ['kinds', 'kinds/pages.jsonl', 'kinds/mentions.jsonl'],
  ];
  return sets
    .filter(([, pages]) => existsSync(new URL(pages, folder)))
    .map(([name, pages, mentions]) => ({
      name: `${label} ${name}`,
      pages: lines<GoldPage>(new URL(pages, folder)),
      mentions: mentions === null ? [] : lines<GoldMention>(new URL(mentions, folder)),
      agreements: optional(new URL(pages.replace('pages', 'agreements'), folder)),
    }));
}

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? emptyTally();
  tallies.set(name, tally);
  return tally;
}

function add(tally: Tally, change: Partial<Tally>): void {
  for (const [field, by] of Object.entries(change)) tally[field as keyof Tally] += by;
}

function countAgreements(
  { agreements: count, faults }: Report,
  page: string,
  found: AgreementMention[],
  gold: GoldAgreement[],
): void {
  const here = gold.filter((one) => one.page === page);
  count.known += here.filter(({ agreement }) => agreement !== null).length;
  if (here.length === 0) return;
  count.linked += found.length;
  for (const { start, agreement } of found) {
    if (here.some((one) => one.start === start && one.agreement === agreement)) count.correct++;
    else faults.push({ kind: 'wrong entity', page, what: `agreement ${agreement}` });
  }
  for (const { start, agreement } of here)
    if (agreement !== null && !found.some((one) => one.start === start && one.agreement === agreement))
      faults.push({ kind: 'missed (known)', page, what: `agreement ${agreement}` });
}

/** Runs detection and linking on a gold set, as `enrich` does, and counts. */
export function measure(set: GoldSet, { gazetteer, names, known, keys }: Tools): Report {
  const report: Report = {
    name: set.name,
    all: emptyTally(),
    bySource: new Map(),
    byType: new Map(),
    byTrap: new Map(),
    faults: [],
    agreements: { known: 0, linked: 0, correct: 0 },
    verdicts: [],
  };
  const gold = grouped(set.mentions, ({ page }) => page);
  for (const page of set.pages) {
    const labelled = gold.get(page.id);
    if (!labelled && labelOf(page) === null) continue;
    const { verdict, mentions, linked } = enrich(page, gazetteer, names);
    countAgreements(report, page.id, linked.agreements, set.agreements);
    if (labelOf(page) !== null) report.verdicts.push({ page, ict: verdict.ict });
    if (!labelled) continue;
    const judge = { known, namesOf: (entity: string) => keys.get(entity) ?? new Set<string>() };
    report.faults.push(
      ...scorePage(page.id, labelled, mentions, judge, (change, type) => {
        add(report.all, change);
        add(tallyOf(report.bySource, page.text_source ?? 'unknown'), change);
        if (page.trap !== undefined) add(tallyOf(report.byTrap, page.trap), change);
        if (type !== undefined) add(tallyOf(report.byType, type), change);
      }),
    );
  }
  return report;
}
