import { type Settings, schemes, textScales } from '../setting-values';

/** Gives one of our pages the reader's text size and theme. */
export function takeLook({ textSize, theme }: Pick<Settings, 'textSize' | 'theme'>): void {
  const { style } = document.documentElement;
  style.setProperty('--scale', String(textScales[textSize]));
  style.setProperty('--scheme', schemes[theme]);
}
