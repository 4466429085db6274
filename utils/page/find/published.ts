import { machineDate, printedDates } from '../../text/dates';
import type { PartialDate } from '../../text/partial-date';
import { line } from './boxes';
import { linkedDate } from './linked-data';
import { type Story, story } from './root';

/** Where papers print it; names as in `selectors.ts`. */
const DATE =
  '[data-role=publishdate],.detail-time,.pdate,.header-content .date,.bread-crumb-detail__time,.author-time,.article__meta time,.c-detail-head__time,.sc-longform-header-date,.the-article-publish,.article-meta__time,.post-subinfo,.time-update,.f-datetime,.format_time,.article-detail-date,.detail__meta,.date-detail,.kbwcm-time,.date-new,.publishDate,.ArticleDate,.entry-date,span.time,div.date';
const META =
  'meta[property="article:published_time"],meta[itemprop=datePublished],[itemprop=datePublished][datetime],[itemprop=datePublished][content],meta[name=pubdate],meta[name="article:published_time"],meta[name=publishdate],meta[name="dc.date.issued"],meta[name="DC.date.issued"]';
/** The site's own clock shows today, not the article's day. */
const CLOCK = '#currentDate,[class*=current],[class*=today],[class*=clock],[id*=clock],header nav *';
/** A byline holds a date and little else; prose that names a date is longer. Letters besides the date. */
const BESIDE = 60;
/** How far up from the headline its byline may stand. */
const STEPS_UP = 3;

/** The date of a line that is hardly more than a date. */
function bylineDate(words: string): PartialDate | null {
  const found = printedDates(words);
  const first = found[0];
  if (!first) return null;
  const rest = found.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), words);
  return (rest.match(/\p{L}/gu)?.length ?? 0) <= BESIDE ? first.date : null;
}

function timeElement(document: Document, { title, root }: Story): PartialDate | null {
  for (const time of document.querySelectorAll('time[datetime]')) {
    if (
      time.matches(CLOCK) ||
      time.closest('aside,nav,footer,article.story,[class*=relat]:not([class*=relative]),[class*=comment]')
    )
      continue;
    const near = title && nearby(title).some((each) => each.contains(time));
    if (near || root?.contains(time) || time.matches(DATE)) {
      const date = known(machineDate(time.getAttribute('datetime') ?? ''));
      if (date) return date;
    }
  }
  return null;
}

/** The headline and what stands around it, nearest first, up to the body. */
function nearby(title: Element): Element[] {
  const around: Element[] = [title];
  let step: Element | null = title;
  for (let up = 0; up < STEPS_UP && step && step.tagName !== 'BODY'; up++, step = step.parentElement) {
    for (const side of ['nextElementSibling', 'previousElementSibling'] as const) {
      let sibling = step[side];
      for (let count = 0; sibling && count < 4; count++, sibling = sibling[side]) around.push(sibling);
    }
  }
  return around;
}

function printed(document: Document, { title, isLater }: Story): PartialDate | null {
  // The first byline of the page is the first story's.
  const bylines = isLater ? [] : [...document.querySelectorAll(DATE)].slice(0, 12);
  const around = title ? nearby(title) : [];
  for (const element of [...bylines, ...around]) {
    if (element.matches(CLOCK) || element.closest('aside,nav,footer')) continue;
    const lines = [element, ...element.querySelectorAll('time,span,p,div,li')].slice(0, 40);
    for (const each of lines) {
      const date = each.matches(CLOCK) ? null : known(bylineDate(line(each)));
      if (date) return date;
    }
  }
  return null;
}

/** A day yet to come is a slip: nothing has been published on it. Clocks east of Việt Nam's are a day ahead at most. */
function known(date: PartialDate | null): PartialDate | null {
  return date && date <= new Date(Date.now() + DAY).toISOString().slice(0, 10) ? date : null;
}
const DAY = 86_400_000;

/** What the page's metadata says of its first story. */
function declared(document: Document): PartialDate | null {
  const linked = known(linkedDate(document));
  if (linked) return linked;
  for (const meta of document.querySelectorAll(META)) {
    const date = known(machineDate(meta.getAttribute('content') ?? meta.getAttribute('datetime') ?? ''));
    if (date) return date;
  }
  return null;
}

/**
 * The day the article was published, as Việt Nam's calendar had it: JSON-LD, then metadata, then `<time>`, then a date
 * printed by the headline. Never a relative time, the site's clock, the time of an edit or a day to come; null when none
 * is given.
 */
export function publishedDate(document: Document, of = story(document)): PartialDate | null {
  return (of.isLater ? null : declared(document)) ?? timeElement(document, of) ?? printed(document, of);
}
