import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useWords } from '../../components/library/context';
import { Empty } from '../../components/library/empty';
import { Filters } from '../../components/library/filters';
import { List } from '../../components/library/list';
import { DamagedNotice } from '../../components/library/notices/damaged-notice';
import { LossNotice } from '../../components/library/notices/loss-notice';
import type { Notice } from '../../components/library/notices/toast';
import { SelectionBar } from '../../components/library/selection-bar';
import { Toolbar } from '../../components/library/toolbar';
import { TrashBar } from '../../components/library/trash-bar';
import { pick } from '../../utils/i18n';
import { briefAddress, readAddress } from '../../utils/library/addresses';
import type { Change } from '../../utils/library/known/known';
import type { SavedArticle } from '../../utils/library/schema';
import { facetsOf, viewCounts } from '../../utils/library/search/tally';
import { type Filter, grouped, isNarrowed, noFilter, visible } from '../../utils/library/search/view';
import type { Library } from '../../utils/library/store/library';
import type { Settings } from '../../utils/setting-values';
import { useActions } from './hooks/use-actions';
import { useExport } from './hooks/use-export';
import { useImport } from './hooks/use-import';
import { useKeys } from './hooks/use-keys';
import type { Shelf } from './hooks/use-library';
import { useRepairs } from './hooks/use-repairs';
import { useSearch } from './hooks/use-search';
import { useSelection } from './hooks/use-selection';
import { type Box, ListBoxes } from './list-boxes';
import { go } from './route';
import { takeSettings } from './take-settings';

export interface ListPageProps {
  shelf: Shelf;
  lib: Library;
  articles: SavedArticle[];
  changes: ReadonlyMap<string, Change[]>;
  /** Ids another window wrote last. */
  elsewhere: string[];
  settings: Settings;
  active: boolean;
  /** The view the address asks for. */
  view: 'changed' | undefined;
  say(notice: Notice | null): void;
}

