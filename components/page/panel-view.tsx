import { useId } from 'preact/hooks';
import { type Lang, words } from '../../utils/i18n';
import type { Card } from '../../utils/knowledge/card';
import type { PageState } from '../../utils/messages';
import type { SaveState } from '../../utils/ui/hooks/use-save';
import { pageWords } from '../../utils/words/pages/words';
import { MeetingView } from '../boxes/meeting-view';
import { CardBody } from '../card/card-body';
import { Foot } from '../card/entity-card';
import { CardHead } from '../card/head/card-head';
import { Menu, type MenuActions } from '../card/head/menu';
import { ReadingContext } from '../parts/context';
import { alongGroups } from '../parts/one-stop';
import { Names } from './names';
import { type Opened, OpenedBox } from './opened-box';
import { PagePairs } from './page-pairs';
import { Save } from './save';

/** What stands open in the panel over the list of names. */
type PanelOpen = { kind: 'list' } | { kind: 'card'; card: Card } | Opened;

export interface PanelProps {
  /** The active tab's page; null where no article is open. */
  page: PageState | null;
  opened: PanelOpen;
  lang: Lang;
  site: string | null;
  /** How the page in front stands to the reading list; null where nothing can be saved. */
  save: SaveState | null;
  error: string | null;
  on: Pick<MenuActions, 'copy' | 'report' | 'offHere' | 'packOff'> & {
    /** Notes something of the article, begun at an entity or at none. */
    noteDown(about: string | null): void;
    open(entity: string): void;
    openBetween(a: string, b: string): void;
    openMeeting(meeting: string): void;
    openAgreement(agreement: string): void;
    brief(sides: [string, string]): void;
    /** To where the page names the entity. */
    show(entity: string): void;
    back(): void;
    save(): void;
    openSaved(): void;
  };
}

/** The side panel: the page's names in reading order, and whatever of them is open, at length. */
export function PanelView(props: PanelProps) {
  const { page, opened, lang, error, on } = props;
  const w = pageWords(lang).panel;
  return (
    <>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {opened.kind !== 'list' && <h1 class="unseen">{w.title}</h1>}
      {opened.kind !== 'list' && (
        <button type="button" class="text-button panel-back" onClick={on.back}>
          ← {w.back}
        </button>
      )}
      {opened.kind === 'card' && <FullCard {...props} card={opened.card} />}
      {opened.kind !== 'list' && opened.kind !== 'card' && (
        <OpenedBox opened={opened} page={page} lang={lang} on={on} />
      )}
      {opened.kind === 'list' && props.save && page?.reading && (
        <Save state={props.save} lang={lang} main={false} on={on} />
      )}
      {opened.kind === 'list' && page?.reading && (
        <button type="button" class="text-button panel-note" onClick={() => on.noteDown(null)}>
          {words(lang).menu.noteDown}
        </button>
      )}
      {opened.kind === 'list' &&
        (page?.reading ? <PageNames {...props} page={page} /> : <Empty {...props} />)}
    </>
  );
}

function Empty({ page, lang }: PanelProps) {
  const w = pageWords(lang).panel;
  return (
    <div class="verdict">
      <h1>{w.title}</h1>
      <p>{page ? w.notReading : w.nothing}</p>
    </div>
  );
}

function FullCard({ card, page, lang, site, on }: PanelProps & { card: Card }) {
  const title = useId();
  const isHere = page?.names.some(({ entity }) => entity === card.entity);
  return (
    <ReadingContext.Provider
      value={{ lang, open: on.open, openMeeting: on.openMeeting, openAgreement: on.openAgreement }}
    >
      <article
        class="panel-card"
        aria-labelledby={title}
        lang={lang}
        data-type={card.type}
        onKeyDown={alongGroups}
      >
        <div class="top">
          <CardHead card={card} titleId={title} />
        </div>
        {isHere && (
          <button type="button" class="text-button panel-show" onClick={() => on.show(card.entity)}>
            {pageWords(lang).panel.show}
          </button>
        )}
        <CardBody
          key={card.entity}
          card={card}
          full
          few={FEW}
          article={{ names: page?.names ?? [], pairs: page?.pairs ?? [], meetings: page?.meeting ?? [] }}
          openBetween={(other) => on.openBetween(card.entity, other)}
        />
        <Menu
          host={site ?? undefined}
          packs={card.packs}
          on={{ ...on, noteDown: page?.reading ? () => on.noteDown(card.entity) : undefined }}
        />
        <Foot card={card} />
      </article>
    </ReadingContext.Provider>
  );
}

function PageNames({ page, lang, on }: PanelProps & { page: PageState }) {
  const title = useId();
  return (
    <>
      {page.meeting?.map((own) => (
        <MeetingView
          key={own.meeting.id}
          meeting={{ ...own.meeting, agreements: own.agreements }}
          own={own}
          lang={lang}
          on={on}
        />
      ))}
      {page.pairs && page.pairs.length > 0 && (
        <PagePairs pairs={page.pairs} lang={lang} few={FEW_PAIRS} on={on} />
      )}
      <section class="panel-names" aria-labelledby={title}>
        <Names
          names={page.names}
          lang={lang}
          current={null}
          heading={<h1 id={title}>{words(lang).list.heading}</h1>}
          on={{ open: on.open }}
        />
      </section>
    </>
  );
}

/** Lines of each list that stand at once on a card in the panel. */
const FEW = 8;
/** So many pairs stand over the list of names. */
const FEW_PAIRS = 3;
