import { formatDate, packMark } from '../../i18n';
import type { Provenance } from '../../knowledge/card';
import type { Sheet, SheetLine } from './sheet';

const numbers = (cites: readonly number[]) => cites.map((n) => `[${n}]`).join('');
const citation = ({ publisher, title, date, pack }: Provenance, { lang }: Sheet) =>
  `${publisher}, “${title}”${date ? `, ${formatDate(date, lang)}` : ''}${pack ? ` (${packMark(pack, lang)})` : ''}`;

/** The sheet as plain text. */
export function sheetText(sheet: Sheet): string {
  const line = ({ lead, text, cites }: SheetLine) => `${lead}: ${text} ${numbers(cites)}`.trim();
  return [
    sheet.title,
    sheet.summary,
    ...sheet.sections.flatMap(({ heading, lines, note }) => [
      '',
      heading.toUpperCase(),
      ...lines.map(line),
      ...(note ? [note] : []),
    ]),
    '',
    sheet.sourcesHeading.toUpperCase(),
    ...sheet.sources.map((source, i) => `[${i + 1}] ${citation(source, sheet)}. ${source.url}`),
    sheet.foot,
  ].join('\n');
}

/** Characters that Markdown would take for itself. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ');
/** `encodeURI` leaves parentheses, which would end a link. */
const address = (url: string): string =>
  url.replace(/[()\s<>]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** The sheet as Markdown; numbers lead to their sources. */
export function sheetMarkdown(sheet: Sheet): string {
  const cited = (cites: readonly number[]) =>
    cites.map((n) => `[\\[${n}\\]](${address(sheet.sources[n - 1]!.url)})`).join(' ');
  const line = ({ lead, text, cites }: SheetLine) =>
    `- **${plain(lead)}** ${plain(text)} ${cited(cites)}`.trimEnd();
  return [
    `# ${plain(sheet.title)}`,
    '',
    plain(sheet.summary),
    ...sheet.sections.flatMap(({ heading, lines, note }) => [
      '',
      `## ${heading}`,
      '',
      ...lines.map(line),
      ...(note ? ['', note] : []),
    ]),
    '',
    `## ${sheet.sourcesHeading}`,
    '',
    ...sheet.sources.map(
      (source, i) => `${i + 1}. [${plain(citation(source, sheet))}](${address(source.url)})`,
    ),
    '',
    sheet.foot,
  ].join('\n');
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
/** Only web addresses become links: facts a reader added could carry any scheme. */
const link = (url: string, words: string) =>
  /^https?:\/\//i.test(url) ? `<a href="${escaped(url)}">${escaped(words)}</a>` : escaped(words);

/** The sheet as HTML for a mail: no styles but bold, no script, no picture. */
export function sheetHtml(sheet: Sheet): string {
  const line = ({ lead, text, cites }: SheetLine) =>
    `<li><b>${escaped(lead)}</b> ${escaped(text)} ${cites.map((n) => link(sheet.sources[n - 1]!.url, `[${n}]`)).join(' ')}</li>`;
  const sections = sheet.sections.map(
    ({ heading, lines, note }) =>
      `<h2>${escaped(heading)}</h2><ul>${lines.map(line).join('')}</ul>${note ? `<p>${escaped(note)}</p>` : ''}`,
  );
  const sources = sheet.sources.map((source) => `<li>${link(source.url, citation(source, sheet))}</li>`);
  return `<div lang="${sheet.lang}"><h1>${escaped(sheet.title)}</h1><p>${escaped(sheet.summary)}</p>${sections.join('')}<h2>${escaped(sheet.sourcesHeading)}</h2><ol>${sources.join('')}</ol><p>${escaped(sheet.foot)}</p></div>`;
}
