import browser from 'webextension-polyfill';
import type { Dataset } from '../knowledge/schema';
import { packaged } from '../knowledge/store/packaged';
import { readPacks } from './change';
import { byEdition } from './join/edition';

/**
 * The bundled facts in use, for a page of ours that sets something beside them: those of the edition that renews them, or
 * the packaged ones.
 */
export async function bundledInUse(): Promise<Dataset> {
  const bundled = packaged((path) => fetch(browser.runtime.getURL(path)));
  const [{ date }, packs] = await Promise.all([bundled.meta(), readPacks((store) => store.list())]);
  const { edition } = byEdition(
    packs.filter(({ on }) => on),
    date,
  );
  return edition ? readPacks((store) => store.records(edition.id)) : bundled.dataset();
}
