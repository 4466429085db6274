import { type Settings, schemes, textScales } from '../setting-values';

/**
 * How our pages looked last, in `localStorage` of their own origin: the settings are read after the first paint, and a
 * reader in the dark would see each page flash white before it.
 */
const KEY = 'page-look';

/** Values of the custom properties `--scale` and `--scheme`. */
interface Look {
  scale: number;
  scheme: string;
}

/** Gives one of our pages the reader's text size and theme, and keeps them for the next page's first paint. */
export function takeLook({ textSize, theme }: Pick<Settings, 'textSize' | 'theme'>): void {
  const look: Look = { scale: textScales[textSize], scheme: schemes[theme] };
  wear(look);
  try {
    const kept = JSON.stringify(look);
    if (localStorage.getItem(KEY) !== kept) localStorage.setItem(KEY, kept);
  } catch (error) {
    console.warn('Bối Cảnh, the look of the next page cannot be kept:', error);
  }
}

/** Gives a page the look of the one before, at once. What is not there or cannot be read leaves the page as it is. */
export function takeLastLook(): void {
  try {
    const look: Partial<Look> | null = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    const scale = textScales.find((known) => known === look?.scale);
    const scheme = Object.values(schemes).find((known) => known === look?.scheme);
    if (scale !== undefined && scheme !== undefined) wear({ scale, scheme });
  } catch (error) {
    console.warn('Bối Cảnh, the look of the last page cannot be read:', error);
  }
}

function wear({ scale, scheme }: Look): void {
  const { style } = document.documentElement;
  style.setProperty('--scale', String(scale));
  style.setProperty('--scheme', scheme);
}
