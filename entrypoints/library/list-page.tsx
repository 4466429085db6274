import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { BriefDialog } from '../../components/library/brief-dialog';
import { useWords } from '../../components/library/context';
import { ExportDialog, type ExportFormat } from '../../components/library/export-dialog';
import { type Facet, Filters } from '../../components/library/filters';
import { ImportDialog } from '../../components/library/import-dialog';
import { KeysDialog } from '../../components/library/keys-dialog';
import { List } from '../../components/library/list';
import type { Notice } from '../../components/library/toast';
import { SelectionBar, Toolbar } from '../../components/library/toolbar';
import { pick } from '../../utils/i18n';
import type { Change } from '../../utils/library/known';
import type { SavedArticle } from '../../utils/library/schema';
import { settingsFrom } from '../../utils/library/settings-file';
import type { Library } from '../../utils/library/store';
import {
  type Filter,
  facetCounts,
  facetNames,
  grouped,
  type Line,
  noFilter,
  visible,
} from '../../utils/library/view';
import { type Settings, updateSettings } from '../../utils/settings';
import { readLook, writeLook } from './look';
import { go } from './route';
import { useActions } from './use-actions';
import { useImport } from './use-import';
import { useKeys } from './use-keys';
import { codeOf, type Shelf } from './use-library';
import { useSearch } from './use-search';

export interface ListPageProps {
  shelf: Shelf;
  lib: Library;
  articles: SavedArticle[];
  changes: ReadonlyMap<string, Change[]>;
  /** Ids another window wrote last. */
  elsewhere: string[];
  settings: Settings;
  active: boolean;
  say(notice: Notice | null): void;
}

type Box = 'export' | 'keys' | 'brief' | null;

