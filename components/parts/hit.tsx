import { type Lang, packMark, pick } from '../../utils/i18n';
import type { SearchHit, SearchResult } from '../../utils/knowledge/search/finder';
import { exploreWords } from '../../utils/words/explore/words';

/** What a search found, in two lines: its name, and what it is. */
export function HitLines({ hit, lang }: { hit: SearchHit; lang: Lang }) {
  const note = pick(hit.note, lang);
  return (
    <>
      <span class="hit-name">{pick(hit.name, lang)}</span>
      <span class="hit-note">
        <span class="hit-kind">{exploreWords(lang).kinds[hit.kind]}</span>
        {note && ` · ${note}`}
        {hit.pack && ` · ${packMark(hit.pack, lang)}`}
      </span>
    </>
  );
}

/** The two that were named, for what lies between them. */
export function SidesLines({ sides, lang }: { sides: NonNullable<SearchResult['sides']>; lang: Lang }) {
  const w = exploreWords(lang).search;
  return (
    <>
      <span class="hit-name">{sides.map(({ name }) => pick(name, lang)).join(' – ')}</span>
      <span class="hit-note">
        <span class="hit-kind">{w.sides}</span> · {w.sidesNote}
      </span>
    </>
  );
}
