import { formatDate, formatSpan, type Lang, packMark, pick } from '../../i18n';
import type { Provenance } from '../../knowledge/card';
import { libraryWords } from '../../words/library/words';
import type { Brief } from './compose';

/** Characters that Markdown would take for itself. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ');
/** `encodeURIComponent` leaves parentheses, which would end a link. */
const percent = (c: string): string => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
const address = (url: string): string => url.replace(/[()\s<>]/g, percent);
/** A source that a pack cites says so. */
const packed = ({ pack }: Provenance, lang: Lang): string =>
  pack ? ` (${plain(packMark(pack, lang))})` : '';
const citeIn =
  (lang: Lang) =>
  (sources: Provenance[]): string =>
    sources
      .map(
        (s) =>
          `[${plain(s.publisher)}${s.date ? `, ${formatDate(s.date, lang)}` : ''}](${address(s.url)})${packed(s, lang)}`,
      )
      .join('; ');

/** The brief as Markdown in one language; every line ends with the links it rests on. */
export function briefMarkdown(brief: Brief, lang: Lang): string {
  const w = libraryWords(lang).brief;
  const cite = citeIn(lang);
  const head = brief.title.map((ref) => plain(pick(ref.name, lang))).join(' – ');
  const timeline = brief.timeline.map((entry) => {
    const detail = entry.detail ? ` ${plain(pick(entry.detail, lang))}` : '';
    return `- **${formatDate(entry.date, lang)}** (${w.kind[entry.kind]}) ${plain(pick(entry.title, lang))}.${detail} ${cite(entry.sources)}`;
  });
  const people = brief.people.flatMap((person) => [
    `- **${plain(pick(person.name, lang))}**`,
    ...person.offices.flatMap(({ dates, roles }) =>
      roles.map((role) => {
        const span = formatSpan(role.from, role.to, lang);
        return `  - ${dates.length > 0 ? w.on(dates.map((date) => formatDate(date, lang)).join(', ')) : w.now}: ${plain(pick(role.title, lang))}${span ? ` (${span})` : ''}. ${cite(role.sources)}`;
      }),
    ),
  ]);
  const agreements = brief.agreements.map(
    (line) =>
      `- **${line.signed ? formatDate(line.signed, lang) : ''}** ${plain(pick(line.title, lang))}${line.summary ? `: ${plain(pick(line.summary, lang))}` : ''} ${cite(line.sources)}`,
  );
  const sources = brief.sources.map(
    (s) =>
      `- ${s.date ? `${formatDate(s.date, lang)}. ` : ''}${plain(s.publisher)}. [${plain(s.title)}](${address(s.url)})${packed(s, lang)}`,
  );
  const section = (title: string, lines: string[]) => (lines.length ? [`## ${title}`, '', ...lines, ''] : []);
  return [
    `# ${w.heading}${head ? `: ${head}` : ''}`,
    '',
    ...(brief.cut > 0 ? [w.cut(brief.cut), ''] : []),
    ...(brief.undated > 0 ? [w.undated(brief.undated), ''] : []),
    ...section(w.timeline, timeline),
    ...section(w.people, people),
    ...section(w.agreements, agreements),
    ...section(w.sources, sources),
  ].join('\n');
}
