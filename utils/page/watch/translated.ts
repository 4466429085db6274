import { paced } from './paced';

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
export function watchTranslation(root: Element, changed: () => void, signal: AbortSignal): void {
  const lang = root.getAttribute('lang') ?? '';
  let before = isTranslated(root, lang);
  const look = paced(() => {
    const now = isTranslated(root, lang);
    if (now === before) return;
    before = now;
    changed();
  }, signal);
  const observer = new MutationObserver(look);
  observer.observe(root, { attributes: true, attributeFilter: ['class', 'lang'] });
  signal.addEventListener('abort', () => observer.disconnect());
}

const primary = (tag: string) => tag.toLowerCase().split('-')[0] ?? '';
