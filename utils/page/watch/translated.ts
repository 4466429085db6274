/**
 * Whether the page stands there in a translation: Chrome marks the root's class and wraps words in `font`, Firefox changes
 * the root's language.
 * @param lang the root's `lang` when the page was opened
 */
export function isTranslated(root: Element, lang: string): boolean {
  if (/\btranslated-(ltr|rtl)\b/.test(root.className)) return true;
  const now = root.getAttribute('lang') ?? '';
  return primary(lang) === 'vi' && primary(now) !== '' && primary(now) !== 'vi';
}

/** Calls back when a translation begins or is undone. */
export function watchTranslation(
  root: Element,
  changed: (translated: boolean) => void,
  signal: AbortSignal,
): void {
  const lang = root.getAttribute('lang') ?? '';
  let before = isTranslated(root, lang);
  const observer = new MutationObserver(() => {
    const now = isTranslated(root, lang);
    if (now === before) return;
    before = now;
    changed(now);
  });
  observer.observe(root, { attributes: true, attributeFilter: ['class', 'lang'] });
  signal.addEventListener('abort', () => observer.disconnect());
}

const primary = (tag: string) => tag.toLowerCase().split('-')[0] ?? '';
