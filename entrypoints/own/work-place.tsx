import { useEffect, useId, useState } from 'preact/hooks';
import { Drafts, Sentences } from '../../components/own/drafts';
import { OwnForm } from '../../components/own/own-form';
import type { FindWho } from '../../components/own/who-field';
import { ask } from '../../utils/ask';
import type { Lang } from '../../utils/i18n';
import type { Dataset } from '../../utils/knowledge/schema';
import { compose } from '../../utils/own/compose';
import type { FieldFault } from '../../utils/own/faults';
import { type Form, type FormKind, formKinds } from '../../utils/own/form';
import {
  type Drafted,
  formOfDraft,
  isWhoType,
  names,
  ownIdOf,
  sourceValues,
} from '../../utils/own/from-draft';
import type { Work } from '../../utils/own/work';
import { ownWords } from '../../utils/words/own/words';
import { aboutForm, type Facts } from './app';
import type { DraftReply, DraftRequest } from './draft-worker';

interface WorkPlaceProps {
  work: Work;
  facts: Facts;
  lang: Lang;
  on: {
    /** Something was typed or chosen: it is kept as it stands. */
    typed(work: Work): void;
    kept(records: Dataset): Promise<void>;
    left(): void;
    failed(error: unknown): void;
  };
}

/** One thing being written down: the drafts of its article, or the form beside its sentences. */
export function WorkPlace({ work, facts, lang, on }: WorkPlaceProps) {
  const w = ownWords(lang);
  const kindId = useId();
  const [drafted, setDrafted] = useState<Drafted[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const [busy, setBusy] = useState(false);
  const { article, form } = work;
  const { own, bundled } = facts;

  const empty = (kind: FormKind): Form => {
    const made = aboutForm(kind, work.about, own.records, bundled);
    return article ? ({ kind, values: { ...made.values, ...sourceValues(article, bundled) } } as Form) : made;
  };
  useEffect(() => {
    if (!article || form) return;
    const worker = draft(article, own.records, (reply) => {
      if ('failed' in reply) setTrouble(reply.failed);
      const drafts = 'failed' in reply ? [] : reply.drafts;
      setDrafted(
        inOrder(
          drafts.map((one) => formOfDraft(one, article, own.records, bundled)),
          work.about,
        ),
      );
    });
    return () => worker.terminate();
  }, []);

  const keep = () => {
    if (!form) return;
    const today = new Date().toISOString().slice(0, 10);
    const done = compose(form, { own: own.records, bundled, edits: work.edits, today });
    if ('faults' in done) return setFaults(done.faults);
    setFaults([]);
    setBusy(true);
    on.kept(done.records)
      .catch(on.failed)
      .finally(() => setBusy(false));
  };
  const nothing = drafted?.length === 0;
  const shown = form ?? (nothing ? empty('meeting') : null);
  const change = (next: Form) => on.typed({ ...work, form: next });
  return (
    <>
      {article && (
        <p class="quiet">
          {w.from}{' '}
          <a href={article.url} target="_blank" rel="noopener noreferrer">
            {article.title}
          </a>
        </p>
      )}
      {work.isPrivate && <p class="quiet">{w.isPrivate}</p>}
      {article && !form && drafted === null && <p role="status">{w.drafting}</p>}
      {nothing && !work.sentences.length && (
        <p role="status">{trouble ? w.notDrafted(trouble) : w.nothing}</p>
      )}
      {!form && drafted && drafted.length > 0 && (
        <Drafts
          lang={lang}
          drafts={drafted}
          on={{
            choose: (at) => on.typed({ ...work, ...drafted[at]! }),
            byHand: (kind) => on.typed({ ...work, form: empty(kind) }),
          }}
        />
      )}
      {shown && (
        <div class="own-columns">
          <div>
            {!work.edits && (
              <div class="own-row own-kinds">
                <label for={kindId}>{w.kind}</label>
                <select
                  id={kindId}
                  value={shown.kind}
                  onChange={({ currentTarget }) => {
                    const kind = formKinds.find((one) => one === currentTarget.value)!;
                    setFaults([]);
                    change(sharing(empty(kind), shown));
                  }}
                >
                  {formKinds.map((kind) => (
                    <option key={kind} value={kind}>
                      {w.kinds[kind]}
                    </option>
                  ))}
                </select>
              </div>
            )}
            <OwnForm
              form={shown}
              lang={lang}
              faults={faults}
              busy={busy}
              find={findWho}
              on={{ change, keep: form ? keep : () => setFaults(faultsOf(shown, facts)), leave: on.left }}
            />
          </div>
          <div class="own-side">
            <Sentences lang={lang} sentences={work.sentences} />
          </div>
        </div>
      )}
    </>
  );
}

/** What an untouched form lacks. */
function faultsOf(form: Form, { own, bundled }: Facts): FieldFault[] {
  const done = compose(form, { own: own.records, bundled, edits: null, today: '' });
  return 'faults' in done ? done.faults : [];
}

/** Another kind of form with what both have: nothing typed is lost by a look at another one. */
function sharing(to: Form, from: Form): Form {
  const given = Object.entries(from.values as Record<string, unknown>).filter(
    ([name, value]) => name !== 'what' && name in to.values && value !== '' && value !== null,
  );
  return { kind: to.kind, values: { ...to.values, ...Object.fromEntries(given) } } as Form;
}

/** Drafts that name the entity the reader began from come first. */
function inOrder(drafted: Drafted[], about: string | null): Drafted[] {
  const id = about === null ? null : ownIdOf(about);
  const isAbout = ({ form }: Drafted) => (id !== null && names(form, id) ? 0 : 1);
  return drafted.toSorted((a, b) => isAbout(a) - isAbout(b));
}

function draft(
  { text, title, url, published }: NonNullable<Work['article']>,
  own: Dataset,
  done: (reply: DraftReply) => void,
): Worker {
  const worker = new Worker(new URL('./draft-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<DraftReply>) => done(data));
  worker.addEventListener('error', ({ message }) => done({ failed: message }));
  const page = { id: url, text, title, url, ...(published && { published }) };
  worker.postMessage({ page, own } satisfies DraftRequest);
  return worker;
}

/** Namesakes shown below a name. */
const MOST = 6;

const findWho: FindWho = async (text, types) => {
  const { hits } = await ask('search', {
    text: text.slice(0, 200),
    kinds: [...types],
    country: null,
    year: null,
    limit: MOST,
  });
  // What another pack brought has no name in the reader's own.
  return hits.flatMap((hit) => {
    const id = ownIdOf(hit.id);
    return id !== null && isWhoType(hit.kind) ? { ...hit, id } : [];
  });
};
