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

interface NamesProps {
  names: NameRef[];
  /** Ids of those that the article names. */
  here?: string[];
  /** One name alone, the others only counted. */
  brief?: boolean;
}

/** Names in one line, those of this article first; beyond a few the rest comes on request. */
export function Names({ names, here = [], brief = false }: NamesProps) {
  const { w } = useReading();
  const [all, setAll] = useState(false);
  const isHere = (name: NameRef) => here.includes(name.entity);
  const ordered = [...names.filter(isHere), ...names.filter((name) => !isHere(name))];
  const few = brief ? 1 : FEW;
  const shown = all || ordered.length <= (brief ? few : few + 1) ? ordered : ordered.slice(0, few);
  const rest = ordered.length - shown.length;
  return (
    <span class="names">
      {shown.map((name) => (
        <Name key={name.entity} name={name} here={isHere(name)} />
      ))}
      {rest > 0 && (
        <TextButton label={w.moreNames(rest)} onClick={() => setAll(true)}>
          {brief ? `+${rest}` : w.moreNames(rest)}
        </TextButton>
      )}
    </span>
  );
}
