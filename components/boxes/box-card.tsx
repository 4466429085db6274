import type { ComponentChildren } from 'preact';
import type { Lang } from '../../utils/i18n';
import { alongGroups } from '../parts/one-stop';

export interface BoxCardProps {
  /** What the dialog is called. */
  label: string;
  lang: Lang;
  children: ComponentChildren;
}

/** A box (two sides, a meeting, an agreement) as a view of the card: a non-modal dialog like the card of a name. */
export function BoxCard({ label, lang, children }: BoxCardProps) {
  return (
    <div class="card" role="dialog" aria-label={label} tabIndex={-1} lang={lang} onKeyDown={alongGroups}>
      <div class="scroll">{children}</div>
    </div>
  );
}
