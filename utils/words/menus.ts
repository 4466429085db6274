import { catalogue } from '../i18n';

const vi = {
  open: 'Mở bối cảnh cho trang này',
  save: 'Lưu bài này',
};

const en: typeof vi = {
  open: 'Open context for this page',
  save: 'Save this article',
};

/** Titles of the context menu. */
export const menuWords = catalogue(vi, en);
