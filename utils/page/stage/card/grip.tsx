import { type Lang, words } from '../../../i18n';

export interface GripProps {
  lang: Lang;
  grown: boolean;
  onClick(): void;
}

/** The handle of a sheet: dragged, pressed or reached by key it makes the sheet taller, and small again. */
export function Grip({ lang, grown, onClick }: GripProps) {
  const { tools } = words(lang);
  const label = grown ? tools.shrink : tools.grow;
  return (
    <button
      type="button"
      class="grip"
      lang={lang}
      aria-expanded={grown}
      aria-label={label}
      onClick={onClick}
    />
  );
}
