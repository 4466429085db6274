import { useEffect, useState } from 'preact/hooks';
import { BriefPage } from '../../components/library/brief-page';
import { useWords } from '../../components/library/context';
import type { Notice } from '../../components/library/toast';
import { ask } from '../../utils/ask';
import type { Lang } from '../../utils/i18n';
import type { Card } from '../../utils/knowledge/card';
import { type Brief, type BriefInput, compose, partings } from '../../utils/library/brief/compose';
import { briefMarkdown } from '../../utils/library/brief/markdown';
import type { SavedArticle } from '../../utils/library/schema';
import type { Library } from '../../utils/library/store/library';
import { go, type Route } from './route';

interface BriefRouteProps {
  route: Extract<Route, { page: 'brief' }>;
  lib: Library;
  lang: Lang;
  say(notice: Notice | null): void;
}

interface Made {
  brief: Brief;
  articles: number;
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

async function make({ ids, who }: BriefRouteProps['route'], lib: Library): Promise<Made> {
  const articles = (await Promise.all(ids.map((id) => lib.get(id)))).filter((a) => a !== undefined);
  // Without a prototype: an article's id may be any word, `__proto__` too.
  const cards: Record<string, Card[]> = Object.create(null);
  for (const article of articles) cards[article.id] = await cardsFor(article);
  const [a, b] = who;
  if (a)
    cards[''] = present(
      await Promise.all(
        who.map((entity) => ask('card', { entity, asOf: null, here: who.filter((id) => id !== entity) })),
      ),
    );
  const between = a && b ? await ask('between', { a, b, asOf: null }) : null;
  const given: BriefInput = { articles, cards, between, about: who };
  const brief = compose({ ...given, standings: await standings(given) });
  return { brief, articles: articles.length, dataset: Object.values(cards).flat()[0]?.dataset ?? null };
}

export function BriefRoute({ route, lib, lang: pageLang, say }: BriefRouteProps) {
  const { w } = useWords();
  const [lang, setLang] = useState(pageLang);
  const [made, setMade] = useState<Made | null>(null);
  const asked = `${route.ids} ${route.who}`;
  useEffect(() => {
    make(route, lib).then(setMade, (error: unknown) => say({ text: String(error), bad: true }));
  }, [asked, lib]);
  if (!made) return <p class="quiet loading">{w.brief.composing}</p>;
  const copy = () =>
    navigator.clipboard.writeText(briefMarkdown(made.brief, lang)).then(
      () => say({ text: w.done.copied }),
      (error: unknown) => say({ text: String(error), bad: true }),
    );
  return (
    <BriefPage
      brief={made.brief}
      lang={lang}
      articles={made.articles}
      dataset={made.dataset}
      on={{ back: () => go('/'), print: () => print(), copy: () => void copy(), lang: setLang }}
    />
  );
}
