import type { Article } from '../../link/types';
import { tools } from '../quality/tools';
import { explain } from './explain';

/**
 * `npm run -s why -- "sentence" [--title T] [--date D]`: every known name in the sentence with each entity that bears it,
 * each rule that spoke for, against or refused it, what the text would need, and what was linked in the end.
 */
function articleOf(args: string[]): Article {
  const rest = [...args];
  const option = (name: string): string | null => {
    const at = rest.indexOf(`--${name}`);
    return at < 0 ? null : (rest.splice(at, 2)[1] ?? null);
  };
  const title = option('title') ?? '';
  const published = option('date');
  const [text] = rest;
  if (!text) throw new Error('usage: npm run -s why -- "sentence" [--title "title"] [--date 2026-01-31]');
  if (published !== null && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(published))
    throw new Error(`--date "${published}" is no date such as 2026, 2026-01 or 2026-01-31`);
  return { title, text, published };
}

try {
  const article = articleOf(process.argv.slice(2));
  console.log(explain(article, (await tools()).gazetteer).join('\n'));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
