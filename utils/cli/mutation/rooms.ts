/** A room whose tests are tried on every change of its code. */
export interface Room {
  /** What goes wrong for a reader when its code is wrong. */
  harm: string;
  /** Folders or files. */
  code: readonly string[];
  /** In the order in which they are asked: the first that fails ends it. */
  tests: readonly string[];
}

/** Rooms beside the linker, whose rows have rules of their own (`mutate.ts`). */
export const rooms: Readonly<Record<string, Room>> = {
  hover: {
    harm: 'opens a card nobody asked for, or keeps one',
    code: ['utils/page/hover/hover.ts', 'utils/page/hover/answers.ts'],
    tests: [
      'tests/unit/page/hover.test.ts',
      'tests/unit/page/marks.test.ts',
      'tests/unit/page/asker.test.ts',
    ],
  },
  marks: {
    harm: 'marks other words than those meant',
    code: ['utils/page/mark/marks.ts', 'utils/page/mark/lines.ts', 'utils/page/mark/named.ts'],
    tests: ['tests/unit/page/marks.test.ts', 'tests/unit/page/pairs.test.ts'],
  },
  library: {
    harm: 'loses what the reader saved or wrote',
    code: [
      'utils/library/store/merge.ts',
      'utils/library/store/migrate.ts',
      'utils/library/store/repairs.ts',
      'utils/library/store/same-article.ts',
      'utils/library/store/writes.ts',
    ],
    tests: [
      'tests/unit/library/store/store.test.ts',
      'tests/unit/library/store/damage.test.ts',
      'tests/unit/library/store/upgrade.test.ts',
      'tests/unit/library/store/same-article.test.ts',
    ],
  },
  facts: {
    harm: 'leaves the old facts half, or the wrong row under a name',
    code: ['utils/knowledge/store/shelves.ts', 'utils/knowledge/store/store.ts'],
    tests: ['tests/unit/knowledge/store/store.test.ts'],
  },
};
