import { formatDate, formatSpan, type Lang, packMark, pick, words } from '../../../utils/i18n';
import type { Card, Provenance, RoleLine } from '../../../utils/knowledge/card';

export type CitationFormat = 'text' | 'markdown';

const unique = (sources: Provenance[]) => [
  ...new Map(sources.map((source) => [source.url, source])).values(),
];

/** What the citation says of one office: title and span. */
function roleText(role: RoleLine, lang: Lang): string {
  const span = formatSpan(role.from, role.to, lang);
  return span ? `${pick(role.title, lang)} (${span})` : pick(role.title, lang);
}

/** Square brackets and backslashes would end a Markdown link's text early. */
const escapeMarkdown = (text: string) => text.replace(/[\\[\]]/g, '\\$&');

/** A round bracket would end the address of a Markdown link. */
const escapeAddress = (url: string) => url.replaceAll('(', '%28').replaceAll(')', '%29');

function sourceText(source: Provenance, lang: Lang, format: CitationFormat): string {
  const packed = source.pack ? ` (${packMark(source.pack, lang)})` : '';
  const date = (source.date ? `, ${formatDate(source.date, lang)}` : '') + packed;
  return format === 'markdown'
    ? `- [${escapeMarkdown(source.title)}](${escapeAddress(source.url)}), ${source.publisher}${date}`
    : `- ${source.title}, ${source.publisher}${date}. ${source.url}`;
}

/**
 * A card as something to quote: who it is on the article's date, the profile, its sources, and which data says so.
 * @returns several lines, ending without a line break
 */
export function citation(card: Card, lang: Lang, format: CitationFormat): string {
  const w = words(lang);
  const bold = (text: string) => (format === 'markdown' ? `**${text}**` : text);
  const then = card.roles.then.map((role) => roleText(role, lang)).join('; ');
  const about = card.bio ?? card.summary;
  const sources = unique([...card.sources, ...card.roles.then.flatMap((role) => role.sources)]);
  const list = sources.map((source) => sourceText(source, lang, format)).join('\n');
  const lines = [
    bold(pick(card.name, lang)),
    card.asOf && then ? `${w.roles.atThatTime} (${formatDate(card.asOf, lang)}): ${then}` : null,
    about ? pick(about, lang) : null,
    ...(sources.length > 0 ? [`${w.citation.source}:`, list] : []),
    w.citation.data(card.dataset.version, formatDate(card.dataset.date, lang)),
  ].filter((line) => line !== null);
  // Paragraphs of Markdown stand apart, the items of its list do not.
  return lines.join(format === 'markdown' ? '\n\n' : '\n');
}
