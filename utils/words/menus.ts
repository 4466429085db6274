import { catalogue } from '../i18n';

const vi = {
  open: 'Mở bối cảnh cho trang này',
  save: 'Lưu bài này',
  lookUp: 'Tra “%s” trong Bối Cảnh',
};

const en: typeof vi = {
  open: 'Open context for this page',
  save: 'Save this article',
  lookUp: 'Look up “%s” in Bối Cảnh',
};

/** Titles of the context menu. */
export const menuWords = catalogue(vi, en);
