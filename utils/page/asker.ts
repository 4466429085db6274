import type { Ask } from '../ask';
import type { AgreementCard, Between, Card, MeetingCard } from '../knowledge/card';
import type { ToBackground } from '../messages';
import type { PartialDate } from '../text/partial-date';
import { Answers } from './hover/answers';

/** The article in which something is asked. */
export interface Asking {
  /** Its date, null when unknown. */
  asOf: PartialDate | null;
  /** The entities it names. */
  here: string[];
  /** Ids of the meetings it reports. */
  own: string[];
  /** Its words around the mentions of an entity. */
  said(entity: string): string;
}

/** Every question a card can lead to. Null: the dataset holds no such thing. Promises reject with words for the log. */
export interface Asker {
  card(entity: string): Promise<Card | null>;
  between(a: string, b: string): Promise<Between | null>;
  agreement(agreement: string): Promise<AgreementCard | null>;
  meeting(meeting: string): Promise<MeetingCard | null>;
  /** Shows an entity at length beside the page, or there the request to correct it. */
  expand(entity: string, report?: boolean): Promise<unknown>;
  /** Opens the brief on two sides. */
  brief(sides: [string, string]): Promise<unknown>;
}

type Question<Name extends 'card' | 'agreement'> = ToBackground[Name]['request'];

type CardQuestion = Required<Question<'card'>> & { own: string[]; said: string };

function questionOf(entity: string, { asOf, here, own, said }: Asking): CardQuestion {
  return { entity, asOf, here: here.filter((other) => other !== entity), own, said: said(entity) };
}

/** Asks the background as of one article, and remembers the latest answers until the article changes. */
export class ArticleAsker implements Asker {
  private readonly cards: Answers<Question<'card'>, Card | null>;
  private readonly agreements: Answers<Question<'agreement'>, AgreementCard | null>;
  /** How often all was forgotten. */
  private epoch = 0;

  constructor(
    private readonly ask: Ask,
    private readonly article: () => Asking,
  ) {
    this.cards = new Answers((question) => ask('card', question));
    this.agreements = new Answers((question) => ask('agreement', question));
  }

  card(entity: string): Promise<Card | null> {
    return this.cards.get(questionOf(entity, this.article()));
  }

  /** Asks for the cards of these in one question, so that `card` has them; those asked for before, or on their way, are not asked for again. */
  async expect(entities: readonly string[]): Promise<void> {
    const article = this.article();
    const questions = entities
      .map((entity) => questionOf(entity, article))
      .filter((question) => this.cards.expect(question));
    if (questions.length === 0) return;
    const { asOf, here, own } = article;
    const asked = questions.map(({ entity, said }) => ({ entity, said }));
    const { epoch } = this;
    const { cards } = await this.ask('cards', { asked, asOf, here, own });
    // What came for another article is of no use.
    if (epoch === this.epoch) questions.forEach((question, n) => void this.cards.expect(question, cards[n]!));
  }

  between(a: string, b: string): Promise<Between | null> {
    return this.ask('between', { a, b, asOf: this.article().asOf });
  }

  agreement(agreement: string): Promise<AgreementCard | null> {
    return this.agreements.get({ agreement, here: this.article().here });
  }

  meeting(meeting: string): Promise<MeetingCard | null> {
    return this.ask('meeting', { meeting, here: this.article().here });
  }

  expand(entity: string, report = false): Promise<unknown> {
    return this.ask('expand', { entity, report });
  }

  brief(sides: [string, string]): Promise<unknown> {
    return this.ask('brief', { sides });
  }

  /** The page shows another article. */
  forget(): void {
    this.epoch += 1;
    this.cards.clear();
    this.agreements.clear();
  }
}