export function ListPage({
  shelf,
  lib,
  articles,
  changes,
  elsewhere,
  settings,
  active,
  view,
  say,
}: ListPageProps) {
  const { lang, w } = useWords();
  const [filter, setFilter] = useState<Filter>(noFilter);
  const [trash, setTrash] = useState(false);
  const [query, setQuery] = useState('');
  const [box, setBox] = useState<Box | null>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (view) setFilter({ ...noFilter, view });
  }, [view]);
  const { found, hits, changed } = useSearch(query);
  useEffect(() => {
    if (elsewhere.length) changed(elsewhere);
  }, [elsewhere]);
  const actions = useActions({ lib, w, reload: shelf.reload, changed, say });

  const repairs = useRepairs({ lib, w, reload: shelf.reload, changed, say });

  const changedIds = useMemo(() => new Set(changes.keys()), [changes]);
  const changeCounts = useMemo(() => new Map([...changes].map(([id, list]) => [id, list.length])), [changes]);
  const shown = useMemo(
    () => (trash ? shelf.trashed : visible(articles, filter, found, changedIds)),
    [trash, shelf.trashed, articles, filter, found, changedIds],
  );
  const lines = useMemo(() => grouped(shown), [shown]);
  const ordered = useMemo(
    () => lines.flatMap((line) => (line.kind === 'article' ? [line.article] : [])),
    [lines],
  );
  const facets = useMemo(() => facetsOf(articles, (name) => pick(name, lang)), [articles, lang]);
  const counts = useMemo(() => viewCounts(articles, changedIds), [articles, changedIds]);
  /** Nothing but the archive is left out. */
  const isWhole = shelf.complete && !trash && query === '' && !isNarrowed(filter);
  const selection = useSelection(ordered);
  const { picked, here, meant } = selection;
  useEffect(() => {
    performance.mark('library-shown');
  }, []);

  const imports = useImport({
    lib,
    articles,
    w,
    done: async ({ batch, fresh, settings: given }, counts, withSettings) => {
      const back =
        withSettings && given
          ? await takeSettings(given, settings, (addresses) =>
              say({ text: w.import.packs(addresses.join(', ')) }),
            )
          : null;
      return actions.imported({ batch, ids: fresh.map((f) => f.article.id), ...counts }, back);
    },
  });

  const brief = () => {
    if (picked.length > 0)
      go(
        briefAddress(
          'ids',
          picked.map((a) => a.id),
        ),
      );
    else setBox('brief');
  };
  const remove = () => {
    if (meant.length === 0 || trash) return;
    void actions.remove(meant);
    selection.leave(meant);
  };
  useKeys(active && box === null && imports.state === null, {
    move: selection.move,
    open: () => here && go(readAddress(here.id)),
    pick: () => here && selection.toggle(here),
    all: selection.all,
    none: selection.none,
    star: () => meant.length > 0 && actions.star(meant),
    archive: () => meant.length > 0 && actions.archive(meant),
    remove,
    brief,
    undo: () => void actions.undo(),
    search: () => searchBox.current?.focus(),
    help: () => setBox('keys'),
  });

  const exporting = useExport({
    lib,
    articles: picked.length > 0 ? picked : articles,
    all: picked.length === 0,
    settings,
    w,
    done: () => setBox(null),
    say,
  });

  return (
    <>
      <button type="button" class="skip" onClick={() => selection.move(0, false)}>
        {w.skip}
      </button>
      <Toolbar
        query={query}
        shown={shelf.complete ? ordered.length : shelf.total}
        total={shelf.total}
        archived={isWhole ? counts.archived : 0}
        search={searchBox}
        on={{
          query: (text) => {
            selection.unfocus();
            setQuery(text);
          },
          import: imports.open,
          export: () => setBox('export'),
          brief,
          keys: () => setBox('keys'),
        }}
      />
      {shelf.damaged.length > 0 && <DamagedNotice damaged={shelf.damaged} on={repairs} />}
      <div class="columns">
        <Filters
          filter={filter}
          facets={facets}
          counts={{ ...counts, trash: shelf.trashed.length }}
          trash={trash}
          onChange={(next) => {
            setTrash(false);
            setFilter(next);
          }}
          onTrash={() => {
            setTrash(true);
            selection.none();
          }}
        />
        <div class="main-column">
          {picked.length > 0 && !trash && (
            <SelectionBar
              count={picked.length}
              on={{
                all: selection.all,
                none: selection.none,
                star: () => actions.star(picked),
                archive: () => actions.archive(picked),
                read: () => actions.markRead(picked),
                tag: (tag) => actions.tag(picked, tag),
                brief,
                remove,
              }}
            />
          )}
          {trash && picked.length > 0 && (
            <TrashBar
              count={picked.length}
              onRestore={() => {
                void actions.restore(picked);
                selection.none();
              }}
            />
          )}
          {ordered.length > 0 ? (
            <List
              lines={lines}
              selected={selection.selected}
              current={here?.id ?? null}
              changes={changeCounts}
              found={found !== null && !trash}
              hits={hits}
              focus={selection.focus && active}
              bare={trash}
              on={{
                open: (article) => {
                  selection.goTo(article.id);
                  if (!trash) go(readAddress(article.id));
                },
                toggle: selection.toggle,
                star: (article) => actions.star([article]),
                archive: (article) => actions.archive([article]),
              }}
            />
          ) : (
            <Empty
              narrowed={trash || query !== '' || isNarrowed(filter)}
              onClear={() => {
                setFilter(noFilter);
                setQuery('');
                setTrash(false);
              }}
            />
          )}
        </div>
      </div>
      {shelf.loss && <LossNotice loss={shelf.loss} on={{ import: imports.open, known: repairs.knowLoss }} />}
      <ListBoxes
        box={box}
        imports={imports}
        exporting={exporting}
        articles={articles}
        picked={picked.length}
        close={() => setBox(null)}
      />
    </>
  );
}
