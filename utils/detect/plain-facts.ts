import { OPENING } from './opening';
import type { SeenPage } from './types';

export interface PlainPage {
  text: string;
  title?: string;
  url?: string;
  lang?: string;
  /** The publisher's section, as its address or its menu names it. */
  section?: string;
}

/** A paragraph longer than this is no lead but the body itself. UTF-16 units. */
const LONGEST_LEAD = 700;
/** A first line up to this length without a closing full stop may be a title. UTF-16 units. */
const LONGEST_TITLE = 200;

const same = (a: string, b: string) => a.normalize('NFC').trim() === b.normalize('NFC').trim();

/**
 * Facts of a page that comes as plain text, without a DOM: paragraphs separated by line breaks, the title perhaps
 * repeated as first line. The first paragraph after it is taken as the lead.
 */
export function plainFacts(page: PlainPage): SeenPage {
  const lines = page.text.split('\n').filter((line) => line.trim());
  let title = page.title?.trim() ?? '';
  if (
    !title &&
    lines[0] &&
    lines[0].length <= LONGEST_TITLE &&
    !/[.…]\s*$/.test(lines[0]) &&
    lines.length > 1
  )
    title = lines[0].trim();
  const rest = title ? lines.filter((line, i) => i > 8 || !same(line, title)) : lines;
  const lead = rest.findIndex((line) => line.trim().length >= 40);
  const isLead = lead >= 0 && rest[lead]!.length <= LONGEST_LEAD;
  return {
    url: page.url ?? '',
    title,
    lead: isLead ? rest[lead]!.trim() : '',
    text: rest
      .filter((_, i) => !isLead || i !== lead)
      .join('\n')
      .slice(0, OPENING),
    sections: page.section ? [page.section] : [],
    lang: page.lang ?? null,
    structure: null,
  };
}
