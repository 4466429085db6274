import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Lang } from '../../utils/i18n';
import { type Reading, ReadingContext } from '../parts/context';

/** What every box is given, whatever it holds. */
export interface BoxFrame {
  lang: Lang;
  /** The card's tools; the panel has its own. */
  tools?: ComponentChildren;
  on: Omit<Reading, 'lang'>;
}

export interface BoxProps extends BoxFrame {
  kind: string;
  title: ComponentChildren;
  note: ComponentChildren;
  children: ComponentChildren;
}

/** A titled box of facts: two sides, a meeting, an agreement. */
export function Box({ kind, title, note, lang, tools, on, children }: BoxProps) {
  const id = useId();
  const { open, openAgreement, openMeeting } = on;
  return (
    <ReadingContext.Provider value={{ lang, open, openAgreement, openMeeting }}>
      <section class="box" aria-labelledby={id} lang={lang}>
        <div class="box-head">
          <span class="kind">{kind}</span>
          {tools}
          <h2 id={id}>{title}</h2>
          <p class="note">{note}</p>
        </div>
        {children}
      </section>
    </ReadingContext.Provider>
  );
}
