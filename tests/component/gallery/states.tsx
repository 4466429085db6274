import type { ComponentChildren } from 'preact';
import { AgreementView } from '../../../components/boxes/agreement-view';
import { Between } from '../../../components/boxes/between';
import { MeetingView } from '../../../components/boxes/meeting-view';
import { EntityCard, type EntityCardProps } from '../../../components/card/entity-card';
import { NameList } from '../../../components/page/name-list';
import { type PopupProps, type PopupState, PopupView } from '../../../components/page/popup/popup-view';
import type { Lang } from '../../../utils/i18n';
import type { Between as BetweenFacts, Card } from '../../../utils/knowledge/card';
import {
  agreement,
  company,
  country,
  full,
  meeting,
  names,
  page,
  pair,
  person,
  role,
  roles,
  undated,
} from '../facts';

export const components = ['card', 'box', 'list', 'popup'] as const;

/**
 * One component in each state it can be in, with made-up facts. `npm run screens` takes a picture of all of them, and a test
 * draws each; a state that is not here is seen by nobody until a reader meets it.
 */
export interface State {
  component: (typeof components)[number];
  state: string;
  draw(lang: Lang): ComponentChildren;
}

const none = { before: [], since: [], unplaced: [] };
/** Callbacks that do nothing, whichever are asked for. */
const on = new Proxy({}, { get: () => () => undefined }) as never;

const card =
  (facts: Card, change: Partial<EntityCardProps> = {}) =>
  (lang: Lang) => (
    <EntityCard
      card={facts}
      lang={lang}
      match={{ surface: facts.name.vi, reasons: [{ code: 'title', detail: 'Thứ trưởng' }] }}
      canGoBack={false}
      pinned={false}
      saved={null}
      room="ample"
      host="bao-mau.example"
      article={{ names: [], pairs: [], meetings: [] }}
      on={on}
      {...change}
    />
  );

const LONG = 'Cục Quản lý và Phát triển Hạ tầng Dữ liệu, Công nghệ số và Chuyển đổi số Quốc gia Mẫu';
const long: Card = {
  ...full,
  name: {
    vi: LONG,
    en: 'Sample National Department of Data Infrastructure, Digital Technology and Transformation',
  },
  bio: { vi: `${LONG} `.repeat(6), en: 'A department of many words. '.repeat(12) },
  roles: roles([role(`Thứ trưởng kiêm Chủ tịch ${LONG}`)]),
};
const body: Card = {
  ...full,
  ...company,
  kind: 'company',
  distinct: null,
  roles: roles([]),
  facts: [{ label: 'founded', value: { vi: '1989', en: '1989' }, ref: null }],
};
const place: Card = { ...full, ...country, kind: 'country', country: null, distinct: null, roles: roles([]) };
const reported = {
  meeting: meeting(5, { place: country, here: ['nuoc-mau'] }),
  agreements: [agreement(1)],
  reasons: { days: 1, participants: [country], foremost: [], present: 2, place: country },
};

const cards: Record<string, ReturnType<typeof card>> = {
  'a person with meetings before and since': card(full),
  'a person of whom little is known': card(person({ bio: null, facts: [], roles: roles([]) })),
  'an article without a date': card(undated),
  'known only from sources after the article': card(
    person({
      roles: roles([], { later: [role('Bộ trưởng Bộ Mẫu', { state: 'attested', attested: ['2025-06'] })] }),
    }),
  ),
  'a doubt that is open': card(
    person({ doubt: { vi: 'Hai nguồn ghi hai ngày khác nhau.', en: 'Two sources give two dates.' } }),
  ),
  'a company': card(body),
  'a country': card(place),
  'names that are too long': card(long),
  'the article’s own meeting and a pair': card(full, {
    article: { names, pairs: [pair], meetings: [reported] },
  }),
  'saved, pinned, with a way back': card(full, { saved: true, pinned: true, canGoBack: true }),
  'in a low window': card(full, { room: 'low' }),
  'in a tight window': card(full, { room: 'tight' }),
};

const between = (change: Partial<BetweenFacts>) => (lang: Lang) => (
  <Between
    between={{
      sides: [country, company],
      totals: { meetings: 3, agreements: 1, first: '2023-01-10', latest: '2023-07-10', gap: null },
      meetings: { ...none, before: [meeting(5), meeting(4)], since: [meeting(7)] },
      agreements: { ...none, before: [agreement(1)] },
      ...change,
    }}
    lang={lang}
    dated
    on={on}
    onBrief={() => undefined}
  />
);

const boxes: Record<string, (lang: Lang) => ComponentChildren> = {
  'two sides': between({}),
  'two sides with nothing between them': between({
    totals: { meetings: 0, agreements: 0, first: null, latest: null, gap: null },
    meetings: none,
    agreements: none,
  }),
  'the meeting an article reports': (lang) => (
    <MeetingView
      meeting={{ ...reported.meeting, agreements: reported.agreements }}
      own={reported}
      lang={lang}
      on={on}
    />
  ),
  'a meeting with who was there': (lang) => (
    <MeetingView
      meeting={{
        ...meeting(5),
        kind: 'reception',
        agreements: [],
        participants: [{ name: company, office: { vi: 'Giám đốc', en: 'Director' }, side: country }],
      }}
      lang={lang}
      on={on}
    />
  ),
  'an agreement': (lang) => (
    <AgreementView
      agreement={{
        ...agreement(1),
        kind: 'mou',
        place: country,
        signatories: [{ party: country, by: company }],
        meeting: meeting(5),
      }}
      lang={lang}
      on={on}
    />
  ),
};

const popup =
  (state: PopupState, change: Partial<PopupProps> = {}) =>
  (lang: Lang) => (
    <PopupView
      state={state}
      lang={lang}
      busy={false}
      error={null}
      save={null}
      opened={null}
      news={null}
      marks="first"
      offersEnglish={false}
      on={on}
      {...change}
    />
  );

const site = 'bao-mau.example';
const popups: Record<string, ReturnType<typeof popup>> = {
  'an article': popup({ at: 'page', site, state: page }),
  'no article': popup({
    at: 'page',
    site,
    state: { ...page, reading: false, names: [], verdict: { ict: false, score: -1, evidence: [] } },
  }),
  loading: popup({ at: 'loading' }),
  'a page of the browser': popup({ at: 'restricted' }),
  'a site turned off': popup({ at: 'site-off', site }),
  'a site without permission': popup({ at: 'no-access', site, https: true }),
  'a site without permission, not by https': popup({ at: 'no-access', site, https: false }),
  'a page from before an update': popup({ at: 'no-script', site }),
  'a closed tab': popup({ at: 'closed' }),
  'English offered': popup({ at: 'page', site, state: page }, { offersEnglish: true }),
  'something went wrong': popup({ at: 'page', site, state: page }, { error: 'Ổ đĩa đã đầy.' }),
  'something under way': popup({ at: 'page', site, state: page }, { busy: true }),
};

const lists: Record<string, (lang: Lang) => ComponentChildren> = {
  'names of an article': (lang) => <NameList names={names} lang={lang} current="nuoc-mau" on={on} />,
  'no names': (lang) => <NameList names={[]} lang={lang} current={null} on={on} />,
};

const rows = (component: State['component'], all: Record<string, State['draw']>): State[] =>
  Object.entries(all).map(([state, draw]) => ({ component, state, draw }));

export const states: readonly State[] = [
  ...rows('card', cards),
  ...rows('box', boxes),
  ...rows('list', lists),
  ...rows('popup', popups),
];
