import { useId, useState } from 'preact/hooks';
import { type Lang, pick, words } from '../../utils/i18n';
import type {
  AgreementCard,
  Between as BetweenFacts,
  Card,
  MeetingCard,
  Pair,
} from '../../utils/knowledge/card';
import type { PageName, PageState } from '../../utils/messages';
import type { SaveState } from '../../utils/ui/use-save';
import { pageWords } from '../../utils/words/pages';
import { AgreementView } from '../boxes/agreement-view';
import { Between } from '../boxes/between';
import { MeetingView } from '../boxes/meeting-view';
import { CardBody } from '../card/card-body';
import { Foot } from '../card/entity-card';
import { CardHead } from '../card/head';
import { Menu, type MenuActions } from '../card/menu';
import { pairText } from '../card/pairs';
import { ReadingContext } from '../parts/context';
import { TextButton } from '../parts/text-button';
import { NameButtons } from './name-list';
import { Save } from './save';

/** What stands open in the panel over the list of names. */
export type PanelOpen =
  | { kind: 'list' }
  | { kind: 'loading' }
  | { kind: 'card'; card: Card }
  | { kind: 'between'; between: BetweenFacts }
  | { kind: 'meeting'; meeting: MeetingCard }
  | { kind: 'agreement'; agreement: AgreementCard };

export interface PanelProps {
  /** The active tab's page; null where no article is open. */
  page: PageState | null;
  opened: PanelOpen;
  lang: Lang;
  site: string | null;
  /** How the page in front stands to the reading list; null where nothing can be saved. */
  save: SaveState | null;
  error: string | null;
  on: Pick<MenuActions, 'copy' | 'report' | 'offHere'> & {
    open(entity: string): void;
    openBetween(a: string, b: string): void;
    openMeeting(meeting: string): void;
    openAgreement(agreement: string): void;
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
      {opened.kind === 'loading' && <p class="quiet">{w.loadingCard}</p>}
      {opened.kind === 'card' && <FullCard {...props} card={opened.card} />}
      {opened.kind === 'between' && (
        <Between between={opened.between} lang={lang} dated={page?.published != null} on={on} />
      )}
      {opened.kind === 'agreement' && <AgreementView agreement={opened.agreement} lang={lang} on={on} />}
      {opened.kind === 'meeting' && (
        <MeetingView
          meeting={opened.meeting}
          own={page?.meeting?.find(({ meeting }) => meeting.id === opened.meeting.id)}
          lang={lang}
          on={on}
        />
      )}
      {opened.kind === 'list' && props.save && page?.reading && (
        <Save state={props.save} lang={lang} main={false} on={on} />
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
      <article class="panel-card" aria-labelledby={title} lang={lang} data-type={card.type}>
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
        <Menu host={site ?? undefined} on={on} />
        <Foot card={card} />
      </article>
    </ReadingContext.Provider>
  );
}

function PageNames({ page, lang, on }: PanelProps & { page: PageState }) {
  const ids = { title: useId(), filter: useId() };
  const [filter, setFilter] = useState('');
  const w = words(lang).list;
  const shown = page.names.filter((name) => matches(name, filter));
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
      {page.pairs && page.pairs.length > 0 && <Pairs pairs={page.pairs} lang={lang} on={on} />}
      <section class="panel-names" aria-labelledby={ids.title}>
        <div class="heading">
          <h1 id={ids.title}>{w.heading}</h1>
          <span class="note" role="status">
            {w.count(shown.length)}
          </span>
        </div>
        <label class="unseen" for={ids.filter}>
          {w.filter}
        </label>
        <input
          id={ids.filter}
          class="filter"
          type="search"
          placeholder={w.filter}
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
        {shown.length === 0 && page.names.length > 0 ? (
          <p class="quiet">{w.none}</p>
        ) : (
          <NameButtons names={shown} lang={lang} current={null} on={{ open: on.open }} />
        )}
      </section>
    </>
  );
}

/** Without marks and case, so that "nokia" and "phan lan" find what is meant. */
const folded = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
const matches = ({ name }: PageName, filter: string) =>
  folded(`${name.vi} ${name.en}`).includes(folded(filter.trim()));

/** Lines of each list that stand at once on a card in the panel. */
const FEW = 8;

/** So many pairs stand over the list of names; the others come on request. */
const FEW_PAIRS = 3;

function Pairs({ pairs, lang, on }: { pairs: Pair[]; lang: Lang; on: PanelProps['on'] }) {
  const title = useId();
  const [all, setAll] = useState(false);
  const w = pageWords(lang).panel;
  const shown = all || pairs.length <= FEW_PAIRS + 1 ? pairs : pairs.slice(0, FEW_PAIRS);
  return (
    <section class="panel-pairs" aria-labelledby={title}>
      <div class="heading">
        <h2 id={title}>{w.pairs}</h2>
      </div>
      <ul>
        {shown.map((pair) => {
          const [a, b] = pair.sides;
          return (
            <li key={`${a.entity} ${b.entity}`}>
              <button type="button" onClick={() => on.openBetween(a.entity, b.entity)}>
                <span>
                  {pick(a.name, lang)} – {pick(b.name, lang)}
                </span>
                <span class="note">{pairText(pair, words(lang))}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {shown.length < pairs.length && (
        <TextButton onClick={() => setAll(true)}>{w.morePairs(pairs.length - shown.length)}</TextButton>
      )}
    </section>
  );
}
