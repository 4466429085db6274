import type { ExportFormat } from '../../components/library/dialogs/export-dialog';
import { exportBookmarks } from '../../utils/library/export/bookmarks';
import { exportBibtex, exportCsl } from '../../utils/library/export/citations';
import { exportCsv } from '../../utils/library/export/csv';
import { exportJson } from '../../utils/library/export/json';
import { exportMarkdown } from '../../utils/library/export/markdown';
import { emptyBody, type SavedArticle, type Whole } from '../../utils/library/schema';
import type { Library } from '../../utils/library/store/library';
import { saveFile } from '../../utils/ui/save-file';

const EXTENSIONS: Record<ExportFormat, string> = {
  json: 'json',
  csv: 'csv',
  bookmarks: 'html',
  markdown: 'zip',
  bibtex: 'bib',
  csl: 'csl.json',
};

async function wholes(lib: Library, articles: SavedArticle[]): Promise<Whole[]> {
  const bodies = await lib.bodies(articles.map((a) => a.id));
  return articles.map((article, i) => ({ article, body: bodies[i] ?? emptyBody(article.id) }));
}

/** Articles as a file of the format. */
export async function fileOf(
  format: ExportFormat,
  lib: Library,
  articles: SavedArticle[],
  settings: object,
): Promise<Blob> {
  switch (format) {
    case 'json':
      return exportJson(await wholes(lib, articles), settings, new Date().toISOString());
    case 'csv':
      return exportCsv(articles);
    case 'bookmarks':
      return exportBookmarks(articles);
    case 'markdown':
      return exportMarkdown(await wholes(lib, articles));
    case 'bibtex':
      return exportBibtex(articles);
    case 'csl':
      return exportCsl(articles);
  }
}

/** Hands a file of this format to the browser's downloads. @returns the name it was given */
export function download(blob: Blob, format: ExportFormat, what = ''): string {
  const day = new Date().toISOString().slice(0, 10);
  const name = `boi-canh-${what && `${what}-`}${day}.${EXTENSIONS[format]}`;
  saveFile(blob, name);
  return name;
}
