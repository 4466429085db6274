import { useId, useState } from 'preact/hooks';
import { formatDate, type Lang, words } from '../../utils/i18n';
import type { Card } from '../../utils/knowledge/card';
import { ReadingContext, useReading } from '../parts/context';
import { alongGroups } from '../parts/one-stop';
import { Why } from './about/why';
import { type ArticleAround, CardBody } from './card-body';
import { CardHead, type Match } from './head/card-head';
import { Menu, type MenuActions } from './head/menu';
import { Tools, type ToolsProps } from './head/tools';
import { alongLines } from './history/line-keys';

/** How much height a card has: all it wants, little (a line of each list at once), or so little that even its head scrolls. */
export type Room = 'ample' | 'tight' | 'low';

export interface EntityCardProps {
  card: Card;
  lang: Lang;
  /** What of the page opened it; absent for a card opened from another card. */
  match?: Match | undefined;
  canGoBack: boolean;
  pinned: boolean;
  dock?: ToolsProps['dock'];
  /** Whether the article is in the reading list; null where it cannot be. */
  saved: boolean | null;
  /** The site being read, for "off on this site". */
  host?: string;
  room: Room;
  article: ArticleAround;
  on: ToolsProps['on'] &
    Omit<MenuActions, 'expand'> & {
      expand(): void;
      open(entity: string): void;
      notThis(): void;
      openBetween?(entity: string): void;
      openMeeting?(meeting: string): void;
      openAgreement?(agreement: string): void;
    };
}

const FEW: Record<Room, number> = { ample: 2, tight: 1, low: 1 };

/** The card beside a name: a non-modal dialog. It keeps nothing but what is unfolded; whoever renders it says what is open and where. */
export function EntityCard(props: EntityCardProps) {
  const { card, lang, match, room, on } = props;
  const ids = { title: useId(), menu: useId() };
  const [menu, setMenu] = useState(false);
  const { why } = words(lang);
  const { open, openAgreement, openMeeting } = on;
  return (
    <ReadingContext.Provider value={{ lang, open, openAgreement, openMeeting }}>
      <div
        class={`card card-${room}`}
        role="dialog"
        aria-labelledby={ids.title}
        tabIndex={-1}
        lang={lang}
        data-type={card.type}
        onKeyDown={(event) => {
          alongGroups(event);
          alongLines(event);
        }}
      >
        <div class="top">
          <CardHead card={card} titleId={ids.title} match={match} />
          <Tools {...props} menu={{ open: menu, id: ids.menu, toggle: () => setMenu(!menu) }} />
        </div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the buttons inside are pressed, by pointer or key; whichever it was, the menu closes */}
        <div id={ids.menu} hidden={!menu} onClick={() => setMenu(false)}>
          {menu && <Menu host={props.host} packs={card.packs} on={on} />}
        </div>
        {/* Firefox stops at whatever scrolls: what stands in it is stopped at, and scrolls it. */}
        <div class="scroll" tabIndex={-1}>
          <CardBody
            key={card.entity}
            card={card}
            article={props.article}
            few={FEW[room]}
            low={room === 'low'}
            why={
              match && (
                <Why
                  surface={match.surface}
                  reasons={match.reasons}
                  no={card.type === 'person' ? why.notPerson : why.notThis}
                  on={on}
                />
              )
            }
            openBetween={on.openBetween}
          />
        </div>
        <Foot card={card} />
      </div>
    </ReadingContext.Provider>
  );
}

/** Age of the data: in sight however far the card is scrolled. */
export function Foot({ card }: { card: Card }) {
  const { lang, w } = useReading();
  return (
    <p class="foot" title={w.foot.version(card.dataset.version)}>
      {w.foot.data(formatDate(card.dataset.date, lang))} ·{' '}
      {card.stale ? w.foot.stale(formatDate(card.stale, lang)) : w.foot.renewed}
    </p>
  );
}
