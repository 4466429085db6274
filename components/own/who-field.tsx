import { useEffect, useId, useState } from 'preact/hooks';
import { type Lang, pick } from '../../utils/i18n';
import type { SearchHit } from '../../utils/knowledge/search/finder';
import type { Who, WhoType } from '../../utils/own/form';
import { ownWords } from '../../utils/words/own/words';

/** Looks names up among what the reader's own facts can name. */
export type FindWho = (text: string, types: readonly WhoType[]) => Promise<SearchHit[]>;

interface WhoFieldProps {
  id: string;
  lang: Lang;
  value: Who | null;
  types: readonly WhoType[];
  /** Element that says what is wrong with it. */
  fault: string | undefined;
  find: FindWho;
  onChange(who: Who | null): void;
}

/** Somebody named: looked up by name, chosen among namesakes, or made new. */
export function WhoField({ id, lang, value, types, fault, find, onChange }: WhoFieldProps) {
  const w = ownWords(lang).who;
  const list = useId();
  const [hits, setHits] = useState<SearchHit[]>([]);
  const name = value?.name ?? '';
  const isOpen = value === null || value.is.as === 'open';
  useEffect(() => {
    let stale = false;
    if (!isOpen || name.trim().length < 2) setHits([]);
    else
      find(name, types).then(
        (found) => !stale && setHits(found),
        (error) => console.error('own facts: nobody looked up:', error),
      );
    return () => {
      stale = true;
    };
  }, [name, isOpen]);
  if (value && !isOpen)
    return (
      <p class="who-chosen">
        <span>
          <b>{value.name}</b>{' '}
          <span class="quiet">{value.is.as === 'new' ? w.isNew : w.types[value.type]}</span>
        </span>
        <button
          id={id}
          type="button"
          class="text-button"
          aria-label={`${w.change}: ${value.name}`}
          onClick={() => onChange({ ...value, is: { as: 'open' } })}
        >
          {w.change}
        </button>
      </p>
    );
  const typed = name.trim();
  const fresh = types.filter((type) => type !== 'place');
  return (
    <div class="who-open">
      <input
        id={id}
        type="text"
        value={name}
        autocomplete="off"
        spellcheck={false}
        placeholder={w.find}
        aria-invalid={fault !== undefined}
        aria-describedby={[fault, list].filter(Boolean).join(' ')}
        onInput={({ currentTarget }) => {
          const text = currentTarget.value;
          onChange(text === '' ? null : { name: text, type: value?.type ?? types[0]!, is: { as: 'open' } });
        }}
      />
      <ul id={list} class="who-hits" aria-label={typed ? w.is(typed) : w.find}>
        {hits.map((hit) => (
          <li key={hit.id}>
            <button
              type="button"
              onClick={() =>
                onChange({
                  name: pick(hit.name, 'vi'),
                  type: hit.kind as WhoType,
                  is: { as: 'known', id: hit.id },
                })
              }
            >
              <span>{pick(hit.name, lang)}</span>
              <span class="quiet">
                {w.types[hit.kind as WhoType]}
                {pick(hit.note, lang) && ` · ${pick(hit.note, lang)}`}
              </span>
            </button>
          </li>
        ))}
        {typed.length > 1 &&
          fresh.map((type) => (
            <li key={type}>
              <button type="button" onClick={() => onChange({ name: typed, type, is: { as: 'new' } })}>
                {type === 'person' ? w.fresh(typed) : w.freshBody(typed)}
              </button>
            </li>
          ))}
        {typed.length > 1 && hits.length === 0 && fresh.length === 0 && <li class="quiet">{w.none}</li>}
      </ul>
    </div>
  );
}
