import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatDate, formatTime, type Lang } from '../../utils/i18n';
import type { FileName } from '../../utils/knowledge/schema';
import type { PackPreview } from '../../utils/packs/join/preview';
import type { Installed } from '../../utils/packs/store/database';
import { packWords } from '../../utils/words/packs/words';
import { Switch } from '../parts/switch';
import { type LargeAdding, LargePackView } from './large-pack';
import { Preview } from './pack-preview';

export interface PacksProps {
  lang: Lang;
  /** In their order; null while they are read. */
  packs: Installed[] | null;
  /** The id of a pack that stands in the place of the bundled facts. */
  editionId: string;
  /** The newest day that the facts in use speak of; null while it is not known. */
  dataDate: string | null;
  /** When a pack was last left out of an article for marking too much of it, ISO time by pack id. */
  silenced: Readonly<Record<string, string>>;
  /** Ids of the large packs of which nothing can be read any more. */
  lost: ReadonlySet<string>;
  /** The file being looked at before it is added. */
  preview: PackPreview | null;
  /** A file that is read line by line: it is too large to be looked at as a whole. */
  large: LargeAdding;
  /** What is being done, while it is. */
  busy: 'reading' | 'working' | 'filling' | null;
  /** What was done last, or why it was not. */
  said: { text: string; failed: boolean } | null;
  /** How a pack renews itself, for those that do. */
  renewal(pack: Installed): ComponentChildren;
  /** The way to add one by its address. */
  byAddress: ComponentChildren;
  on: {
    file(file: File): void;
    add(preview: PackPreview): void;
    leave(): void;
    large: Parameters<typeof LargePackView>[0]['on'];
    set(id: string, switches: { on?: boolean; ahead?: boolean }): void;
    /** One place up (-1) or down (1) in the order. */
    move(id: string, by: -1 | 1): void;
    export(id: string): void;
    remove(id: string): void;
  };
}

/** The reader's packs: what there is, in which order, and the way to add one from a file. */
export function PacksView(props: PacksProps) {
  const { lang, packs, preview, large, busy, said, on } = props;
  const w = packWords(lang);
  return (
    <div class="packs">
      <p class="quiet">
        {w.lead} <a href="own.html">{w.own}</a>
      </p>
      {packs?.length === 0 && <p class="quiet">{w.none}</p>}
      {packs && packs.length > 0 && (
        <ol class="pack-list">
          {packs.map((pack, at) => (
            <Pack key={pack.id} pack={pack} first={at === 0} last={at === packs.length - 1} {...props} />
          ))}
        </ol>
      )}
      {packs && packs.length > 1 && <p class="quiet">{w.order}</p>}
      {preview ? (
        <Preview preview={preview} lang={lang} busy={busy !== null} on={on} />
      ) : large.at !== 'closed' ? (
        <LargePackView adding={large} lang={lang} on={on.large} />
      ) : (
        <label class="pack-file">
          <span class="button">{w.add}</span>
          <input
            type="file"
            accept=".jsonl,.ndjson,.gz,.zip"
            disabled={busy !== null}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) on.file(file);
              // The same file may be chosen again, after it was mended.
              currentTarget.value = '';
            }}
          />
          <span class="quiet">{w.formats}</span>
        </label>
      )}
      {props.byAddress}
      <p class="quiet" role="status">
        {busy ? w[busy] : said && !said.failed && said.text}
      </p>
      {said?.failed && (
        <p class="error" role="alert">
          {said.text}
        </p>
      )}
    </div>
  );
}

interface PackProps extends PacksProps {
  pack: Installed;
  first: boolean;
  last: boolean;
}

function Pack({
  pack,
  silenced,
  lost,
  editionId,
  dataDate,
  first,
  last,
  lang,
  busy,
  renewal,
  on,
}: PackProps) {
  const { id, header, counts, origin } = pack;
  const isEdition = id === editionId;
  const [removing, setRemoving] = useState(false);
  const w = packWords(lang);
  const { name } = header;
  return (
    <li class="pack" aria-label={name}>
      <div class="pack-head">
        <h3 lang={header.language}>{name}</h3>
        {!isEdition && (
          <div class="pack-moves">
            <Move label={w.up(name)} sign="↑" off={first || busy !== null} onClick={() => on.move(id, -1)} />
            <Move label={w.down(name)} sign="↓" off={last || busy !== null} onClick={() => on.move(id, 1)} />
          </div>
        )}
      </div>
      <p class="quiet">
        {w.about(header.publisher, header.version, formatDate(header.date, lang), header.licence)}
        {` · ${w.origin[origin.kind]}`}
      </p>
      <p class="quiet">{countWords(counts, lang)}</p>
      {pack.large && <p class="quiet">{w.large.limits}</p>}
      {lost.has(id) && (
        <p class="error" role="alert">
          {w.large.lost}
        </p>
      )}
      {silenced[id] && <p class="pack-silenced">{w.silenced(formatTime(silenced[id], lang))}</p>}
      {renewal(pack)}
      <Switch label={w.on} on={pack.on} onChange={(value) => on.set(id, { on: value })} />
      {isEdition ? (
        <p>{dataDate !== null && dataDate > header.date ? w.editionWaits : w.edition}</p>
      ) : (
        <Switch
          label={w.ahead}
          hint={w.aheadHint}
          on={pack.ahead}
          onChange={(value) => on.set(id, { ahead: value })}
        />
      )}
      {removing ? (
        <div class="pack-sure">
          <p>{w.removeSure(name)}</p>
          <button type="button" class="button" onClick={() => on.remove(id)}>
            {w.removeYes}
          </button>
          <button type="button" class="text-button" onClick={() => setRemoving(false)}>
            {w.cancel}
          </button>
        </div>
      ) : (
        <div class="pack-acts">
          {!pack.large && (
            <button type="button" class="text-button" onClick={() => on.export(id)}>
              {w.export}
            </button>
          )}
          <button type="button" class="text-button" onClick={() => setRemoving(true)}>
            {w.remove}
          </button>
        </div>
      )}
    </li>
  );
}

interface MoveProps {
  label: string;
  sign: string;
  off: boolean;
  onClick(): void;
}

function Move({ label, sign, off, onClick }: MoveProps) {
  return (
    <button type="button" class="pack-move" aria-label={label} title={label} disabled={off} onClick={onClick}>
      {sign}
    </button>
  );
}

/** How many records of each file there are, those that are there. */
export function countWords(counts: Record<FileName, number>, lang: Lang): string {
  const { files } = packWords(lang);
  const said = Object.entries(files) as [FileName, (n: number) => string][];
  return said.flatMap(([file, count]) => (counts[file] > 0 ? [count(counts[file])] : [])).join(', ');
}
