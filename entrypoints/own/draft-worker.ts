import { draftsOf } from '../../utils/draft/draft';
import type { Draft, DraftPage } from '../../utils/draft/types';
import type { Dataset } from '../../utils/knowledge/schema';
import { fromFile } from '../../utils/link/gazetteer/file';
import { open } from '../../utils/link/gazetteer/gazetteer';
import { JoinedGazetteer } from '../../utils/link/gazetteer/joined';
import { OWN_ID } from '../../utils/packs/format/header';
import { compilePack } from '../../utils/packs/join/names';

export interface DraftRequest {
  page: DraftPage;
  /** The reader's own records: whom they noted before is known in the next article. */
  own: Dataset;
}
export type DraftReply = { drafts: Draft[] } | { failed: string };

async function draft({ page, own }: DraftRequest): Promise<Draft[]> {
  const path = '/dataset/gazetteer.bin';
  const response = await fetch(new URL(path, location.href));
  if (!response.ok) throw new Error(`packaged file ${path} cannot be read: ${response.status}`);
  const bundled = open(fromFile(await response.arrayBuffer()));
  return draftsOf(page, new JoinedGazetteer(bundled, [open(compilePack(OWN_ID, own, bundled))], [0, 1]));
}

addEventListener('message', ({ data }: MessageEvent<DraftRequest>) => {
  draft(data).then(
    (drafts) => postMessage({ drafts } satisfies DraftReply),
    (error: unknown) => postMessage({ failed: String(error) } satisfies DraftReply),
  );
});
