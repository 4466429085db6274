import type { Lang } from '../../lang';
import { plural } from '../plural';

/** How many names an article has, for those who hear it. Apart from the catalogue: the reader's script carries this alone. */
export const announcement: Record<Lang, (n: number) => string> = {
  vi: (n) => `Bối Cảnh nhận ra ${n} tên trong bài.`,
  en: (n) => `Bối Cảnh knows ${plural(n, 'name', 'names')} in this article.`,
};
