import { useEffect, useState } from 'preact/hooks';
import { titleOf } from '../../components/own/drafts';
import { OwnList } from '../../components/own/own-list';
import type { Dataset } from '../../utils/knowledge/schema';
import { type Entry, entriesOf, formOf, usesOf, whoOf, withoutEntry } from '../../utils/own/entries';
import { emptyForm, type Form, type FormKind, formKinds } from '../../utils/own/form';
import { ownIdOf } from '../../utils/own/from-draft';
import { changeOwn, OwnChanged, type OwnState, readOwn } from '../../utils/own/store';
import { dropWork, newWork, openWorks, readWork, saveWork, type Work } from '../../utils/own/work';
import { bundledInUse } from '../../utils/packs/bundled';
import { useSettings } from '../../utils/ui/hooks/use-settings';
import { ownWords } from '../../utils/words/own/words';
import { packErrorWords } from '../../utils/words/packs/words';
import { WorkPlace } from './work-place';

/** What was done last, and the way back from it; or why it was not done. */
interface Said {
  text: string;
  undo: (() => void) | null;
  failed: boolean;
}

/** Records of one moment, all that the page needs of them. */
export interface Facts {
  own: OwnState;
  bundled: Dataset;
}

export function App() {
  const reader = useSettings();
  const [facts, setFacts] = useState<Facts | null>(null);
  const [work, setWork] = useState<Work | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [hash, setHash] = useState(location.hash);
  const lang = reader?.lang ?? 'vi';
  const w = ownWords(lang);

  const failed = (error: unknown) => {
    console.error('own facts:', error);
    const text = error instanceof OwnChanged ? w.elsewhere : packErrorWords(error, lang);
    setSaid({ text: text ?? w.failed(String(error)), undo: null, failed: true });
  };
  useEffect(() => {
    const moved = () => setHash(location.hash);
    addEventListener('hashchange', moved);
    Promise.all([readOwn(), bundledInUse()]).then(([own, bundled]) => setFacts({ own, bundled }), failed);
    return () => removeEventListener('hashchange', moved);
  }, []);
  useEffect(() => {
    if (facts) go(hash, facts).catch(failed);
  }, [hash, facts === null]);

  /** Shows what an address names, while it is the page's: a form opened meanwhile stays. */
  async function go(to: string, { own, bundled }: Facts): Promise<void> {
    const isCurrent = () => to === location.hash;
    if (!isCurrent()) return;
    const [path = '', query = ''] = to.slice(1).split('?');
    const [, place, id = ''] = path.split('/');
    if (place === 'w') {
      const found = await readWork(id);
      if (!isCurrent()) return;
      setWork(found);
      if (!found) setSaid({ text: w.gone, undo: null, failed: true });
      return;
    }
    setWork(null);
    if (place !== 'new') return;
    const asked = new URLSearchParams(query);
    const kind = formKinds.find((one) => one === asked.get('kind')) ?? 'note';
    const entity = asked.get('of');
    begin(newWork({ about: entity, form: aboutForm(kind, entity, own.records, bundled) }), true);
  }
  const begin = (begun: Work, instead = false) => {
    setWork(begun);
    history[instead ? 'replaceState' : 'pushState'](null, '', `#/w/${begun.id}`);
  };
  const toList = () => {
    setWork(null);
    history.pushState(null, '', '#/');
    setHash('#/');
  };

  const change = async (how: (own: Dataset) => Dataset, text: string, since?: string | null) => {
    const before = facts?.own.records;
    const after = await changeOwn(how, since);
    setFacts((now) => now && { ...now, own: after });
    const undo = () => {
      if (before) changeBack(() => before, after.since);
    };
    setSaid({ text, undo: since === undefined ? undo : null, failed: false });
  };
  const changeBack = (how: () => Dataset, since: string | null) =>
    void change(how, w.undone, since).catch(failed);

  const remove = (entry: Entry) => {
    const uses = facts ? usesOf(entry.id, facts.own.records) : 0;
    if ((entry.kind === 'person' || entry.kind === 'organization') && uses > 0)
      return setSaid({ text: w.inUse(uses), undo: null, failed: true });
    change((own) => withoutEntry(own, entry), w.removed).catch(failed);
  };
  const edit = (entry: Entry) => {
    const form = facts && formOf(entry, facts.own.records, facts.bundled);
    if (!form) return;
    setSaid(null);
    begin(newWork({ form, edits: entry }));
  };

  if (!reader) return null;
  return (
    <>
      <header>
        <h1>{w.title}</h1>
        {work && (
          <button type="button" class="text-button" onClick={toList}>
            ← {w.all}
          </button>
        )}
      </header>
      <div class="own-toast" role={said?.failed ? 'alert' : 'status'}>
        {said && (
          <>
            <span class={said.failed ? 'own-fault' : ''}>{said.text}</span>
            {said.undo && (
              <button type="button" class="text-button" onClick={said.undo}>
                {w.undo}
              </button>
            )}
          </>
        )}
      </div>
      {facts && work && (
        <WorkPlace
          key={work.id}
          work={work}
          facts={facts}
          lang={lang}
          on={{
            typed: (next) => {
              setWork(next);
              saveWork(next).catch(failed);
            },
            kept: async (records) => {
              await change(() => records, work.edits ? w.changed : w.kept);
              await dropWork(work.id);
              if (work.article)
                begin(newWork({ article: work.article, about: work.about, isPrivate: work.isPrivate }), true);
              else toList();
            },
            left: () => {
              dropWork(work.id).catch(failed);
              toList();
            },
            failed,
          }}
        />
      )}
      {facts && !work && (
        <OwnList
          lang={lang}
          entries={entriesOf(facts.own.records, facts.bundled)}
          unfinished={openWorks().flatMap(({ id, form }) =>
            form ? { id, kind: form.kind, title: titleOf(form) } : [],
          )}
          on={{
            add: (kind) => {
              setSaid(null);
              begin(newWork({ form: emptyForm(kind) }));
            },
            edit,
            remove,
            leave: (id) => {
              dropWork(id).then(() => setFacts((now) => now && { ...now }), failed);
            },
          }}
        />
      )}
    </>
  );
}

/** An empty form about an entity. */
export function aboutForm(kind: FormKind, entity: string | null, own: Dataset, bundled: Dataset): Form {
  const form = emptyForm(kind);
  const id = entity === null ? null : ownIdOf(entity);
  const who = whoOf(id, bundled, own);
  const field = kind === 'office' ? 'person' : kind === 'alias' || kind === 'note' ? 'of' : null;
  return field && who ? ({ kind, values: { ...form.values, [field]: who } } as Form) : form;
}
