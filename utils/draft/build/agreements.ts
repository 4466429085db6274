import { HOME } from '../../link/words/cues';
import { same } from '../read/same';
import { AGREEMENT_RULES, LISTED } from '../rules/agreements';
import { isReported } from '../rules/doubts';
import { isKindAlone } from '../rules/parties';
import { REFUSALS } from '../rules/refusals';
import { type Heard, hear, refusedBy } from '../rules/rule';
import type { AgreementDraft, DraftParticipant, DraftParty, NameRef, Said } from '../types';
import { NO_SIDE, PAPERS } from '../words/verbs';
import type { DraftOf } from './meetings';
import { reportOf } from './report';
import { actorsIn, bare, certain, named, placeOf, said, type Told } from './said';
import { addSigners } from './signers';
import { dateOf, isToCome } from './when';

/** A meeting before, whose sides "hai bên" are. */
export interface Before {
  index: number;
  people: DraftParticipant[];
}

const MOST_TITLE = 160;
const HOME_NAME: NameRef = { surface: 'Việt Nam', entity: HOME, type: 'place' };
/** Told by its id: the press writes “Chủ tịch Quốc hội” and means this one. */
export const HOME_PARLIAMENT: NameRef = {
  surface: 'Quốc hội Việt Nam',
  entity: 'quoc-hoi-viet-nam',
  type: 'organization',
};
const STATE = /^(?:thủ tướng|chủ tịch nước|tổng bí thư)/iu;
const PARLIAMENT = /^chủ tịch quốc hội$/iu;
/** Who hands a paper over has not signed it for that. */
const HANDED = /^trao/u;
/** "Ông X nói tại buổi ký kết": who speaks at a signing. */
const AT_IT = /(?<!\p{L})(?:lễ|buổi|sự kiện)(?!\p{L})/u;

/** A person signs for the body or country of the office beside the name; somebody of no known side is no party. */
function partyOf(who: DraftParticipant, signed: boolean): DraftParty[] {
  if (NO_SIDE.test(who.surface)) return [];
  if (who.type !== 'person') return [{ ...bare(who), signatory: null }];
  const side = who.side && !isKindAlone(who.side) ? bare(who.side) : homeOf(who);
  return side ? [{ ...side, signatory: signed ? { ...bare(who), as: who.as } : null }] : [];
}

/** Offices of the state that the press writes without their country are those at home. */
function homeOf({ as }: DraftParticipant): NameRef | null {
  if (STATE.test(as ?? '')) return HOME_NAME;
  return PARLIAMENT.test(as ?? '') ? HOME_PARLIAMENT : null;
}

function titleOf(told: Told, { telling, groups }: Heard): string {
  const paper = groups.paper ?? groups.paper2 ?? '';
  const at = telling.told.lastIndexOf(paper);
  const from = telling.at[Math.max(0, telling.told.indexOf(paper, 0))] ?? telling.at[at] ?? telling.start;
  const rest = told.text.slice(from, Math.min(telling.end, from + MOST_TITLE));
  const title =
    /^.+?(?=,|;|\.(?:\s|$)|\s(?:giữa|với|dưới|nhân|vào|ngày|hôm|sáng|chiều|tại|được)\s|$)/u.exec(rest)?.[0] ??
    rest;
  return title[0]!.toUpperCase() + title.slice(1);
}

const kindOf = ({ groups }: Heard): AgreementDraft['kind']['value'] =>
  PAPERS.find(([words]) => words === (groups.paper ?? groups.paper2))?.[1] ?? 'agreement';

function partiesOf(told: Told, heard: Heard, before: Before | null): Said<DraftParty>[] {
  const { telling, groups } = heard;
  const parties = groups.pair
    ? (before?.people ?? []).flatMap((who) => partyOf(who, false))
    : named(
        certain(
          told,
          telling,
          [groups.a, groups.a1, groups.b, groups.b2].flatMap((group) => actorsIn(telling, group)),
        ),
      ).flatMap((who) =>
        partyOf(who, !HANDED.test(telling.told.slice(heard.verb)) && !AT_IT.test(groups.gap ?? '')),
      );
  const found: Said<DraftParty>[] = [];
  for (const party of parties) {
    const known = found.find(({ value }) => same(value, party));
    if (!known) found.push(said(party, told, telling));
    else if (party.signatory && !known.value.signatory)
      known.value = { ...known.value, signatory: party.signatory };
  }
  return found;
}

