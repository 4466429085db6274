import type { Evidence } from '../../utils/detect/types';
import type { PageWords } from '../../utils/words/pages/words';

/** Enough to understand a verdict; more would be a table. */
const SHOWN = 6;

interface Told {
  /** Reasons in the verdict's favour, then those against it; each a phrase. */
  forIct: string[];
  against: string[];
}

/** A verdict's evidence in words: the weightiest signs of each side, those of one kind and place in one phrase. */
export function tellEvidence(evidence: Evidence[], words: PageWords['verdict']): Told {
  const weightiest = [...evidence].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const side = (sign: 1 | -1) =>
    phrases(weightiest.filter(({ weight }) => weight * sign > 0).slice(0, SHOWN), words);
  return { forIct: side(1), against: side(-1) };
}

function phrases(evidence: Evidence[], words: PageWords['verdict']): string[] {
  const groups = new Map<string, Evidence[]>();
  for (const each of evidence) {
    const key = `${each.kind} ${each.where}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => phrase(group, words));
}

function phrase(group: Evidence[], words: PageWords['verdict']): string[] {
  const first = group[0];
  if (!first) return [];
  const whats = [...new Set(group.map(({ what }) => what))];
  const quoted = whats.map((what) => `“${what}”`).join(', ');
  const where = words.where[first.where];
  switch (first.kind) {
    case 'term':
    case 'against':
      return [`${quoted} ${where}`];
    case 'entity':
      return [words.names(whats.join(', '), where)];
    case 'section':
    case 'url':
      return whats.map(words.section);
    case 'language':
      return [words.language(first.what)];
    case 'reader':
      return [words.reader];
    case 'structure':
      return [...new Set(whats.map((what) => words.structure[what] ?? words.otherStructure))];
  }
}
