import type { FileName } from '../../knowledge/schema';

/**
 * Why a pack, or one record of it, is not taken. Codes with what they are about; `utils/words/packs` says them in the
 * reader's language.
 */
export type Reason =
  // the whole file
  | { code: 'too-large'; bytes: number; limit: number }
  | { code: 'bomb'; name: string }
  | { code: 'archive-damaged' }
  | { code: 'archive-without-pack' }
  | { code: 'zipped'; records: number }
  | { code: 'not-text' }
  | { code: 'no-header' }
  | { code: 'newer-format'; format: number }
  | { code: 'reserved-id'; id: string }
  | { code: 'too-many-records'; limit: number }
  | { code: 'too-many-entities'; bytes: number }
  | { code: 'nothing-in-it' }
  // one line
  | { code: 'not-json' }
  | { code: 'line-too-long'; limit: number }
  | { code: 'no-such-file' }
  // one record
  | { code: 'missing' }
  | { code: 'unknown-field' }
  | { code: 'wrong-type'; expected: string; received: string }
  | { code: 'not-listed'; allowed: string }
  | { code: 'bad-form' }
  | { code: 'empty' }
  | { code: 'no-such-day' }
  | { code: 'year'; first: number; last: number }
  | { code: 'too-deep'; limit: number }
  | { code: 'too-long'; limit: number }
  | { code: 'too-many-items'; limit: number }
  | { code: 'address' }
  | { code: 'markup' }
  | { code: 'invisible' }
  | { code: 'not-a-name' }
  | { code: 'ordinary-word' }
  | { code: 'too-short' }
  | { code: 'without-capital' }
  | { code: 'date-or-number' }
  | { code: 'name-too-long' }
  // among the records
  | { code: 'duplicate-id'; first: number }
  | { code: 'source-missing'; source: string }
  | { code: 'cycle'; id: string };
export type ReasonCode = Reason['code'];

/** A record that was left out: `line` counts from 1; `field` is a dotted path, empty for the whole line. */
export interface Refusal {
  line: number;
  file: FileName | null;
  id: string | null;
  field: string;
  reason: Reason;
}

/** The whole pack is refused. `line` is null where no line is at fault. */
export class PackRefused extends Error {
  constructor(
    readonly reason: Reason,
    readonly line: number | null = null,
    readonly field = '',
    options?: ErrorOptions,
  ) {
    super(
      `pack refused: ${JSON.stringify(reason)}${line === null ? '' : ` at line ${line} ${field}`}`,
      options,
    );
    this.name = 'PackRefused';
  }
}
