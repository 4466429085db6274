import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { useWords } from '../../components/library/context';
import { Changes } from '../../components/library/notices/changes';
import type { Notice } from '../../components/library/notices/toast';
import { ReaderView } from '../../components/library/reader-view';
import { ReadingContext } from '../../components/parts/context';
import { dropAdvertLabels } from '../../utils/library/capture/advert-labels';
import { cleanFragment } from '../../utils/library/capture/clean';
import { LibraryError, type LibraryErrorCode } from '../../utils/library/errors';
import { type Change, knownNow } from '../../utils/library/known/known';
import {
  type Body,
  type Editable,
  emptyBody,
  type Highlight,
  type SavedArticle,
} from '../../utils/library/schema';
import type { Library } from '../../utils/library/store/library';
import type { Settings } from '../../utils/setting-values';
import { type Draft, isNews } from './drafts';
import { useAutosave } from './hooks/use-autosave';
import { standingsNow } from './hooks/use-changes';
import { useHighlights } from './hooks/use-highlights';
import { useReaderKeys } from './hooks/use-keys';
import { codeOf, type Shelf } from './hooks/use-library';
import { useListen } from './hooks/use-listen';
import { useMarks } from './hooks/use-marks';
import { useProgress } from './hooks/use-progress';
import { readLook, writeLook } from './look';
import { go } from './route';

interface ReaderRouteProps {
  id: string;
  shelf: Shelf;
  lib: Library;
  changes: Change[];
  settings: Settings;
  say(notice: Notice | null): void;
}

/** Sanitised once more, whatever the database holds; images become links to where they are. */
function fill(into: HTMLElement, body: Body, url: string, label: (alt: string) => string): void {
  const root = cleanFragment(body.html, url);
  for (const img of root.querySelectorAll('img')) {
    const link = document.createElement('a');
    link.className = 'picture';
    link.href = img.dataset.src ?? '';
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.textContent = label(img.alt);
    img.replaceWith(link);
  }
  // The view has its own headline: the copy's would be read as a second one.
  for (const h1 of root.querySelectorAll('h1')) {
    const h2 = document.createElement('h2');
    h2.append(...h1.childNodes);
    h1.replaceWith(h2);
  }
  dropAdvertLabels(root);
  into.replaceChildren(root);
}

const NO_HIGHLIGHTS: Highlight[] = [];
const isVietnamese = ({ lang }: SavedArticle): boolean => lang === null || /^vi/i.test(lang);

