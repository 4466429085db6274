import { useId } from 'preact/hooks';
import { formatDate, type Lang, words } from '../../../utils/i18n';
import type { News, PageState } from '../../../utils/messages';
import type { Settings } from '../../../utils/setting-values';
import type { SaveState } from '../../../utils/ui/hooks/use-save';
import { pageWords } from '../../../utils/words/pages/words';
import { OwnMeeting } from '../../card/history/own-meetings';
import { ReadingContext } from '../../parts/context';
import { Icon } from '../../parts/icons';
import { Switch } from '../../parts/switch';
import { Names } from '../names';
import { type Opened, OpenedBox } from '../opened-box';
import { PagePairs } from '../page-pairs';
import { Save } from '../save';
import { Action, Link } from './popup-buttons';
import { Top } from './popup-top';

/** What the popup shows: how far we can see into the page in front. */
export type PopupState =
  | { at: 'loading' }
  | { at: 'restricted' }
  | { at: 'site-off'; site: string }
  | { at: 'no-access'; site: string; https: boolean }
  | { at: 'no-script'; site: string }
  | { at: 'closed' }
  | { at: 'page'; site: string; state: PageState };

export interface PopupProps {
  state: PopupState;
  lang: Lang;
  /** Something is under way that the reader asked for. */
  busy: boolean;
  /** How the reading list stands to this page; null where nothing can be saved. */
  save: SaveState | null;
  /** Which mentions are underlined. */
  marks: Settings['marks'];
  /** What newer data changed, until the reader has seen it. */
  news: News | null;
  /** English editions are offered, this once. */
  offersEnglish: boolean;
  /** What went wrong last, in the reader's language; null when nothing did. */
  error: string | null;
  /** What stands open over the page's names; null when nothing does. */
  opened: Opened | null;
  on: {
    /** Reads the page whatever was thought of it, without a lasting permission. */
    read(): void;
    grant(site: string): void;
    notIct(): void;
    save(): void;
    openSaved(): void;
    /** Shows a name in the page, with its card. */
    open(entity: string): void;
    openBetween(a: string, b: string): void;
    openMeeting(meeting: string): void;
    openAgreement(agreement: string): void;
    brief(sides: [string, string]): void;
    back(): void;
    site(site: string, active: boolean): void;
    marks(marks: Settings['marks']): void;
    retry(): void;
    /** The answer to the offer. */
    english(wanted: boolean): void;
    library(): void;
    options(): void;
    panel(): void;
    /** To the saved articles that the news is about. */
    changed(): void;
    newsSeen(): void;
  };
}

/** In the order of what readers come for: the article kept, what it is about, who is in it; then what can be set. */
export function PopupView(props: PopupProps) {
  const { lang, error, on, state, opened } = props;
  const w = pageWords(lang);
  const page = state.at === 'page' && state.state.reading ? state.state : null;
  return (
    <>
      {opened ? (
        <Over {...props} opened={opened} />
      ) : (
        <>
          <Top {...props} />
          {props.offersEnglish && <EnglishOffer {...props} />}
          {props.save && <Save state={props.save} lang={lang} main={page !== null} on={on} />}
        </>
      )}
      {error && (
        <div class="act">
          <p class="error" role="alert">
            {error}
          </p>
          <button type="button" class="text-button" onClick={on.retry}>
            {w.tryAgain}
          </button>
        </div>
      )}
      {page && !opened && <PageFacts {...props} page={page} />}
      {props.news && !opened && <NewsLine {...props} news={props.news} />}
      <footer>
        {page && <MarksChoice {...props} />}
        {(state.at === 'page' || state.at === 'no-script' || state.at === 'site-off') && (
          <Switch
            label={w.popup.site(state.site)}
            on={state.at !== 'site-off'}
            onChange={(active) => on.site(state.site, active)}
          />
        )}
        <nav aria-label={w.product}>
          {page && <Link label={w.popup.panel} onClick={on.panel} />}
          <Link label={w.openLibrary} onClick={on.library} />
          <Link label={w.openOptions} onClick={on.options} />
        </nav>
      </footer>
    </>
  );
}

/** One quiet line on newer data; it leads to the saved articles they change, and goes when the reader says so. */
function NewsLine({ news, lang, on }: PopupProps & { news: News }) {
  const w = pageWords(lang).popup;
  const date = formatDate(news.date, lang);
  return (
    <div class="news">
      {news.changed > 0 ? (
        <Link label={w.newsChanged(date, news.changed)} onClick={on.changed} />
      ) : (
        <p>{w.news(date)}</p>
      )}
      <button type="button" class="tool" aria-label={w.newsSeen} title={w.newsSeen} onClick={on.newsSeen}>
        <Icon name="close" />
      </button>
    </div>
  );
}

/** English editions, offered where the reader opened one by hand. */
function EnglishOffer({ lang, busy, on }: PopupProps) {
  const w = pageWords(lang).options;
  return (
    <div class="act offer">
      <p>{w.englishOffer}</p>
      <Action label={w.englishOn} busy={busy} onClick={() => on.english(true)} />
      <button type="button" class="text-button" onClick={() => on.english(false)}>
        {w.englishLater}
      </button>
    </div>
  );
}

/** The setting readers change most, where they look first; the others are in the options. */
function MarksChoice({ marks, lang, on }: PopupProps) {
  const w = pageWords(lang).options;
  return (
    <label class="pick">
      {w.marks}
      <select value={marks} onChange={(event) => on.marks(event.currentTarget.value as Settings['marks'])}>
        {(['first', 'all', 'none'] as const).map((value) => (
          <option key={value} value={value}>
            {w.marksChoices[value]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** So many pairs stand over the names. */
const FEW_PAIRS = 1;

/** What is on record around the article: its own meeting, who of it met before, and its names. */
function PageFacts({ page, lang, on }: PopupProps & { page: PageState }) {
  const title = useId();
  const { open, openMeeting, openAgreement } = on;
  return (
    <ReadingContext.Provider value={{ lang, open, openMeeting, openAgreement }}>
      {page.meeting?.map(({ meeting }) => (
        <OwnMeeting key={meeting.id} meeting={meeting} />
      ))}
      {page.pairs && page.pairs.length > 0 && (
        <PagePairs pairs={page.pairs} lang={lang} few={FEW_PAIRS} on={on} />
      )}
      <section class="names-section" aria-labelledby={title}>
        <Names
          names={page.names}
          lang={lang}
          current={null}
          heading={<h2 id={title}>{words(lang).list.heading}</h2>}
          on={{ open }}
        />
      </section>
    </ReadingContext.Provider>
  );
}

/** A box opened over all that stands there else, with the way back. */
function Over({ opened, state, lang, on }: PopupProps & { opened: Opened }) {
  const w = pageWords(lang).panel;
  return (
    <div class="over">
      <h1 class="unseen">{w.title}</h1>
      <button type="button" class="text-button panel-back" onClick={on.back}>
        ← {w.back}
      </button>
      <OpenedBox opened={opened} page={state.at === 'page' ? state.state : null} lang={lang} on={on} />
    </div>
  );
}
