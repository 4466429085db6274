import * as v from 'valibot';
import { partialDate } from '../../knowledge/schema';
import type { PartialDate } from '../../text/partial-date';

/** A page as the reader saw it when pressing "save". Plain data: it travels from the tab to the background. */
export interface Captured {
  url: string;
  title: string;
  publisher: string;
  published: PartialDate | null;
  excerpt: string;
  lang: string | null;
  /** Sanitised; empty when the page has no readable text. */
  html: string;
  text: string;
}

/** The longest of each, in UTF-16 units: an article is shorter, and what is longer would hold the background up. */
const most = {
  title: 1000,
  publisher: 200,
  lang: 35,
  excerpt: 1000,
  url: 8000,
  text: 400_000,
  html: 4_000_000,
};

const upTo = (length: number) => v.pipe(v.string(), v.maxLength(length));
const schema = v.object({
  url: upTo(most.url),
  title: upTo(most.title),
  publisher: upTo(most.publisher),
  published: v.nullable(partialDate),
  excerpt: upTo(most.excerpt),
  lang: v.nullable(upTo(most.lang)),
  html: upTo(most.html),
  text: upTo(most.text),
});

/**
 * What the saver brought from a page, checked: a page's process is not ours.
 * @throws Error that names the field when something is missing or too long
 */
export function captured(value: unknown): Captured {
  const checked = v.safeParse(schema, value);
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  throw new Error(`the page cannot be kept, ${v.getDotPath(issue) ?? 'all of it'}: ${issue.message}`);
}
