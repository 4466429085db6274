import type { Lang } from '../../utils/i18n';
import type { Entry, Listed } from '../../utils/own/entries';
import { type FormKind, formKinds } from '../../utils/own/form';
import { ownWords } from '../../utils/words/own/words';

interface OwnListProps {
  lang: Lang;
  entries: readonly Listed[];
  /** Begun and neither kept nor left. */
  unfinished: readonly { id: string; kind: FormKind; title: string }[];
  on: {
    add(kind: FormKind): void;
    edit(entry: Entry): void;
    remove(entry: Entry): void;
    leave(id: string): void;
  };
}

/** Everything the reader noted, the latest first. */
export function OwnList({ lang, entries, unfinished, on }: OwnListProps) {
  const w = ownWords(lang);
  return (
    <>
      <p class="quiet">{w.lead}</p>
      <section>
        <h2>{w.add}</h2>
        <div class="buttons">
          {formKinds.map((kind) => (
            <button key={kind} type="button" class="button" onClick={() => on.add(kind)}>
              {w.kinds[kind]}
            </button>
          ))}
        </div>
      </section>
      {unfinished.length > 0 && (
        <section>
          <h2>{w.open}</h2>
          <ul class="own-list">
            {unfinished.map(({ id, kind, title }) => (
              <li key={id}>
                <p>
                  <span class="own-kind">{w.kinds[kind]}</span> {title}
                </p>
                <p class="own-acts">
                  <a href={`#/w/${id}`}>{w.goOn}</a>
                  <button type="button" class="text-button" onClick={() => on.leave(id)}>
                    {w.leave}
                  </button>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{w.list}</h2>
        {entries.length === 0 && <p class="quiet">{w.none}</p>}
        <ul class="own-list">
          {entries.map((entry) => (
            <Item
              key={`${entry.entry.kind}${entry.entry.id}${entry.text}`}
              entry={entry}
              lang={lang}
              on={on}
            />
          ))}
        </ul>
      </section>
    </>
  );
}

function Item({ entry, lang, on }: { entry: Listed; lang: Lang; on: OwnListProps['on'] }) {
  const w = ownWords(lang);
  const { about, text, day, sources, fate, missing } = entry;
  const label = about ? `${about}: ${text}` : text;
  return (
    <li>
      <p>
        <span class="own-kind">{w.kinds[entry.entry.kind]}</span> {about && <b>{about}: </b>}
        {text}
        {day && <span class="quiet"> · {day}</span>}
      </p>
      {fate.is === 'renamed' && <p class="own-fate">{w.renamed(fate.now)}</p>}
      {fate.is === 'gone' && <p class="own-fate">{w.dropped}</p>}
      {missing > 0 && <p class="own-fate">{w.missing(missing)}</p>}
      <p class="quiet">
        {sources.map((source, at) => (
          <span key={source.id}>
            {at > 0 && ', '}
            {/^https?:/.test(source.url) ? (
              <a href={source.url} target="_blank" rel="noopener noreferrer" title={source.title}>
                {source.publisher}
              </a>
            ) : (
              w.ownWord
            )}
          </span>
        ))}
      </p>
      <p class="own-acts">
        <button
          type="button"
          class="text-button"
          aria-label={`${w.edit}: ${label}`}
          onClick={() => on.edit(entry.entry)}
        >
          {w.edit}
        </button>
        <button
          type="button"
          class="text-button"
          aria-label={`${w.remove}: ${label}`}
          onClick={() => on.remove(entry.entry)}
        >
          {w.remove}
        </button>
      </p>
    </li>
  );
}
