import { useState } from 'preact/hooks';
import { pick } from '../../utils/i18n';
import type { NameRef } from '../../utils/knowledge/card';
import { useReading } from './context';
import { TextButton } from './text-button';

/** A name that opens its own card, or plain text where nothing can be opened. */
export function Name({ name, here = false }: { name: NameRef; here?: boolean }) {
  const { lang, open, w } = useReading();
  const text = pick(name.name, lang);
  const mark = here && <span class="unseen"> ({w.here})</span>;
  if (!open) return <span>{text}</span>;
  return (
    <button
      type="button"
      class={here ? 'name name-here' : 'name'}
      data-type={name.type}
      onClick={() => open(name.entity)}
    >
      {text}
      {mark}
    </button>
  );
}

const FEW = 3;

/** Names in one line, those of this article first; beyond a few the rest comes on request. */
export function Names({ names, here = [] }: { names: NameRef[]; here?: string[] }) {
  const { w } = useReading();
  const [all, setAll] = useState(false);
  const isHere = (name: NameRef) => here.includes(name.entity);
  const ordered = [...names.filter(isHere), ...names.filter((name) => !isHere(name))];
  const shown = all || ordered.length <= FEW + 1 ? ordered : ordered.slice(0, FEW);
  const rest = ordered.length - shown.length;
  return (
    <span class="names">
      {shown.map((name) => (
        <Name key={name.entity} name={name} here={isHere(name)} />
      ))}
      {rest > 0 && <TextButton onClick={() => setAll(true)}>{w.moreNames(rest)}</TextButton>}
    </span>
  );
}
