import { bracketed, fieldOnly, tradeBefore } from '../../look/bodies/bodies';
import { asksCue, asksFull, both, either, fewLetters, fieldLetters, ofKind } from '../../look/names';
import { inFull, own } from '../../look/own-names';
import { always, type Candidate, type Rule, seen } from '../../rule';

/** The article names the body by another of its names. */
export const NAMED_BODY_RULES: readonly Rule<Candidate>[] = [
  {
    id: 'body/introduced-here',
    says: 'for',
    weight: 5,
    sees: (candidate) => (bracketed(candidate) ? own(candidate) : null),
    tells: 'introduced',
    why: 'It stands in brackets right after another name of the same body.',
    yes: 'Tập đoàn Sao Mai Số ([SMS]) công bố giá.',
    no: 'Hãng [SMS] công bố giá.',
  },
  {
    id: 'body/field-only',
    of: fieldLetters,
    says: 'refuses',
    weight: 0,
    sees: (candidate) => seen(fieldOnly(candidate)),
    unless: ['body/introduced-here'],
    why: 'The letters name a field of work, which a word before them says.',
    yes: 'Bộ Lụa họp về lĩnh vực [BLUA] hôm nay.',
    no: 'Hôm nay [BLUA] họp.',
  },
  {
    id: 'body/in-full',
    says: 'for',
    weight: 2,
    sees: (candidate) => seen(inFull(candidate)),
    why: 'The article names the body in full.',
    yes: 'Bộ Thông tin và Số hóa họp; [MSH] báo cáo.',
    no: 'Hôm nay [MSH] báo cáo.',
  },
  {
    id: 'body/trade-before',
    of: both(either(asksFull, either(asksCue, fewLetters)), ofKind('company', 'media', 'fund')),
    says: 'for',
    weight: 0,
    sees: tradeBefore,
    tells: 'cue',
    why: 'A word for firms stands before it, with what the firm does.',
    yes: 'Hôm nay công ty tơ lụa [SMT] mở cửa.',
    no: 'Hôm nay vải tơ lụa [SMT] mở cửa.',
  },
  {
    id: 'body/needs-full',
    of: asksFull,
    says: 'refuses',
    weight: 0,
    sees: always,
    unless: ['body/introduced-here', 'body/in-full', 'body/trade-before'],
    why: 'The letters mean many things, and the article never names the body in full.',
    yes: 'Hôm nay [MSH] báo cáo.',
    no: 'Bộ Thông tin và Số hóa họp; [MSH] báo cáo.',
  },
];
