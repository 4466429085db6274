import { parseLook, type ReaderLook } from '../../utils/library/settings-file';

/** Where this page keeps how the reader view is set; `localStorage` of the extension's own origin, read at once. */
const KEY = 'reader-look';

export function readLook(): ReaderLook {
  try {
    return parseLook(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch (error) {
    console.warn('the look of the reader view could not be read; the default is taken:', error);
    return parseLook({});
  }
}

export function writeLook(look: unknown): void {
  localStorage.setItem(KEY, JSON.stringify(parseLook(look)));
}
