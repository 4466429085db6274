import { HOME } from '../../link/words/cues';
import type { Telling } from '../read/telling';
import { AGREEMENT_RULES } from '../rules/agreements';
import { REFUSALS } from '../rules/refusals';
import { type Heard, hear, refusedBy } from '../rules/rule';
import type { AgreementDraft, DraftParticipant, DraftParty, NameRef, Said } from '../types';
import { PAPERS } from '../words/verbs';
import type { DraftOf } from './meetings';
import { actorsIn, bare, dateOf, named, placeOf, said, same, type Told } from './said';

/** A meeting before, whose sides "hai bên" are. */
export interface Before {
  index: number;
  people: DraftParticipant[];
}

const SIGNERS = /(?:đại diện|thay mặt)?[^<;?]{0,40}(?<!\p{L})(?:ký kết|ký|trao)(?!\p{L})/u;
/** Sentences after the signing's in which signers are looked for. */
const NEXT = 3;
const MOST_TITLE = 160;
const HOME_NAME: NameRef = { surface: 'Việt Nam', entity: HOME, type: 'place' };

/** A person signs for the body or country of the office beside the name. */
function partyOf(who: DraftParticipant): DraftParty {
  if (who.type !== 'person') return { ...bare(who), signatory: null };
  const signatory = { ...bare(who), as: who.as };
  return who.side ? { ...bare(who.side), signatory } : { ...bare(who), signatory };
}

/** Two heads of government sign for their countries. */
const STATE = /^(?:thủ tướng|tổng thống|chủ tịch nước|tổng bí thư)/iu;
function sideOf(who: DraftParticipant): DraftParty {
  if (who.type === 'person' && who.side === null && STATE.test(who.as ?? ''))
    return { ...HOME_NAME, signatory: null };
  return { ...partyOf(who), signatory: null };
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
    ? (before?.people ?? []).map(sideOf)
    : named([...actorsIn(telling, groups.a), ...actorsIn(telling, groups.b)]).map(partyOf);
  const found: Said<DraftParty>[] = [];
  for (const party of parties) {
    const known = found.find(({ value }) => same(value, party));
    if (!known) found.push(said(party, told, telling));
    else if (party.signatory && !known.value.signatory)
      known.value = { ...known.value, signatory: party.signatory };
  }
  return found;
}

/** "Ông X, Giám đốc A, và bà Y … đại diện hai bên ký": signers told after the parties. */
function addSigners(told: Told, index: number, parties: Said<DraftParty>[]): Said<DraftParty>[] {
  let filled = parties;
  for (const next of told.tellings.slice(index, index + 1 + NEXT)) {
    if (!SIGNERS.test(next.told) || /chứng kiến[^<]*<[^<]*$/u.test(next.told)) continue;
    const signers = signersIn(next);
    if (
      signers.length === 2 &&
      filled.length === 2 &&
      next !== told.tellings[index] &&
      inOrder(signers, filled)
    )
      return filled.map((party, i) =>
        said({ ...party.value, signatory: { ...bare(signers[i]!), as: signers[i]!.as } }, told, next),
      );
    for (const who of signers) {
      const side = who.side;
      if (!side) continue;
      filled = filled.map((party) =>
        party.value.signatory === null && same(party.value, side)
          ? said({ ...party.value, signatory: { ...bare(who), as: who.as } }, told, next)
          : party,
      );
    }
  }
  return filled;
}

/** Two signers without a body of their own, for two bodies: the press keeps the order. */
const inOrder = (signers: DraftParticipant[], parties: Said<DraftParty>[]): boolean =>
  signers.every(({ side }) => side === null) &&
  parties.every(({ value }) => value.signatory === null && value.type !== 'person');

/** People before the word for signing in a sentence. */
function signersIn(telling: Telling): DraftParticipant[] {
  const verb = telling.told.search(/(?<!\p{L})(?:ký kết|ký|trao)(?!\p{L})/u);
  if (/chứng kiến/u.test(telling.told.slice(0, verb))) return [];
  return named(actorsIn(telling, telling.told.slice(0, verb))).filter(({ type }) => type === 'person');
}

/** Agreements whose signing the article's sentences report. */
export function agreementsOf(
  told: Told,
  before: Before[],
): { index: number; draft: DraftOf<AgreementDraft> }[] {
  return told.tellings.flatMap((telling, index) =>
    hear(telling, AGREEMENT_RULES)
      .filter((heard) => refusedBy(heard, REFUSALS) === null)
      .flatMap((heard) => {
        const last = before.findLast((one) => one.index <= index) ?? null;
        const parties = addSigners(told, index, partiesOf(told, heard, last));
        if (parties.length < 2) return [];
        const at = telling.at[heard.verb] ?? telling.start;
        const draft: DraftOf<AgreementDraft> = {
          record: 'agreement',
          kind: said(kindOf(heard), told, telling),
          title: said(titleOf(told, heard), told, telling),
          date: dateOf(told, index, at),
          place: placeOf(told, index, at),
          parties,
        };
        return [{ index, draft }];
      }),
  );
}
