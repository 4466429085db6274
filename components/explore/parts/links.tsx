import { useState } from 'preact/hooks';
import { hashOf } from '../../../utils/explore/route';
import { pick, words } from '../../../utils/i18n';
import type { NameRef, Provenance } from '../../../utils/knowledge/card';
import type { PartialDate } from '../../../utils/text/partial-date';
import { SourceLink } from '../../parts/provenance';
import { TextButton } from '../../parts/text-button';
import { useWords } from '../context';

/** A name that leads to its page, on the same day. */
export function EntityLink({ name, on = null }: { name: NameRef; on?: PartialDate | null }) {
  const { lang } = useWords();
  return (
    <a class="entity-link" data-type={name.type} href={hashOf({ page: 'entity', id: name.entity, on })}>
      {pick(name.name, lang)}
    </a>
  );
}

/** Names in one line, each a link. */
export function EntityLinks({ names, on = null }: { names: readonly NameRef[]; on?: PartialDate | null }) {
  return (
    <ul class="entity-links">
      {names.map((name) => (
        <li key={name.entity}>
          <EntityLink name={name} on={on} />
        </li>
      ))}
    </ul>
  );
}

/** The sources of a line; beyond so many on request. */
export function Sources({ sources, most }: { sources: readonly Provenance[]; most: number }) {
  const { lang } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? sources : sources.slice(0, most);
  const rest = sources.length - shown.length;
  return (
    <span class="line-sources">
      {shown.map((source) => (
        <SourceLink key={source.url} source={source} />
      ))}
      {rest > 0 && <TextButton onClick={() => setAll(true)}>{words(lang).moreSources(rest)}</TextButton>}
    </span>
  );
}
