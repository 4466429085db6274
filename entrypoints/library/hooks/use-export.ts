import { useState } from 'preact/hooks';
import type { ExportFormat } from '../../../components/library/dialogs/export-dialog';
import type { Notice } from '../../../components/library/notices/toast';
import type { SavedArticle } from '../../../utils/library/schema';
import type { Library } from '../../../utils/library/store/library';
import { readPacks } from '../../../utils/packs/change';
import type { Settings } from '../../../utils/setting-values';
import type { LibraryWords } from '../../../utils/words/library/words';
import { readLook } from '../look';
import { codeOf } from './use-library';

interface Options {
  lib: Library;
  articles: SavedArticle[];
  settings: Settings;
  /** These are all there are, not a selection. */
  all: boolean;
  w: LibraryWords;
  done(): void;
  say(notice: Notice): void;
}

/** Writes articles to a file; the scripts that know the formats are fetched for it. */
export function useExport({ lib, articles, all, settings, w, done, say }: Options) {
  const [working, setWorking] = useState(false);
  const write = async (format: ExportFormat) => {
    setWorking(true);
    try {
      const [{ download, fileOf }, { packUp }] = await Promise.all([
        import('../save-file'),
        import('../../../utils/packs/travel'),
      ]);
      const packs = format === 'json' ? await readPacks(packUp) : null;
      const file = await fileOf(format, lib, articles, { ...settings, reader: readLook(), packs });
      const name = download(file, format);
      if (format === 'json' && all) await lib.noteExport(name, articles.length);
      say({ text: w.done.exported(articles.length) });
      done();
    } catch (error) {
      say({ text: w.errors[codeOf(error)], bad: true });
    }
    setWorking(false);
  };
  return { working, start: (format: ExportFormat) => void write(format) };
}
