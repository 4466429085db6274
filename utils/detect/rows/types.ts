/** What a term says of the article's subject; roles share weights by place, save `against`, where each row has its own. */
export type Role =
  /** Names the subject itself: networks, data centres, digital government. */
  | 'subject'
  /** A word that is the field's own more often than not: AI, data, chips. */
  | 'core'
  /** A word of the trade that other subjects use too: one alone carries nothing. */
  | 'colour'
  /** A thing everybody uses, and every other subject too. */
  | 'tool'
  /** A ministry, department or body of the field. */
  | 'agency'
  /** A firm that does nothing outside the field. */
  | 'specialist'
  /** A maker, carrier or platform that is at home everywhere; a brand alone carries nothing. */
  | 'firm'
  /** Another subject. */
  | 'against';

/**
 * A row of the lexicon. Terms stand between bars; `{a,b} c` means `a c` and `b c`. Capitals, Unicode form and the place of
 * the tone mark do not count ("hòa" = "hoà" = "HÒA"); diacritics do ("bão mặt" is not "bảo mật"). `AI` in capitals is kept
 * apart from "ai". The longest term wins, so a row can take words away from another ("Thể Công - Viettel" from "Viettel").
 */
export interface TermRow {
  id: string;
  role: Role;
  why: string;
  /** A sentence in which the row must fire. */
  yes: string;
  /** A sentence in which it must not, though it looks alike. */
  no: string;
  terms: string;
}

/** A sign, seen in the title, the text or the address, that a page is no news article. */
export interface SignRow {
  id: string;
  where: 'title' | 'body';
  /** Matched against lower case NFC text. */
  pattern: RegExp;
  why: string;
  yes: string;
  no: string;
}
