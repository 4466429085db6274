import { expand } from '../detect/judge/terms';
import { gateWords } from '../detect/rows/gate';
import { fold } from '../detect/words';

function alternatives(patterns: string): string {
  const words = patterns
    .split('|')
    .flatMap(expand)
    .map((word) => (word === 'AI' ? 'a1' : fold(word).replace('#', '\\d')));
  return [...new Set(words)].sort().join('|');
}

/**
 * The gate's words as alternatives of a regular expression over folded text: what runs in pages is compiled by the browser
 * as it stands.
 */
export function packGate(): { strong: string; weak: string } {
  return { strong: alternatives(gateWords.strong), weak: alternatives(gateWords.weak) };
}