export function ListPage({ shelf, lib, articles, changes, elsewhere, settings, active, say }: ListPageProps) {
  const { lang, w } = useWords();
  const [filter, setFilter] = useState<Filter>(noFilter);
  const [trash, setTrash] = useState(false);
  const [query, setQuery] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const [focus, setFocus] = useState(false);
  const [box, setBox] = useState<Box>(null);
  const [working, setWorking] = useState(false);
  const searchBox = useRef<HTMLInputElement>(null);
  const { found, changed } = useSearch(query);
  useEffect(() => {
    if (elsewhere.length) changed(elsewhere);
  }, [elsewhere]);
  const actions = useActions({ lib, w, reload: shelf.reload, changed, say });

  const changedIds = useMemo(() => new Set(changes.keys()), [changes]);
  const changeCounts = useMemo(() => new Map([...changes].map(([id, list]) => [id, list.length])), [changes]);
  const shown = useMemo(
    () => (trash ? shelf.trashed : visible(articles, filter, found, changedIds)),
    [trash, shelf.trashed, articles, filter, found, changedIds],
  );
  const lines = useMemo<Line[]>(() => grouped(shown), [shown]);
  const ordered = useMemo(
    () => lines.flatMap((line) => (line.kind === 'article' ? [line.article] : [])),
    [lines],
  );
  const facets = useMemo(() => facetsOf(articles, (name) => pick(name, lang)), [articles, lang]);
  const counts = useMemo(
    () => countsOf(articles, changedIds, shelf.trashed.length),
    [articles, changedIds, shelf.trashed],
  );
  const at = Math.max(
    0,
    ordered.findIndex((a) => a.id === current),
  );
  const here = ordered[at];
  useEffect(() => {
    performance.mark('library-shown');
  }, []);

  const imports = useImport({
    lib,
    articles,
    w,
    done: (made, result, withSettings) => {
      void actions.imported(
        made.batch,
        made.fresh.map((f) => f.article.id),
        result,
      );
      if (withSettings && made.settings) {
        void updateSettings(settingsFrom(made.settings));
        if (made.settings.reader) writeLook(made.settings.reader);
      }
    },
  });

  const picked = ordered.filter((a) => selected.has(a.id));
  /** What an action is meant for: the selection, or else the row the keys are on. */
  const meant = picked.length > 0 ? picked : here ? [here] : [];
  const toggle = (article: SavedArticle) => {
    const next = new Set(selected);
    if (!next.delete(article.id)) next.add(article.id);
    setSelected(next);
    setCurrent(article.id);
  };
  const brief = () => {
    if (picked.length > 0) go(`/brief?ids=${picked.map((a) => a.id).join(',')}`);
    else setBox('brief');
  };
  const remove = () => {
    if (meant.length === 0 || trash) return;
    const next = ordered.find((a, i) => i > at && !meant.includes(a)) ?? ordered[at - 1];
    void actions.remove(meant);
    setSelected(new Set());
    setCurrent(next?.id ?? null);
  };
  const archive = (list: SavedArticle[]) => {
    const archived = !list.every((a) => a.archived);
    void actions.edit(
      list,
      () => ({ archived }),
      list.length > 1 || archived ? w.done.archived(list.length) : undefined,
    );
  };
  const star = (list: SavedArticle[]) => {
    const starred = !list.every((a) => a.starred);
    void actions.edit(
      list,
      () => ({ starred }),
      list.length > 1 && starred ? w.done.starred(list.length) : undefined,
    );
  };
  const move = (by: number, extend: boolean) => {
    // The first key only shows where one stands.
    const to = current === null ? 0 : Math.min(ordered.length - 1, Math.max(0, at + by));
    const target = ordered[to];
    if (!target) return;
    if (extend) {
      const range = ordered.slice(Math.min(at, to), Math.max(at, to) + 1);
      setSelected(new Set([...selected, ...range.map((a) => a.id)]));
    }
    setFocus(true);
    setCurrent(target.id);
  };

  useKeys(active && box === null && imports.state === null, {
    move,
    open: () => here && go(`/read/${here.id}`),
    pick: () => here && toggle(here),
    all: () => setSelected(new Set(ordered.map((a) => a.id))),
    none: () => setSelected(new Set()),
    star: () => meant.length > 0 && star(meant),
    archive: () => meant.length > 0 && archive(meant),
    remove,
    brief,
    undo: () => void actions.undo(),
    search: () => searchBox.current?.focus(),
    help: () => setBox('keys'),
  });

  const exportAs = async (format: ExportFormat) => {
    setWorking(true);
    try {
      const { download, fileOf } = await import('./save-file');
      const list = picked.length > 0 ? picked : articles;
      download(await fileOf(format, lib, list, { ...settings, reader: readLook() }), format);
      say({ text: w.done.exported(list.length) });
      setBox(null);
    } catch (error) {
      say({ text: w.errors[codeOf(error)], bad: true });
    }
    setWorking(false);
  };

  const narrowed =
    filter.view !== 'all' || query !== '' || facetNames.some((name) => filter.facets[name] !== null);
  return (
    <>
      <button type="button" class="skip" onClick={() => move(0, false)}>
        {w.skip}
      </button>
      <Toolbar
        query={query}
        shown={shelf.complete ? ordered.length : shelf.total}
        total={shelf.total}
        search={searchBox}
        on={{
          query: (text) => {
            setFocus(false);
            setQuery(text);
          },
          import: imports.open,
          export: () => setBox('export'),
          brief,
          keys: () => setBox('keys'),
        }}
      />
      {shelf.damaged > 0 && (
        <p class="alert" role="alert">
          {w.damaged(shelf.damaged)}
        </p>
      )}
      <div class="columns">
        <Filters
          filter={filter}
          facets={facets}
          counts={counts}
          trash={trash}
          onChange={(next) => {
            setTrash(false);
            setFilter(next);
          }}
          onTrash={() => {
            setTrash(true);
            setSelected(new Set());
          }}
        />
        <div class="main-column">
          {picked.length > 0 && !trash && (
            <SelectionBar
              count={picked.length}
              on={{
                all: () => setSelected(new Set(ordered.map((a) => a.id))),
                none: () => setSelected(new Set()),
                star: () => star(picked),
                archive: () => archive(picked),
                read: () => void actions.edit(picked, () => ({ read: true }), w.done.read(picked.length)),
                tag: (tag) =>
                  void actions.edit(
                    picked,
                    (a) => ({ tags: [...new Set([...a.tags, tag])] }),
                    w.done.tagged(picked.length, tag),
                  ),
                brief,
                remove,
              }}
            />
          )}
          {trash && picked.length > 0 && (
            <div class="bar selection">
              <strong>{w.selected(picked.length)}</strong>
              <button
                type="button"
                class="plain"
                onClick={() => {
                  void actions.restore(picked);
                  setSelected(new Set());
                }}
              >
                {w.actions.restore}
              </button>
            </div>
          )}
          {ordered.length > 0 ? (
            <List
              lines={lines}
              selected={selected}
              current={here?.id ?? null}
              changes={changeCounts}
              focus={focus && active}
              bare={trash}
              on={{
                open: (article) => {
                  setCurrent(article.id);
                  if (!trash) go(`/read/${article.id}`);
                },
                toggle,
                star: (article) => star([article]),
                archive: (article) => archive([article]),
              }}
            />
          ) : (
            <Empty
              narrowed={narrowed || trash}
              onClear={() => {
                setFilter(noFilter);
                setQuery('');
                setTrash(false);
              }}
            />
          )}
        </div>
      </div>
      {imports.state && (
        <ImportDialog
          state={imports.state}
          on={{ file: imports.file, go: imports.go, cancel: imports.cancel, close: imports.close }}
        />
      )}
      {box === 'export' && (
        <ExportDialog
          count={picked.length || articles.length}
          selected={picked.length > 0}
          working={working}
          onExport={(format) => void exportAs(format)}
          onClose={() => setBox(null)}
        />
      )}
      {box === 'keys' && <KeysDialog onClose={() => setBox(null)} />}
      {box === 'brief' && (
        <BriefDialog
          names={namesOf(articles, (name) => pick(name, lang))}
          onMake={(who) => go(`/brief?who=${who.join(',')}`)}
          onClose={() => setBox(null)}
        />
      )}
    </>
  );
}

