import { useId } from 'preact/hooks';
import { formatDate, type Lang, pick } from '../../utils/i18n';
import type { ReadPack } from '../../utils/packs/format/types';
import type { PackPreview } from '../../utils/packs/join/preview';
import { packWords, refusalWords } from '../../utils/words/packs/words';
import { AskToAdd } from './ask-to-add';
import { countWords, type PacksProps } from './packs-view';

interface PreviewProps {
  preview: PackPreview;
  lang: Lang;
  busy: boolean;
  on: Pick<PacksProps['on'], 'add' | 'leave'>;
}

/** What a file would bring, what of it clashes, and what is refused at which line: before anything is kept. */
export function Preview({ preview, lang, busy, on }: PreviewProps) {
  const { pack, counts, additions, unknown, replaces, taken } = preview;
  const { header } = pack;
  const title = useId();
  const words = packWords(lang);
  const w = words.preview;
  return (
    <section class="pack-preview" aria-labelledby={title}>
      <h3 id={title}>{w.heading(header.name)}</h3>
      <p class="quiet">
        {words.about(header.publisher, header.version, formatDate(header.date, lang), header.licence)}
      </p>
      <p>
        {w.brings}: {countWords(counts, lang)}.
      </p>
      {replaces && <p>{w.replaces[replaces.order](replaces.version)}</p>}
      {additions > 0 && <p>{w.additions(additions)}</p>}
      <Clashes preview={preview} lang={lang} />
      {unknown > 0 && <p>{w.unknown(unknown)}</p>}
      <Refusals pack={pack} lang={lang} />
      <AskToAdd
        lang={lang}
        replaces={replaces !== null}
        taken={taken}
        busy={busy}
        add={() => on.add(preview)}
        leave={on.leave}
      />
    </section>
  );
}

function Clashes({ preview: { clashes, clashing }, lang }: Pick<PreviewProps, 'preview' | 'lang'>) {
  const w = packWords(lang).preview;
  if (clashing === 0) return null;
  return (
    <details>
      <summary>{w.clashing(clashing)}</summary>
      <ul>
        {clashes.map(({ name, other }) => (
          <li key={name}>{w.clash(name, pick(other, lang))}</li>
        ))}
        {clashing > clashes.length && <li>{w.more(clashing - clashes.length)}</li>}
      </ul>
    </details>
  );
}

/** What is left out of a pack, line by line; nothing where nothing is. */
export function Refusals({
  pack: { refusals, refused },
  lang,
}: {
  pack: Pick<ReadPack, 'refusals' | 'refused'>;
  lang: Lang;
}) {
  const w = packWords(lang).preview;
  if (refused === 0) return null;
  return (
    <details open={refused <= 5}>
      <summary>{w.refused(refused)}</summary>
      <ul>
        {refusals.map((refusal) => (
          <li key={refusal.line}>
            {w.line(refusal.line)}, {refusalWords(refusal, lang)}
          </li>
        ))}
        {refused > refusals.length && <li>{w.moreRefused(refused - refusals.length)}</li>}
      </ul>
    </details>
  );
}
