import browser from 'webextension-polyfill';

/** The page of a saved article in the reading list. */
export const savedPage = (id: string): string =>
  browser.runtime.getURL(`library.html#/read/${encodeURIComponent(id)}`);
