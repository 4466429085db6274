import { draftsOf } from '../../draft/draft';
import { plain } from '../../draft/read/same';
import { draftFigures, emptyDraftTally, type GoldDraftPage, judgeDrafts } from './draft-score';
import { lines } from './quality-run';
import type { Tools } from './tools';

/** Drafts annotated articles and compares. `names` of an entity are compared without marks. */
export function measureDrafts(pages: GoldDraftPage[], { gazetteer, names }: Tools) {
  const judged = { tally: emptyDraftTally(), faults: [] as string[] };
  const namesOf = (id: string) => new Set((names.get(id)?.names ?? []).map(plain));
  for (const page of pages) judgeDrafts(page, draftsOf(page, gazetteer), namesOf, judged);
  return { ...judged, figures: draftFigures(judged.tally) };
}

/** The project's own annotated articles, the half set aside or the other. */
export const ownDraftPages = (aside: boolean): GoldDraftPage[] =>
  lines<GoldDraftPage>(new URL('../../../tests/quality/sets/drafts.jsonl', import.meta.url)).filter(
    (page) => page.aside === aside,
  );