function Empty({ narrowed, onClear }: { narrowed: boolean; onClear(): void }) {
  const { w } = useWords();
  return (
    <div class="empty">
      <h2>{narrowed ? w.empty.filtered : w.empty.none}</h2>
      {narrowed ? (
        <button type="button" class="plain" onClick={onClear}>
          {w.empty.clear}
        </button>
      ) : (
        <p>{w.empty.noneHow}</p>
      )}
    </div>
  );
}

type NameText = (name: { vi: string; en: string }) => string;

/** Entities named in the library, commonest first. */
function namesOf(articles: SavedArticle[], text: NameText): { entity: string; label: string }[] {
  const found = new Map<string, { label: string; n: number }>();
  for (const { names } of articles)
    for (const { entity, name } of names)
      found.set(entity, { label: text(name), n: (found.get(entity)?.n ?? 0) + 1 });
  return [...found]
    .sort(([, a], [, b]) => b.n - a.n || a.label.localeCompare(b.label, 'vi'))
    .map(([entity, { label }]) => ({ entity, label }));
}

function facetsOf(articles: SavedArticle[], text: NameText): Facet[] {
  const labels = new Map(namesOf(articles, text).map(({ entity, label }) => [entity, label]));
  return facetNames.map((name) => ({
    name,
    values: facetCounts(articles, name).map(([value, count]) => ({
      value,
      count,
      label: name === 'person' || name === 'country' ? (labels.get(value) ?? value) : value,
    })),
  }));
}

function countsOf(articles: SavedArticle[], changed: ReadonlySet<string>, trash: number) {
  const counts = { all: 0, unread: 0, starred: 0, archived: 0, changed: 0, trash };
  for (const a of articles) {
    if (a.archived) counts.archived += 1;
    else counts.all += 1;
    if (!a.read && !a.archived) counts.unread += 1;
    if (a.starred) counts.starred += 1;
    if (changed.has(a.id)) counts.changed += 1;
  }
  return counts;
}
