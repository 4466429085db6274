import { useId, useState } from 'preact/hooks';
import { formatDate, type Lang, pick } from '../../utils/i18n';
import type { Card } from '../../utils/knowledge/card';
import { pageWords } from '../../utils/words/pages/words';
import { SegmentedChoice } from '../parts/choice';

export interface ReportProps {
  card: Pick<Card, 'entity' | 'name' | 'dataset'>;
  lang: Lang;
  /** Address of the page being read, when the reader may want to name it. */
  page?: string;
  on: { copy(text: string): void; close(): void };
}

type Kind = 'correction' | 'removal';

/** The prepared text: what it is about, which data, and the questions whoever keeps the data needs answered. */
function reportText({ card, lang, page }: Pick<ReportProps, 'card' | 'lang' | 'page'>, kind: Kind): string {
  const { report } = pageWords(lang);
  return [
    report.about(pick(card.name, lang), card.entity),
    report.data(card.dataset.version, formatDate(card.dataset.date, lang)),
    ...(page ? [report.page(page)] : []),
    '',
    kind === 'correction' ? report.correctionBody : report.removalBody,
  ].join('\n');
}

/** A mail draft without an addressee: the reader chooses whom to send it to, in the reader's own mail program. */
function mailDraft(subject: string, body: string): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
}

/** Prepares a correction or removal request that the reader can change, copy, or open as a draft. It sends nothing. */
export function Report(props: ReportProps) {
  const { card, lang, on } = props;
  const w = pageWords(lang).report;
  const ids = { title: useId(), text: useId() };
  const [kind, setKind] = useState<Kind>('correction');
  const [drafts, setDrafts] = useState<Record<Kind, string>>({
    correction: reportText(props, 'correction'),
    removal: reportText(props, 'removal'),
  });
  const text = drafts[kind];
  return (
    <form class="report" aria-labelledby={ids.title} lang={lang} onSubmit={(event) => event.preventDefault()}>
      <h2 id={ids.title}>{w.heading}</h2>
      <p class="note">{w.nothingSent}</p>
      <SegmentedChoice<Kind>
        legend={w.kind}
        value={kind}
        options={[
          { value: 'correction', label: w.correction },
          { value: 'removal', label: w.removal },
        ]}
        onChange={setKind}
      />
      <label for={ids.text}>{w.text}</label>
      <textarea
        id={ids.text}
        rows={10}
        value={text}
        onInput={(event) => setDrafts({ ...drafts, [kind]: event.currentTarget.value })}
      />
      <div class="buttons">
        <button type="button" class="button button-main" onClick={() => on.copy(text)}>
          {w.copy}
        </button>
        <a class="button" href={mailDraft(w.subject(kind, pick(card.name, lang)), text)}>
          {w.mail}
        </a>
        <button type="button" class="button" onClick={on.close}>
          {w.cancel}
        </button>
      </div>
    </form>
  );
}
