import { expand } from '../../detect/judge/terms';
import { englishGateWords, gateWords } from '../../detect/rows/gate';
import { fold } from '../../detect/words';

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
export function packGate() {
  const packed = ({ strong, weak }: typeof gateWords) => ({
    strong: alternatives(strong),
    weak: alternatives(weak),
  });
  return { vietnamese: packed(gateWords), english: packed(englishGateWords) };
}