/** "Đã ký 7 văn kiện, gồm:", before a list's first paper. */
const SIGNED_LIST =
  /(?<!\p{L})(?:ký kết|ký|trao đổi|trao)(?: và trao)?(?!\p{L})[^?]{0,90}(?:văn kiện|thỏa thuận|thoả thuận|hiệp định|bản ghi nhớ|văn bản|hợp đồng)(?:(?! giữa )[^?]){0,60}(?:gồm|sau đây|như sau|:|$)/u;
const NOT_SIGNED = /(?<!\p{L})(?:sẽ|dự kiến|đề nghị|sớm|thúc đẩy|xem xét|đàm phán)(?!\p{L})/u;
/** Between two items of a list: a semicolon, or a line with its mark. */
const ITEM = /;|\n\s*(?:[-–•+*]|\d{1,2}[.)])/u;

/** "Các văn kiện hợp tác gồm:", told of as signed in the sentence before. */
const LIST_HEAD =
  /^(?:những|các) (?:văn kiện|thỏa thuận|thoả thuận|văn bản|bản ghi nhớ)(?! sẽ| dự kiến)[^;?]{0,90}(?:gồm|như sau|:)/u;
const SIGNED_BEFORE =
  /(?<!\p{L})(?:ký kết|ký|trao đổi|trao)(?!\p{L})[^?]{0,60}(?:văn kiện|thỏa thuận|thoả thuận|hiệp định|bản ghi nhớ|văn bản)/u;

/** The list that a paper stands in is one of papers that were signed. */
function isSignedList(told: Told, index: number, { telling, verb }: Heard): boolean {
  let before = telling.told.slice(0, verb);
  for (let at = index; at > 0 && !SIGNED_LIST.test(before); at--) {
    const [above, here] = [told.tellings[at - 1]!, told.tellings[at]!];
    const head = LIST_HEAD.test(here.told);
    if (head) return SIGNED_BEFORE.test(above.told) && !NOT_SIGNED.test(`${above.told} ${before}`);
    if (!ITEM.test(told.text.slice(above.end - 1, here.start))) return false;
    before = above.told;
  }
  return SIGNED_LIST.test(before) && !NOT_SIGNED.test(before);
}

/** Rules whose doers are the parties. */
const FOR_THEMSELVES: ReadonlySet<string> = new Set(['agreement/together', 'agreement/along-with']);
/** Behind what people sign: others, between whom it is ("ông X và bà Y ký hiệp định giữa hai nước" has none). */
const FOR_OTHERS =
  /^(?:(?!thực hiện|triển khai)[^<;.?]){0,110} giữa (?!(?:chính phủ )?(?:hai|các) )[^<;.?]{0,25}<[LB]/u;

/** People sign for others than their own bodies: the paper is told with those. */
const isForOthers = ({ telling, groups, verb }: Heard): boolean =>
  [groups.a, groups.b].every((group) => !/<[BL]/u.test(group ?? '')) &&
  FOR_OTHERS.test(telling.told.slice(verb));

/** Agreements whose signing the article's sentences report. */
export function agreementsOf(
  told: Told,
  before: Before[],
): { index: number; draft: DraftOf<AgreementDraft> }[] {
  return told.tellings.flatMap((telling, index) =>
    hear(telling, AGREEMENT_RULES)
      .filter((heard) => refusedBy(heard, REFUSALS) === null)
      .filter((heard) => heard.rule.id !== LISTED || isSignedList(told, index, heard))
      .filter((heard) => !FOR_THEMSELVES.has(heard.rule.id) || !isForOthers(heard))
      .flatMap((heard) => {
        const last = before.findLast((one) => one.index <= index) ?? null;
        const parties = addSigners(told, index, partiesOf(told, heard, last));
        if (parties.length < 2) return [];
        const at = telling.at[heard.verb] ?? telling.start;
        const date = dateOf(told, index, at);
        const sides = parties.map(({ value }) => value);
        if (isToCome(date, told) || !isReported(reportOf(told, index, heard, { date, sides }))) return [];
        const draft: DraftOf<AgreementDraft> = {
          record: 'agreement',
          kind: said(kindOf(heard), told, telling),
          title: said(titleOf(told, heard), told, telling),
          date,
          place: placeOf(told, index, at),
          parties,
        };
        return [{ index, draft }];
      }),
  );
}
