import { same } from '../read/same';
import type { Telling } from '../read/telling';
import type { DraftParticipant, DraftParty, Said } from '../types';
import { actorsIn, bare, named, said, type Told } from './said';

/** Sentences after the signing's in which signers are looked for. */
const NEXT = 3;
const LIST = '(?<who>(?:<P\\d+>(?:,? (?:và|cùng) |, ?)?)+)';
/** "Ông X và bà Y đại diện hai bên ký": people, then the verb. */
const BEFORE = new RegExp(`${LIST}(?<mid>[^<;]{0,60}?)(?<!\\p{L})(?:ký kết|ký)(?!\\p{L})`, 'gu');
/** "Đại diện ký kết là ông X và bà Y": the verb, then people. */
const AFTER = new RegExp(
  `(?<!\\p{L}|(?:lễ|buổi) )(?:ký kết|ký)(?!\\p{L})(?<mid>[^<;]{0,40}?)(?<!\\p{L})(?:là|gồm|bởi|giữa|có) ${LIST}`,
  'gu',
);
/** "… do ông X và bà Y đại diện ký": people behind "do". */
const DONE_BY = new RegExp(
  `(?<!\\p{L})do ${LIST}(?<mid>[^<;]{0,20}?)(?<!\\p{L})(?:đại diện|thay mặt|ký)(?!\\p{L})`,
  'gu',
);
/** "Ông X đã cùng bà Y ký". */
const ALONG =
  /(?<who><P\d+>(?: đã| vừa)?,? cùng(?: với)? <[PO]\d+>)(?<mid>)(?: đã)? (?:ký kết|ký)(?!\p{L})/gu;
/** "Đại diện X ký là ông A; đại diện Y là bà B": each with the body, in a sentence that tells of signing. */
const FOR_BODY =
  /(?:(?<body><[OB]\d+>)(?:,? (?:tham gia |trực tiếp )?ký(?: kết)?)? là (?<who><P\d+>)|(?:thay mặt|đại diện)(?: cho)? (?<body2><B\d+>), (?<who2><P\d+>) (?:đã )?ký)/gu;
const SIGNS = /(?<!\p{L})(?:ký kết|ký)(?!\p{L})/u;
/** Between a person and "ký" these say that he spoke of it, watched it or wished for it. */
const NO_SIGNER =
  /(?<!\p{L})(?:cho biết|nhấn mạnh|khẳng định|đánh giá|phát biểu|bày tỏ|chứng kiến|tham dự|dự|tin tưởng|cảm ơn|hoan nghênh|chia sẻ|đề nghị|mong|thống nhất|nhất trí|cho rằng|kỳ vọng|sẽ|nói|lễ|buổi|việc|sự kiện|sau khi|trước khi)(?!\p{L})/u;

/** "Ông X, Giám đốc A, và bà Y … đại diện hai bên ký": the parties with those who signed for them, as far as it is said. */
export function addSigners(told: Told, index: number, parties: Said<DraftParty>[]): Said<DraftParty>[] {
  let filled = parties;
  for (const next of told.tellings.slice(index, index + 1 + NEXT)) {
    const signers = [...signersIn(next), ...signersForBodies(told, next)];
    if (next === told.tellings[index] ? forStates(signers, filled) : inOrder(signers, filled))
      return filled.map((party, i) =>
        said({ ...party.value, signatory: { ...bare(signers[i]!), as: signers[i]!.as } }, told, next),
      );
    for (const who of signers) {
      const { side } = who;
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
  signers.length === 2 &&
  parties.length === 2 &&
  signers.every(({ side }) => side === null) &&
  parties.every(({ value }) => value.signatory === null && value.type !== 'person');

/** Two signers before "giữa nước X và nước Y": in order, unless one is told as of the other's. */
const forStates = (signers: DraftParticipant[], parties: Said<DraftParty>[]): boolean =>
  signers.length === 2 &&
  parties.length === 2 &&
  parties.every(({ value }) => value.signatory === null && value.type === 'place') &&
  signers.every(({ side }, i) => side === null || !same(side, parties[1 - i]!.value));

/** People told with the body that they sign for; it is their side whatever office stands beside them. */
function signersForBodies(article: Told, telling: Telling): DraftParticipant[] {
  const { told, start } = telling;
  const before = article.tellings.findLast(({ end }) => end <= start);
  const goesOn = before !== undefined && article.text.slice(before.end, start).includes(';');
  if (!SIGNS.test(told) && !(goesOn && SIGNS.test(before.told))) return [];
  return [...told.matchAll(FOR_BODY)].flatMap(({ groups = {} }) => {
    const [body] = named(actorsIn(telling, groups.body ?? groups.body2));
    const [who] = named(actorsIn(telling, groups.who ?? groups.who2));
    return body && who ? [{ ...who, side: body.side ?? bare(body) }] : [];
  });
}

/** People of whom the sentence says that they signed. */
function signersIn(telling: Telling): DraftParticipant[] {
  const { told } = telling;
  for (const words of [ALONG, BEFORE, AFTER, DONE_BY])
    for (const { groups } of told.matchAll(words))
      if (groups && !NO_SIGNER.test(groups.mid ?? ''))
        return named(actorsIn(telling, groups.who)).filter(({ type }) => type === 'person');
  return [];
}
