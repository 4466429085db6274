import type { Telling } from '../read/telling';

/** A way the press tells of something: one row, its sentence that must be heard and one that must not. */
export interface TellingRule {
  /** `meeting/active`: the record and the shape. */
  id: string;
  /**
   * Read on `Telling.told`. Groups: `a`, `b` lists of actors, `verb` the word that tells, `gap` what stands between doer and
   * verb, `paper` the paper's words.
   */
  pattern: RegExp;
  why: string;
  yes: string;
  no: string;
}

/** Why something that reads like a report is none. */
export interface RefusalRule {
  id: string;
  /**
   * `gap`: between doer and verb; `link`: between the verb and the second side; `before`: from the sentence's beginning to the
   * verb; `after`: from the verb on; `tail`: between the verb or the second side and the paper.
   */
  where: 'gap' | 'link' | 'tail' | 'before' | 'after' | 'sentence';
  pattern: RegExp;
  /** "đã" right before the verb overrules it. */
  unlessDone?: true;
  /** An explicit date in the sentence overrules it. */
  unlessDated?: true;
  why: string;
  yes: string;
  no: string;
}

/** A rule that spoke, with what its groups caught; positions are in `told`. */
export interface Heard {
  rule: TellingRule;
  telling: Telling;
  groups: Record<string, string>;
  /** Where the telling word begins. */
  verb: number;
  start: number;
  end: number;
}

/** What a list opens with, names and all: "một số tập đoàn công nghệ Hoa Kỳ gồm", "hai hãng hàng đầu là", "các tập đoàn:". */
const HEAD =
  '(?:\\d+|các|một số|nhiều|hai|ba|bốn|năm) (?!bên |nước |cuộc |buổi )[^<,;:?]{0,40}(?:<[LB]\\d+> ?[^<,;:?]{0,30}){0,2}(?:gồm|bao gồm|như|là|:):? (?=<)';
/** The head alone, to be left out of the names listed. */
export const LIST_HEAD = new RegExp(HEAD, 'gu');
/** Those without a name before the one who has it: "các bộ, ngành và Tập đoàn X". */
const UNNAMED =
  '(?:các|một số|đại diện|lãnh đạo) (?:các )?(?:bộ|ban|ngành|sở|cơ quan|đơn vị|hiệp hội|doanh nghiệp|chuyên gia|nhà khoa học|nhà đầu tư)(?: [^<,;:?]{1,20})?(?:, [^<,;:?]{1,30}){0,4},? (?:và|cùng) (?=(?:lãnh đạo |đại diện )?(?:\\p{Ll}+ ){0,2}<)';
const PRE = `(?:${HEAD}|${UNNAMED}|(?:giới chức|các quan chức|quan chức|phái đoàn) (?:<L\\d+>)?,? ?(?:gồm|bao gồm|trong đó có|là) |(?:các|đoàn|nguyên|tân|lãnh đạo|đại diện|thành phố|tỉnh|bang|đoàn công tác|đoàn đại biểu|phái đoàn|doanh nghiệp|chuyên gia|cấp cao|một số|thượng nghị|hạ nghị|chính quyền|phía|chính phủ|tập đoàn|công ty|hãng|công nghệ|ngân hàng|nhà mạng|bệnh viện|trường|viện|startup) |(?:cơ quan|học viện|viện|trường|trung tâm|quỹ|hãng|tập đoàn|công ty|tổng công ty|ngân hàng|tổ chức|liên minh|liên đoàn|hiệp hội|nền tảng|nhà sản xuất|nhà cung cấp|đối tác)(?: (?!và |với |cùng |ký|đã |vừa |tiếp |gặp |của |do |về |là |trao )\\p{Ll}+){1,4} (?=<B)|(?<=(?:lãnh đạo|đại diện|thành viên|quan chức|chuyên gia|cấp cao|đoàn|đoàn công tác|đoàn cán bộ|đoàn chuyên gia|đoàn đại biểu|doanh nghiệp) )của |(?<=(?:công ty|công nghệ|tập đoàn|hãng|đồng cấp) )<L\\d+> |<U\\d+> (?:\\p{Ll}+ ){1,5}(?=<B)|<U\\d+> thứ \\p{Ll}+ (?=<P)|(?:đoàn|đoàn công tác|đoàn giám sát|đoàn kiểm tra|phái đoàn)(?: (?!của )\\p{Ll}+){1,5} của (?=<B)|công ty (?:cổ phần|tnhh)(?: \\p{Ll}+){1,8} (?=<B)|người đồng cấp )*`;
/** Somebody who can meet. */
const ACTOR = `${PRE}(?:<[PBO]\\d+>|(?<=(?:lãnh đạo|đại diện|chính quyền|phía|đoàn|cấp cao của|lãnh đạo của|chính phủ) (?:(?:thành phố|tỉnh|tp|bang|nước) )?)(?:(?:thành phố|tỉnh|tp|bang|nước) )?<L\\d+>|(?<=(?:với|cùng) )(?:thành phố|tỉnh|tp) <L\\d+>)`;
/** Somebody who can sign: countries too. */
export const ONE_PARTY = `${PRE}<[PBOL]\\d+>`;
/** Two, joined. */
const mixed = (one: string): string => `${one}(?: tỉnh| thành phố)?,? (?:và|cùng với|cùng|do) ${one}`;
/** Alone after a comma an office is mostly the one of the name before it. */
const PERSON = `${PRE}<P\\d+>`;
/** "X, Y và Z", "X cùng Y và Z". People may be listed with commas alone; a body after a comma is mostly the one before's own ("Cục X, Bộ Y"). */
const commaList = (one: string, open: boolean): string =>
  open
    ? `${one}(?: cùng ${one}(?:, ${one})* và ${one}|(?:, ${one})+,? (?:và|cùng) ${one})|${PERSON}(?:, ${PERSON})+`
    : `${one}, ${one}(?:(?:, ${one})*,? (?:và|cùng) ${one}|(?:, ${one})+|(?=,? (?:và |cùng )?(?:một số|các) ))`;
