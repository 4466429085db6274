/** Writes the gate's words as they run in pages; `npm run fit:detection` begins with it. */
import { writeFileSync } from 'node:fs';
import { packGate } from './pack-lexicon';

writeFileSync(
  new URL('../../detect/gate/gate.json', import.meta.url),
  `${JSON.stringify(packGate(), null, 2)}\n`,
);
