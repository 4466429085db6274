import { useEffect, useState } from 'preact/hooks';
import { type BriefCopy, BriefPage } from '../../components/library/brief/brief-page';
import { SheetFilters } from '../../components/library/brief/brief-sheet';
import { useWords } from '../../components/library/context';
import type { Notice } from '../../components/library/notices/toast';
import { ask } from '../../utils/ask';
import type { Lang } from '../../utils/i18n';
import type { Between, Card, NameRef } from '../../utils/knowledge/card';
import type { TimelineSubject } from '../../utils/knowledge/queries/timeline';
import { type Brief, type BriefInput, compose, partings } from '../../utils/library/brief/compose';
import { briefMarkdown } from '../../utils/library/brief/markdown';
import { type Sheet, sheetOf, wholeChoice } from '../../utils/library/brief/sheet';
import { sheetHtml, sheetMarkdown, sheetText } from '../../utils/library/brief/sheet-formats';
import type { SavedArticle } from '../../utils/library/schema';
import type { Library } from '../../utils/library/store/library';
import { saveFile } from '../../utils/ui/save-file';
import { go, type Route } from './route';

interface BriefRouteProps {
  route: Extract<Route, { page: 'brief' }>;
  lib: Library;
  lang: Lang;
  say(notice: Notice | null): void;
}

interface Made {
  brief: Brief;
  /** Of the saved articles it rests on. */
  titles: string[];
  dataset: Card['dataset'] | null;
}

const present = (cards: (Card | null)[]): Card[] => cards.filter((card) => card !== null);

async function cardsFor(article: SavedArticle): Promise<Card[]> {
  const here = article.names.map((name) => name.entity);
  const request = (entity: string) => ({
    entity,
    asOf: article.published,
    here: here.filter((id) => id !== entity),
  });
  return present(await Promise.all(here.map((entity) => ask('card', request(entity)))));
}

/**
 * The cards of those on the timeline as of each day on it. Of articles only of people they name: whoever else took part
 * in something is no subject of theirs.
 */
async function standings(given: BriefInput): Promise<Card[]> {
  const named = new Set(Object.values(given.cards).flatMap((cards) => cards.map(({ entity }) => entity)));
  const wanted = partings(compose(given)).filter(({ entity }) => given.between !== null || named.has(entity));
  const standing = ({ entity, date }: (typeof wanted)[number]) =>
    ask('card', { entity, asOf: date, here: [] });
  return present(await Promise.all(wanted.map(standing)));
}

/** All meetings and agreements on record; cards and pairs hold the dozen that a reader sees first. */
async function everything(subject: TimelineSubject): Promise<Pick<Between, 'meetings' | 'agreements'>> {
  const items = await ask('timeline', { subject });
  const all = <Line,>(unplaced: Line[]) => ({ before: [], since: [], unplaced });
  return {
    meetings: all(items.flatMap((item) => (item.kind === 'meeting' ? [item.meeting] : []))),
    agreements: all(items.flatMap((item) => (item.kind === 'agreement' ? [item.agreement] : []))),
  };
}

async function make({ ids, who }: BriefRouteProps['route'], lib: Library): Promise<Made> {
  const articles = (await Promise.all(ids.map((id) => lib.get(id)))).filter((a) => a !== undefined);
  // Without a prototype: an article's id may be any word, `__proto__` too.
  const cards: Record<string, Card[]> = Object.create(null);
  for (const article of articles) cards[article.id] = await cardsFor(article);
  const [a, b] = who;
  if (a)
    cards[''] = present(
      await Promise.all(
        who.map(async (entity) => {
          const here = who.filter((id) => id !== entity);
          const card = await ask('card', { entity, asOf: null, here });
          return card && !b ? { ...card, ...(await everything({ entity })) } : card;
        }),
      ),
    );
  const between = a && b ? await ask('between', { a, b, asOf: null }) : null;
  if (between && a && b) Object.assign(between, await everything({ between: [a, b] }));
  const given: BriefInput = { articles, cards, between, about: who };
  const brief = compose({ ...given, standings: await standings(given) });
  return {
    brief,
    titles: articles.map(({ title }) => title),
    dataset: Object.values(cards).flat()[0]?.dataset ?? null,
  };
}

export function BriefRoute({ route, lib, lang: pageLang, say }: BriefRouteProps) {
  const { w } = useWords();
  const [lang, setLang] = useState(pageLang);
  const [made, setMade] = useState<Made | null>(null);
  const [full, setFull] = useState(false);
  const [choice, setChoice] = useState(wholeChoice);
  const asked = `${route.ids} ${route.who}`;
  const failed = (error: unknown) => say({ text: String(error), bad: true });
  useEffect(() => {
    make(route, lib).then(setMade, failed);
  }, [asked, lib]);
  if (!made) return <p class="quiet loading">{w.brief.composing}</p>;
  const { brief, titles, dataset } = made;
  const sheet = sheetOf(brief, { titles, data: dataset?.date ?? null }, choice, lang);
  const done = () => say({ text: w.done.copied });
  return (
    <BriefPage
      brief={brief}
      lang={lang}
      articles={titles.length}
      dataset={dataset}
      sheet={full ? null : sheet}
      filters={
        <SheetFilters
          choice={choice}
          lang={lang}
          years={yearsOf(brief)}
          sides={sidesOf(brief)}
          onChange={setChoice}
        />
      }
      on={{
        back: () => go('/'),
        print: () => print(),
        copy: (format) => copy(format, full ? briefMarkdown(brief, lang) : null, sheet).then(done, failed),
        word: () =>
          import('./brief-docx')
            .then(({ sheetDocx }) => sheetDocx(sheet))
            .then((blob) => saveFile(blob, `boi-canh-${fileName(sheet.title)}.docx`))
            .catch(failed),
        lang: setLang,
        full: setFull,
      }}
    />
  );
}

/** Copies the page; a mail takes it with its links, anything else as plain text. @param whole the full brief, where that is shown */
async function copy(format: BriefCopy, whole: string | null, sheet: Sheet): Promise<void> {
  if (format !== 'html') {
    const text = format === 'markdown' ? (whole ?? sheetMarkdown(sheet)) : sheetText(sheet);
    return navigator.clipboard.writeText(text);
  }
  const part = (type: string, text: string) => [type, new Blob([text], { type })] as const;
  const parts = Object.fromEntries([
    part('text/html', sheetHtml(sheet)),
    part('text/plain', sheetText(sheet)),
  ]);
  return navigator.clipboard.write([new ClipboardItem(parts)]);
}

const yearsOf = ({ timeline }: Brief): number[] =>
  [...new Set(timeline.map(({ date }) => Number(date.slice(0, 4))))].sort((a, b) => b - a);

/** Whoever stands in the facts, most often first; a list of the twenty that matter can be looked through. */
function sidesOf({ timeline }: Brief): NameRef[] {
  const sides = new Map<string, { ref: NameRef; times: number }>();
  for (const { who } of timeline) {
    for (const ref of who) sides.set(ref.entity, { ref, times: (sides.get(ref.entity)?.times ?? 0) + 1 });
  }
  return [...sides.values()]
    .sort((a, b) => b.times - a.times)
    .slice(0, 20)
    .map(({ ref }) => ref);
}

/** A title as part of a file's name: what no system forbids, and no longer than is read. */
const fileName = (title: string) => title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);
