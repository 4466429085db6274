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
  pointer: {
    harm: 'opens a card nobody asked for, or none where one was asked for',
    code: ['utils/page/hover/pointer.ts', 'utils/page/mark/hit-test.ts'],
    tests: ['tests/component/page/pointer.test.tsx', 'tests/component/page/hit-test.test.tsx'],
  },
  find: {
    harm: 'reads another article, another day, or words that are not the article’s',
    code: [
      'utils/page/find/article.ts',
      'utils/page/find/blocks.ts',
      'utils/page/find/headline.ts',
      'utils/page/find/linked-data.ts',
      'utils/page/find/noise.ts',
      'utils/page/find/published.ts',
      'utils/page/find/root.ts',
      'utils/page/find/seen.ts',
    ],
    tests: [
      'tests/component/page/article.test.tsx',
      'tests/component/page/blocks.test.tsx',
      'tests/component/page/headline.test.tsx',
      'tests/component/page/noise.test.tsx',
      'tests/component/page/root.test.tsx',
      'tests/component/page/in-page.test.tsx',
    ],
  },
  import: {
    harm: 'loses what the reader saved elsewhere, or writes over what is here',
    code: ['utils/library/import/plan.ts'],
    tests: [
      'tests/unit/library/import/plan.test.ts',
      'tests/unit/library/import/import.test.ts',
      'tests/unit/library/import/kinds.test.ts',
    ],
  },
  time: {
    harm: 'says that somebody held an office on a day when they did not',
    code: [
      'utils/knowledge/time/attest.ts',
      'utils/knowledge/time/endings.ts',
      'utils/knowledge/time/offices.ts',
      'utils/knowledge/time/rules.ts',
      'utils/knowledge/time/spells.ts',
    ],
    tests: [
      'tests/unit/knowledge/time/one-office.test.ts',
      'tests/unit/knowledge/time/relate.test.ts',
      'tests/unit/knowledge/time/attest.test.ts',
      'tests/unit/knowledge/time/office-rules.test.ts',
      'tests/unit/knowledge/time/offices.test.ts',
      'tests/unit/knowledge/time/held-then.test.ts',
      'tests/unit/knowledge/time/office-properties.test.ts',
    ],
  },
  subscribe: {
    harm: 'takes an older pack, another’s, or half of one',
    code: [
      'utils/packs/subscribe/address.ts',
      'utils/packs/subscribe/get.ts',
      'utils/packs/subscribe/manifest.ts',
      'utils/packs/subscribe/renew.ts',
      'utils/packs/subscribe/shards.ts',
      'utils/packs/subscribe/store.ts',
      'utils/packs/subscribe/subscriptions.ts',
    ],
    tests: [
      'tests/unit/packs/subscribe/get.test.ts',
      'tests/unit/packs/subscribe/manifest.test.ts',
      'tests/unit/packs/subscribe/refused.test.ts',
      'tests/unit/packs/subscribe/subscriptions.test.ts',
      'tests/unit/packs/subscribe/killed.test.ts',
    ],
  },
  packs: {
    harm: 'leaves a pack half, or takes one away that is to stay',
    code: ['utils/packs/store/packs.ts', 'utils/packs/store/database.ts', 'utils/packs/format/header.ts'],
    tests: [
      'tests/unit/packs/store.test.ts',
      'tests/unit/packs/stored.test.ts',
      'tests/unit/packs/format.test.ts',
      'tests/unit/packs/edition.test.ts',
    ],
  },
  own: {
    harm: 'loses or bends what the reader wrote down',
    code: ['utils/own/entries.ts', 'utils/own/records.ts', 'utils/own/store.ts', 'utils/own/from-draft.ts'],
    tests: [
      'tests/unit/own/entries.test.ts',
      'tests/unit/own/from-draft.test.ts',
      'tests/unit/own/records.test.ts',
      'tests/unit/own/store.test.ts',
      'tests/unit/own/own.test.ts',
    ],
  },
  draft: {
    harm: 'drafts somebody who was not there, or signed nothing',
    code: [
      'utils/draft/read/holder.ts',
      'utils/draft/read/local-body.ts',
      'utils/draft/read/field.ts',
      'utils/draft/build/signers.ts',
    ],
    tests: [
      'tests/unit/draft/local-body.test.ts',
      'tests/unit/draft/found.test.ts',
      'tests/unit/draft/parties.test.ts',
      'tests/unit/draft/draft.test.ts',
    ],
  },
};
