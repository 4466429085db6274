import type { VNode } from 'preact';
import { AgreementView } from '../../../../components/boxes/agreement-view';
import { Between } from '../../../../components/boxes/between';
import { BoxCard } from '../../../../components/boxes/box-card';
import { MeetingView } from '../../../../components/boxes/meeting-view';
import type { ArticleAround } from '../../../../components/card/card-body';
import { EntityCard, type Room } from '../../../../components/card/entity-card';
import { type CitationFormat, citation } from '../../../../components/card/head/citation';
import { Tools, type ToolsProps } from '../../../../components/card/head/tools';
import { type Lang, pick } from '../../../i18n';
import type {
  AgreementCard,
  Between as BetweenFacts,
  Bilingual,
  Card,
  MeetingCard,
  PackLabel,
} from '../../../knowledge/card';
import type { Found } from '../../mark/reading';

/** What a card shows: that of a name, or what was opened inside it. */
export type View =
  | { kind: 'card'; card: Card; found: Found | null }
  | { kind: 'between'; between: BetweenFacts }
  | { kind: 'meeting'; meeting: MeetingCard }
  | { kind: 'agreement'; agreement: AgreementCard; found: Found | null };

/** What the card asks of the page's reader. */
export interface CardActions {
  closed(): void;
  pin(): void;
  expand(entity: string): void;
  /** Where it is written no page hears what is typed. */
  report(entity: string): void;
  noteDown(entity: string): void;
  brief(sides: [string, string]): void;
  notThis(found: Found, name: Bilingual): void;
  never(card: Card): void;
  /** Absent on a page of ours. */
  offHere?: (() => void) | undefined;
  packOff(pack: PackLabel): void;
  /** Absent where there is no article to save. */
  save?: (() => void) | undefined;
  /** Brings the saved copy up to date. */
  update(): void;
  copy(text: string): void;
  failed(error: unknown): void;
}

/** How a view is drawn at this moment. */
export interface Drawing {
  lang: Lang;
  site: string;
  pinned: boolean;
  /** The article's date is known, so that lists are split at it. */
  dated: boolean;
  /** What the article as a whole says around a card. */
  article: ArticleAround;
  /** Whether the article is in the reading list; null where it cannot be. */
  saved: boolean | null;
  room: Room;
  canGoBack: boolean;
  /** Absent where a card has its place for good, as on a phone. */
  dock: ToolsProps['dock'];
  actions: CardActions;
  /** Ways to what opens inside the card. */
  inside: {
    open(entity: string): void;
    openBetween(entity: string, other: string): void;
    openMeeting(id: string): void;
    openAgreement(id: string): void;
    back(): void;
  };
}

/** A view as it stands in the page. */
export function drawn(view: View, drawing: Drawing): VNode {
  switch (view.kind) {
    case 'card':
      return entityCard(view.card, view.found, drawing);
    case 'between':
      return box(
        view.between.sides.map(({ name }) => pick(name, drawing.lang)).join(' – '),
        drawing,
        (given) => (
          <Between
            between={view.between}
            dated={drawing.dated}
            own={drawing.article.meetings}
            onBrief={drawing.actions.brief}
            {...given}
          />
        ),
      );
    case 'meeting':
      return box(pick(view.meeting.title, drawing.lang), drawing, (given) => (
        <MeetingView
          meeting={view.meeting}
          own={drawing.article.meetings.find(({ meeting }) => meeting.id === view.meeting.id)}
          {...given}
        />
      ));
    case 'agreement':
      return box(pick(view.agreement.title, drawing.lang), drawing, (given) => (
        <AgreementView agreement={view.agreement} match={matchOf(view, drawing.actions)} {...given} />
      ));
  }
}

function matchOf({ agreement, found }: View & { kind: 'agreement' }, actions: CardActions) {
  if (!found) return undefined;
  const { surface, reasons } = found;
  return { surface, reasons, notThis: () => actions.notThis(found, agreement.title) };
}

interface BoxGiven {
  lang: Lang;
  tools: VNode;
  on: Drawing['inside'];
}

function box(label: string, drawing: Drawing, content: (given: BoxGiven) => VNode): VNode {
  const { lang, inside, actions, canGoBack, pinned, dock } = drawing;
  const on = { back: inside.back, pin: actions.pin, close: actions.closed };
  const tools = <Tools lang={lang} canGoBack={canGoBack} pinned={pinned} dock={dock} on={on} />;
  return (
    <BoxCard label={label} lang={lang}>
      {content({ lang, tools, on: inside })}
    </BoxCard>
  );
}

function entityCard(card: Card, found: Found | null, drawing: Drawing): VNode {
  const { lang, actions, site, inside, saved } = drawing;
  const { entity } = card;
  return (
    <EntityCard
      {...drawing}
      card={card}
      match={found ?? undefined}
      host={site}
      on={{
        ...actions,
        ...inside,
        close: actions.closed,
        expand: () => actions.expand(entity),
        noteDown: () => actions.noteDown(card.entity),
        notThis: () => found && actions.notThis(found, card.name),
        never: () => actions.never(card),
        update: saved ? actions.update : undefined,
        report: () => actions.report(entity),
        copy: (format: CitationFormat) => actions.copy(citation(card, lang, format)),
        openBetween: (other) => inside.openBetween(entity, other),
      }}
    />
  );
}
