import { isVietnamese, type Language } from '../text/language';
import type { SeenPage } from './types';

/** The language of a page that the first look let through: one of two. */
export const languageOf = ({ title, lead, text }: Pick<SeenPage, 'title' | 'lead' | 'text'>): Language =>
  isVietnamese(`${title}\n${lead}\n${text}`) ? 'vi' : 'en';
