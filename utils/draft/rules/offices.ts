import { APPOINTS, ENDS, HOLDS } from '../words/verbs';
import { pattern, type TellingRule } from './rule';

const WHO = '(?<a><P\\d+>)';
const OFFICE = '(?<b><[OU]\\d+>)';

/** How an office that begins or ends is told. `attested` needs no rule: the office stands beside the name. */
export const OFFICE_RULES: readonly TellingRule[] = [
  {
    id: 'ended/leaves',
    pattern: pattern(`${WHO}(?<gap>[^<;?]{0,60}?)(?<!\\p{L})(?<verb>${ENDS})[^<;?]{0,20}?${OFFICE}`),
    why: 'Who leaves an office.',
    yes: 'Ông Lê Văn Tâm thôi giữ chức Giám đốc Đại học Nova.',
    no: 'Ông Lê Văn Tâm thôi khen Giám đốc Đại học Nova.',
  },
  {
    id: 'ended/released',
    pattern: pattern(
      `(?<!\\p{L})(?<verb>miễn nhiệm|cho thôi giữ chức|bãi nhiệm)[^<;?]{0,50}?(?:${WHO}[^<;?]{0,40}?${OFFICE}|(?<b2><[OU]\\d+>)[^<;?]{0,30}?(?<a2><P\\d+>))(?<gap>)`,
    ),
    why: 'An authority ends an office; no reason is taken over.',
    yes: 'Quốc hội miễn nhiệm ông Lê Văn Tâm khỏi chức Giám đốc Đại học Nova.',
    no: 'Quốc hội khen ông Lê Văn Tâm, Giám đốc Đại học Nova.',
  },
  {
    id: 'appointed/by',
    pattern: pattern(
      `(?<!\\p{L})(?<verb>${APPOINTS})(?!\\p{L})(?<gap>)[^<;?]{0,60}?${WHO}[^<;?]{0,50}?(?<!\\p{L})(?:${HOLDS})[^<;?]{0,25}?${OFFICE}`,
    ),
    why: 'An authority names somebody to an office.',
    yes: 'Chính phủ bổ nhiệm ông Lê Văn Tâm giữ chức Giám đốc Đại học Nova.',
    no: 'Chính phủ khen ông Lê Văn Tâm và mời Giám đốc Đại học Nova.',
  },
  {
    id: 'appointed/passive',
    pattern: pattern(
      `${WHO}(?<gap>[^<;?]{0,30}?)(?<!\\p{L})(?:được|nhận)(?<who>[^;?]{0,60}?)(?<verb>${APPOINTS}|giao)(?!\\p{L})[^;?]{0,60}?(?<!\\p{L})(?:${HOLDS})[^<;?]{0,25}?${OFFICE}`,
    ),
    why: 'Somebody is named to an office.',
    yes: 'Ông Lê Văn Tâm được bổ nhiệm làm Giám đốc Đại học Nova.',
    no: 'Ông Lê Văn Tâm được mời gặp Giám đốc Đại học Nova.',
  },
  {
    id: 'appointed/becomes',
    pattern: pattern(
      `${WHO}(?<gap>[^<;?]{0,40}?)(?<!\\p{L})(?<verb>trở thành|sẽ là|chính thức là|nhậm chức|tiếp quản vị trí|sẽ giữ chức|chính thức giữ chức|lên làm)(?!\\p{L})[^<;?]{0,20}?${OFFICE}`,
    ),
    why: 'Somebody becomes an officer.',
    yes: 'Ông Lê Văn Tâm trở thành Giám đốc Đại học Nova.',
    no: 'Ông Lê Văn Tâm từng là Giám đốc Đại học Nova.',
  },
];
