import type { Lang } from '../../utils/i18n';
import type { Form, FormKind } from '../../utils/own/form';
import { ownWords } from '../../utils/words/own/words';

export interface DraftsProps {
  lang: Lang;
  drafts: readonly { form: Form; sentences: readonly string[] }[];
  on: { choose(at: number): void; byHand(kind: FormKind): void };
}

/** What an article seems to report: each draft beside the sentences it rests on. No draft is a fact. */
export function Drafts({ lang, drafts, on }: DraftsProps) {
  const w = ownWords(lang);
  return (
    <>
      <p>{w.found(drafts.length)}</p>
      <ul class="own-list">
        {drafts.map(({ form, sentences }, at) => (
          <li key={titleOf(form) + at}>
            <p>
              <span class="own-kind">{w.kinds[form.kind]}</span> <b>{titleOf(form)}</b>
            </p>
            <Sentences lang={lang} sentences={sentences} />
            <p class="own-acts">
              <button
                type="button"
                class="button"
                aria-label={`${w.choose}: ${titleOf(form)}`}
                onClick={() => on.choose(at)}
              >
                {w.choose}
              </button>
            </p>
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={() => on.byHand('meeting')}>
        {w.byHand}
      </button>
    </>
  );
}

/** Sentences of the article, word for word. */
export function Sentences({ lang, sentences }: { lang: Lang; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <figure class="own-said">
      <figcaption class="quiet">{ownWords(lang).quoted}</figcaption>
      {sentences.map((sentence) => (
        <blockquote key={sentence} lang="vi">
          {sentence}
        </blockquote>
      ))}
    </figure>
  );
}

/** What a form is called in a list. */
export function titleOf({ kind, values }: Form): string {
  if (kind === 'office') return [values.person?.name, values.title].filter(Boolean).join(': ');
  if (kind === 'alias') return [values.of?.name, values.alias].filter(Boolean).join(': ');
  if (kind === 'note') return [values.of?.name, values.text].filter(Boolean).join(': ').slice(0, 80);
  return 'title' in values ? values.title : values.name;
}
