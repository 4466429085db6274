import Papa from 'papaparse';
import { pick } from '../i18n';
import type { Lang } from '../lang';
import { exploreWords } from '../words/explore/words';
import type { Happening } from './happenings';
import { isTopic } from './topics';

/** The facts behind a picture as CSV (UTF-8 with its mark, so that spreadsheets read the marks of Vietnamese). */
export function happeningsCsv(all: readonly Happening[], lang: Lang, data: string): string {
  const w = exploreWords(lang);
  const rows = all.map((one) => ({
    date: one.date ?? '',
    kind: one.kind === 'meeting' ? w.forms[one.form] : w.agreementForms[one.form],
    title: pick(one.title, lang),
    names: one.names.map(({ name }) => pick(name, lang)).join('; '),
    place: one.place ? pick(one.place.name, lang) : '',
    outcome: one.detail ? pick(one.detail, lang) : '',
    topics: one.topics.map((topic) => (isTopic(topic) ? w.topics[topic] : topic)).join('; '),
    sources: one.sources
      .map(({ publisher, date, url }) => `${publisher}${date ? ` ${date}` : ''} ${url}`)
      .join('; '),
    data,
  }));
  // A title that begins with "=" would be a formula.
  return `\uFEFF${Papa.unparse(rows, { escapeFormulae: true })}`;
}
