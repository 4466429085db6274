import { ask } from './ask';
import type { Backend } from './page/backend';

/** What a page's reader asks the background, wherever it runs. */
export const questions: Pick<Backend, 'link' | 'card' | 'between' | 'agreement' | 'expand'> = {
  link: (article) => ask('link', article),
  card: (request) => ask('card', request),
  between: (request) => ask('between', request),
  agreement: (request) => ask('agreement', request),
  expand: (request) => ask('expand', request),
};
