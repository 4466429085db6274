import { PackRefused, type Reason } from '../../../utils/packs/format/reasons';
import { type Filled, fillLarge, type Progress, resumeLarge } from '../../../utils/packs/large/fill/fill';
import { type PackFault, toStoreError } from '../../../utils/packs/store/errors';

export interface FillRequest {
  /** Null: what was begun in the database is gone on with. */
  file: Blob | null;
  /** The database to be filled. */
  database: string;
}
export type FillReply =
  | { progress: Progress }
  | { filled: Filled }
  | { refused: { reason: Reason; line: number | null; field: string } }
  | { fault: PackFault };

/** ms between two words of progress. */
const OFTEN = 200;

const reply = (said: FillReply) => postMessage(said);

addEventListener('message', ({ data: { file, database } }: MessageEvent<FillRequest>) => {
  let told = 0;
  const progress = (now: Progress) => {
    if (performance.now() - told < OFTEN) return;
    told = performance.now();
    reply({ progress: now });
  };
  const filling = file ? fillLarge(file, database, progress) : resumeLarge(database, progress);
  filling.then(
    (filled) => reply({ filled }),
    (error: unknown) => {
      if (!(error instanceof PackRefused)) return reply({ fault: toStoreError(error).fault });
      const { reason, line, field } = error;
      reply({ refused: { reason, line, field } });
    },
  );
});
