import { Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { formatDate, packMark } from '../../utils/i18n';
import type { Sheet, SheetLine } from '../../utils/library/brief/sheet';

/** The sheet as a Word document, numbers linked to their sources. */
export function sheetDocx(sheet: Sheet): Promise<Blob> {
  const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_2 });
  const number = (n: number) =>
    new ExternalHyperlink({
      link: sheet.sources[n - 1]!.url,
      children: [new TextRun({ text: ` [${n}]`, style: 'Hyperlink' })],
    });
  const line = ({ lead, text, cites }: SheetLine) =>
    new Paragraph({
      bullet: { level: 0 },
      children: [new TextRun({ text: lead, bold: true }), new TextRun(` ${text}`), ...cites.map(number)],
    });
  const source = ({ publisher, title, date, url, pack }: Sheet['sources'][number], i: number) =>
    new Paragraph({
      children: [
        new TextRun(`${i + 1}. ${publisher}${date ? `, ${formatDate(date, sheet.lang)}` : ''}. `),
        new ExternalHyperlink({ link: url, children: [new TextRun({ text: title, style: 'Hyperlink' })] }),
        new TextRun(pack ? ` (${packMark(pack, sheet.lang)})` : ''),
      ],
    });
  const document = new Document({
    creator: 'Bối Cảnh',
    title: sheet.title,
    sections: [
      {
        children: [
          new Paragraph({ text: sheet.title, heading: HeadingLevel.HEADING_1 }),
          new Paragraph(sheet.summary),
          ...sheet.sections.flatMap(({ heading: words, lines, note }) => [
            heading(words),
            ...lines.map(line),
            ...(note ? [new Paragraph(note)] : []),
          ]),
          heading(sheet.sourcesHeading),
          ...sheet.sources.map(source),
          new Paragraph(sheet.foot),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}
