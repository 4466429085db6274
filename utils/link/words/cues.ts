import { hashOf } from '../../text/syllables';

/** Hashes of single words, for a look at one syllable. */
export const wordSet = (words: string): ReadonlySet<number> =>
  new Set(words.split(',').map((word) => hashOf(word.trim())));

/** The country whose press is read: names that look native are at home here. A dataset id. */
export const HOME = 'viet-nam';

/** A language, not its country. */
export const LANGUAGE = wordSet('tiếng');
/** English prose inside a slogan: "Made in Vietnam". */
export const SLOGAN = wordSet('in');
/** A league, not the country it is played in: "giải ngoại hạng Anh". */
export const LEAGUE = wordSet('hạng');
/** Cues of places that stand before people's names as well. */
export const WEAK_CUES: ReadonlySet<string> = new Set([
  'và',
  'với',
  'của',
  'cùng',
  'giữa',
  'người',
  'phía',
  'đối tác',
]);

/** Words after which an abbreviation of a ministry's field means the field. */
export const FIELD_WORDS = wordSet('vực, ngành, về, tác, triển, trưởng, nghiệp, dụng, sách, lý, mạng');

/** What a newspaper does with words: right after a name that is also common words, they say that the paper is meant. */
export const PRESS_VERBS: readonly string[] = [
  'xin',
  'ghi nhận',
  'đưa tin',
  'dẫn lời',
  'phỏng vấn',
  'trích đăng',
  'có cuộc',
  'lược ghi',
].map((verb) => `~${verb}`);

/** What somebody does to a person: an office or body before it is not the person's ("Google đã gặp Phó Thủ tướng X"). */
export const ACTS = wordSet('đã, sẽ, đang, gặp, tiếp, mời, với, cùng, ký, thăm, đón, được, bị, ơn');
/** Before a further office of the same person: "ông X, Chủ tịch Hội Y, nguyên Thứ trưởng Z". */
export const FORMER = wordSet('nguyên, cựu, kiêm, từng');

/** What a longer body is divided into: the abbreviation after such a name may be the whole's ("Vụ Thanh toán (NHNN)"). */
export const UNITS = wordSet('vụ, cục, viện, ban, phòng, khoa, trường, trung, chi, đài, báo, văn');

/** Before a title: the text is not adopted yet, so the coming edition is meant. */
export const DRAFT_BEFORE = [
  'dự thảo',
  'dự án',
  'xây dựng',
  'soạn thảo',
  'thông qua',
  'sửa đổi',
  'đề nghị xây dựng',
];
/** An amending law speaks of the edition it amends. */
export const AMENDED_BEFORE = ['một số điều của', 'một số điều'];
/** In a title, or after it, the same. */
export const REVISED = wordSet('sửa, đổi');
