import type { Mutant } from './mutants';

/** A mutant that changes nothing a test could show. */
interface Equivalent {
  /** Id of the rule whose row it changes, or else its file. */
  of: string;
  from: string;
  to: string;
  why: string;
}

const EQUIVALENT: readonly Equivalent[] = [
  {
    of: 'body/field-only',
    from: "['body/introduced-here']",
    to: '[]',
    why: 'Letters in brackets after the body’s own name are carried on as introduced, whether they stand by themselves or not.',
  },
  {
    of: 'utils/page/mark/lines.ts',
    from: 'sorted[next] .start <= end',
    to: '(sorted[next] .start < end)',
    why: 'A mention has at least one letter: one that begins at a line’s end reaches into the next line and is in none.',
  },
  {
    of: 'utils/page/mark/named.ts',
    from: 'rank[where] > rank[known.where]',
    to: '(rank[where] >= rank[known.where])',
    why: 'No two places have one rank: of equal rank is the same place.',
  },
  {
    of: 'utils/page/hover/answers.ts',
    from: '!known',
    to: 'true',
    why: 'A question on its way is forgotten when it fails by who asked it first; forgotten twice it is as gone.',
  },
  {
    of: 'utils/page/hover/pointer.ts',
    from: 'a === b',
    to: 'false',
    why: 'One mention is of one entity and in one place: what follows says the same, later.',
  },
  {
    of: 'utils/library/import/plan.ts',
    from: '!first',
    to: 'false',
    why: 'A key that was seen stands for an article that was added: the question is the type checker’s.',
  },
  {
    of: 'utils/own/entries.ts',
    from: 'id === null',
    to: 'false',
    why: 'Nobody has no id: the question is the type checker’s.',
  },
  {
    of: 'utils/own/records.ts',
    from: "'relations' in bare",
    to: 'true',
    why: 'What is not there can be taken away: the question is the type checker’s.',
  },
  {
    of: 'utils/page/find/noise.ts',
    from: 'words.length <= HEADING',
    to: '(words.length < HEADING)',
    why: 'No heading that the pattern knows is as long: it only spares the pattern.',
  },
  {
    of: 'utils/page/find/noise.ts',
    from: 'element.hasAttributes() || TELLING.test(element.localName)',
    to: 'true',
    why: 'Neither a body nor a box is told by anything else: it only spares the questions.',
  },
  {
    of: 'utils/page/find/headline.ts',
    from: '!all[1]',
    to: 'false',
    why: 'One headline is kept whether prose follows it or not: it only spares the look at every paragraph.',
  },
  {
    of: 'utils/page/find/root.ts',
    from: 'at && best',
    to: '(at || best)',
    why: 'Both are none where nothing was found, and the way up from an element of the page ends at its root.',
  },
  {
    of: 'utils/page/find/root.ts',
    from: '!title || !side',
    to: '(!title && !side)',
    why: 'The way up begins at the headline: there is none of either or both.',
  },
  {
    of: 'utils/packs/store/packs.ts',
    from: "!(error instanceof DOMException && error.name === 'InvalidStateError')",
    to: 'false',
    why: 'Ending a transaction throws nothing else (IndexedDB 3.0, IDBTransaction.abort).',
  },
  {
    of: 'utils/packs/store/packs.ts',
    from: "error instanceof DOMException && error.name === 'InvalidStateError'",
    to: "(error instanceof DOMException || error.name === 'InvalidStateError')",
    why: 'Ending a transaction throws nothing else (IndexedDB 3.0, IDBTransaction.abort).',
  },
  {
    of: 'utils/packs/store/database.ts',
    from: 'from < 1',
    to: 'true',
    why: 'There is one schema so far: what is upgraded was not there, and comes from 0.',
  },
  {
    of: 'utils/packs/store/database.ts',
    from: 'from < 1',
    to: '(from <= 1)',
    why: 'There is one schema so far: what is upgraded was not there, and comes from 0.',
  },
  {
    of: 'utils/packs/format/header.ts',
    from: 'i < Math.max(left .length, right .length)',
    to: '(i <= Math.max(left .length, right .length))',
    why: 'Beyond the last part of both versions stands a 0 on either side.',
  },
  {
    of: 'utils/packs/subscribe/manifest.ts',
    from: 'cut < 0',
    to: '(cut <= 0)',
    why: 'A line of nothing before the first break is no signature either.',
  },
  {
    of: 'utils/packs/subscribe/manifest.ts',
    from: 'end > 0',
    to: '(end >= 0)',
    why: 'Before the first byte there is none, so that no line’s end is.',
  },
  {
    of: 'utils/knowledge/time/attest.ts',
    from: 'fitting.length === 0',
    to: 'false',
    why: 'Among no offices none is named: it is only told sooner.',
  },
  {
    of: 'utils/knowledge/time/attest.ts',
    from: 'found.length > 1',
    to: '(found.length >= 1)',
    why: 'The one part is the note itself, and an office named twice is named once.',
  },
  {
    of: 'utils/knowledge/time/endings.ts',
    from: 'known.length > 0',
    to: '(known.length >= 0)',
    why: 'No further offices before the others are the others: it only spares their copy.',
  },
  {
    of: 'utils/knowledge/time/offices.ts',
    from: 'seen > from',
    to: '(seen >= from)',
    why: 'Of two that are one day either is that day.',
  },
  {
    of: 'utils/knowledge/time/offices.ts',
    from: 'at > day',
    to: '(at >= day)',
    why: 'Of two that are one day either is that day.',
  },
  {
    of: 'utils/knowledge/time/offices.ts',
    from: 'its.at > own.at',
    to: '(its.at >= own.at)',
    why: 'Asked only of two days that are not one.',
  },
  {
    of: 'utils/knowledge/time/offices.ts',
    from: 'theirs > begun',
    to: '(theirs >= begun)',
    why: 'Asked only of two days that are not one.',
  },
  {
    of: 'utils/knowledge/time/offices.ts',
    from: 'offices.length > 1',
    to: '(offices.length >= 1)',
    why: 'One office is in order: it only spares its copy.',
  },
  {
    of: 'utils/library/store/same-article.ts',
    from: 'a.size < b.size',
    to: '(a.size <= b.size)',
    why: 'Of two sets of one size each holds as many of the other.',
  },
  {
    of: 'utils/library/store/writes.ts',
    from: 't.day > day',
    to: '(t.day >= day)',
    why: 'The day that is written is the one that stands there.',
  },
  {
    of: 'utils/knowledge/store/shelves.ts',
    from: 'a.id < b.id',
    to: '(a.id <= b.id)',
    why: 'No two rows of a store have one id.',
  },
  {
    of: 'utils/knowledge/store/shelves.ts',
    from: 'end < 0',
    to: '(end <= 0)',
    why: 'No row is an empty line: none ends where the text begins.',
  },
  {
    of: 'utils/knowledge/store/store.ts',
    from: 'a.id < b.id',
    to: '(a.id <= b.id)',
    why: 'Rows of one id are one row.',
  },
];

/** The mutant is shown to be equivalent. */
export const excused = ({ rule, file, from, to }: Mutant): boolean =>
  EQUIVALENT.some((one) => one.of === (rule?.id ?? file) && one.from === from && one.to === to);