const PERSONS = `${PRE}<[PO]\\d+>`;
const BODIES = `${PRE}<B\\d+>`;
const listOf = (one: string): string =>
  `(?:${commaList(PERSONS, true)}|${commaList(BODIES, false)}|${mixed(one)})`;
/** Two or more. */
export const ACTORS = listOf(ACTOR);
export const PARTIES = listOf(ONE_PARTY);
/** One or more. */
export const ANY_ACTORS = `(?:${ACTORS}|${ACTOR})`;
export const ANY_PARTIES = `(?:${PARTIES}|${ONE_PARTY})`;

/** Not the guest of the phrase before ("cuộc hội kiến X, Y gặp Z"), nor where somebody went ("tới X gặp Y"). */
export const NOT_GUEST =
  '(?<!(?:hội kiến|hội đàm|gặp|tiếp|điện đàm|với|giữa|cho|của|tới|đến|sang|lên|về|thăm|ngoài|trong|từ|gần|tháp tùng) )';

export const pattern = (source: string): RegExp => new RegExp(source, 'gdu');

/** One of the words, whole. */
export const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u');

/** All that the rules hear in a sentence; of rules that hear the same word the first has it. */
export function hear(telling: Telling, rules: readonly TellingRule[]): Heard[] {
  const heard: Heard[] = [];
  for (const rule of rules) {
    const { pattern: words } = rule;
    words.lastIndex = 0;
    for (let match = words.exec(telling.told); match; match = words.exec(telling.told)) {
      const told = match.indices?.groups;
      const verb = (told?.verb ?? told?.verb2 ?? [match.index])[0]!;
      words.lastIndex = Math.max(match.index + 1, Math.min(verb, match.index + match[0].length));
      const known = heard.some((one) => one.verb === verb);
      const groups = Object.fromEntries(
        Object.entries(match.groups ?? {}).filter((pair): pair is [string, string] => pair[1] !== undefined),
      );
      if (!known)
        heard.push({ rule, telling, groups, verb, start: match.index, end: match.index + match[0].length });
    }
  }
  return heard.sort((a, b) => a.verb - b.verb);
}

const DONE = / (?:đã|vừa|mới) /u;

/** The refusal that speaks against what was heard, or null. */
export function refusedBy(heard: Heard, refusals: readonly RefusalRule[]): RefusalRule | null {
  const { told, dates } = heard.telling;
  const clause = Math.max(told.lastIndexOf(';', heard.verb), told.lastIndexOf('. ', heard.verb)) + 1;
  const texts = {
    gap: ` ${heard.groups.gap ?? ''} `,
    link: ` ${heard.groups.link ?? ''} `,
    tail: ` ${heard.groups.tail ?? ''} `,
    before: ` ${told.slice(clause, heard.verb)} `,
    after: ` ${told.slice(heard.verb)} `,
    sentence: told,
  };
  return (
    refusals.find(
      ({ where, pattern: words, unlessDated, unlessDone }) =>
        words.test(texts[where]) &&
        !(unlessDated && dates.some(({ date }) => date !== null)) &&
        !(unlessDone && DONE.test(texts.gap)),
    ) ?? null
  );
}