export function ReaderRoute({ id, shelf, lib, changes, settings, say }: ReaderRouteProps) {
  const { lang, w } = useWords();
  const [article, setArticle] = useState<SavedArticle | null | undefined>(undefined);
  const [body, setBody] = useState<Body | null>(null);
  /** Why the article cannot be shown. */
  const [failure, setFailure] = useState<LibraryErrorCode>('missing');
  const [look, setLook] = useState(readLook);
  const [conflict, setConflict] = useState<string | null>(null);
  const [kept, setKept] = useState(false);
  /** Counts up when the note in the form is to be read anew from the record. */
  const [round, setRound] = useState(0);
  const content = useRef<HTMLDivElement>(null);

  useEffect(() => {
    Promise.all([lib.get(id), lib.body(id)]).then(
      ([found, text]) => {
        setBody(text ?? emptyBody(id));
        setArticle(found ?? null);
      },
      (error: unknown) => setFailure(codeOf(error)),
    );
  }, [id, lib]);
  const ready = article !== null && article !== undefined && body !== null;
  useEffect(() => {
    if (ready && content.current) fill(content.current, body, article.url, w.reader.image);
  }, [ready]);
  useMarks(ready ? { article, body } : null, settings, browser.i18n.getUILanguage());

  /** The record that the next change is made on: edits may follow each other faster than the view is drawn. */
  const latest = useRef<SavedArticle | null>(null);
  latest.current = article ?? null;
  /** Highlights with notes that are being written and not yet kept; null when all are. */
  const written = useRef<Highlight[] | null>(null);
  /** Note and tags to go back to when the reader takes back what the button kept. */
  const before = useRef<Draft | null>(null);
  useEffect(() => {
    before.current = article ? { note: article.note, tags: article.tags } : null;
  }, [article?.id]);
  const edit = async (patch: Partial<Editable>): Promise<SavedArticle | null> => {
    const base = latest.current;
    if (!base) return null;
    try {
      const [next] = await lib.edit([{ base, patch }]);
      latest.current = next ?? base;
      if (patch.highlights === written.current) written.current = null;
      setArticle(latest.current);
      void shelf.reload([id]);
      return next ?? null;
    } catch (error) {
      if (error instanceof LibraryError && error.code === 'conflict') {
        const theirs = await lib.get(id);
        latest.current = theirs ?? null;
        setArticle(latest.current);
        setConflict(theirs?.note ?? '');
      } else say({ text: w.errors[codeOf(error)], bad: true });
      return null;
    }
  };
  const autosave = useAutosave(id, async (draft) => {
    const now = latest.current;
    if (now && !isNews(now, draft)) return true;
    const done = await edit(draft);
    setKept(done !== null);
    return done !== null;
  });
  useProgress(
    ready ? article : null,
    (progress) => void edit({ progress, ...(progress >= 0.95 ? { read: true } : {}) }),
  );

  const remove = async () => {
    await lib.remove([id]);
    await shelf.reload();
    go('/');
    say({
      text: w.done.removed(1),
      undo: () =>
        void lib
          .restore([id])
          .then(() => shelf.reload())
          .then(() => say({ text: w.done.undone })),
    });
  };
  const acts = {
    back: () => go('/'),
    star: () => void edit({ starred: !article?.starred }),
    archive: () => void edit({ archived: !article?.archived }),
    remove: () => void remove().catch((error: unknown) => say({ text: w.errors[codeOf(error)], bad: true })),
  };
  /** Puts these fields back as they were, whatever was changed since. */
  const putBack = async (old: Partial<Editable>) => {
    const base = await lib.get(id);
    if (!base) return say({ text: w.errors.missing, bad: true });
    const [next] = await lib.edit([{ base, patch: old }]);
    if (next) setArticle(next);
    latest.current = next ?? base;
    before.current = { note: latest.current.note, tags: latest.current.tags };
    setRound((n) => n + 1);
    await shelf.reload([id]);
    say({ text: w.done.undone });
  };
  const undoing = (old: Partial<Editable>) => () =>
    void putBack(old).catch((error: unknown) => say({ text: w.errors[codeOf(error)], bad: true }));
  const marked = article?.highlights ?? NO_HIGHLIGHTS;
  const highlights = useHighlights(content, ready, marked);
  const listen = useListen();
  const mark = async () => {
    const fresh = highlights.take();
    if (!fresh) return;
    await autosave.flush();
    await edit({ highlights: [...(latest.current?.highlights ?? []), fresh] });
  };
  const unmark = async (gone: Highlight) => {
    await autosave.flush();
    const old = latest.current?.highlights ?? [];
    const done = await edit({ highlights: old.filter(({ id: each }) => each !== gone.id) });
    if (done) say({ text: w.done.unmarked, undo: undoing({ highlights: old }) });
  };
  const noted = (on: Highlight, note: string) => {
    const all = written.current ?? latest.current?.highlights ?? [];
    written.current = all.map((each) => (each.id === on.id ? { ...each, note } : each));
    setKept(false);
    autosave.changed({ highlights: written.current });
  };
  useReaderKeys(ready ? { ...acts, mark: () => void mark() } : null);

  if (article === undefined && failure === 'missing') return <p class="quiet loading">{w.loading}</p>;
  if (!article || !body)
    return (
      <div class="empty">
        <p>{failure === 'missing' ? w.reader.missing : w.errors[failure]}</p>
        <button type="button" class="plain" onClick={() => go('/')}>
          {w.reader.back}
        </button>
      </div>
    );
  const seen = async () => {
    const { known, dataset, names } = article;
    const now = await standingsNow(names.map(({ entity }) => entity));
    const done = await edit({ known: knownNow(now), dataset: now.dataset.version });
    if (done) say({ text: w.done.seen, undo: undoing({ known, dataset }) });
  };
  const keep = async (note: string, tags: string[]) => {
    const old = before.current ?? { note: article.note, tags: article.tags };
    // What kept itself a moment ago is kept: the answer does not wait for the database.
    if (latest.current && isNews(latest.current, { note, tags })) {
      autosave.hold({ note, tags });
      if (!(await autosave.flush())) return;
    }
    before.current = { note, tags };
    setKept(true);
    say({ text: w.done.kept, undo: undoing(old) });
  };
  return (
    <ReadingContext.Provider value={{ lang, open: null }}>
      <ReaderView
        article={article}
        look={look}
        content={content}
        empty={body.html === ''}
        conflict={conflict}
        kept={kept}
        round={round}
        selected={highlights.selected}
        lost={highlights.lost}
        listening={listen.can && isVietnamese(article) ? listen.speaking : null}
        on={{
          ...acts,
          look: (next) => {
            setLook(next);
            writeLook(next);
          },
          keep: (note, tags) => void keep(note, tags),
          show: highlights.show,
          noted,
          unmark: (gone) => void unmark(gone),
          mark: () => void mark(),
          listen: () => (listen.speaking ? listen.stop() : listen.start(`${article.title}.\n${body.text}`)),
          wrote: (note, tags) => {
            setKept(false);
            autosave.changed({ note, tags });
          },
          joined: (note, tags) => autosave.hold({ note, tags }),
        }}
      >
        {changes.length > 0 && <Changes changes={changes} onSeen={() => void seen()} />}
      </ReaderView>
    </ReadingContext.Provider>
  );
}
