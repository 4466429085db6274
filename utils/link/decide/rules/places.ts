import { wordBefore } from '../../read/beside';
import { beginsSentence, between, isCapital } from '../../read/reading';
import { CONTINENT, LANGUAGE, LEAGUE, REGION, SLOGAN } from '../../words/cues';
import { otherCountryAfter } from '../look/countries';
import { asksCapitals, asksCue, asksPair, both, either, ofCountry, ofKind } from '../look/names';
import {
  addressed,
  dashedCountry,
  givenName,
  listedCountry,
  oneSyllable,
  ownCue,
  placeWordBefore,
  standsAlone,
} from '../look/places';
import { always, type Candidate, type Rule, seen } from '../rule';
import { companionRules } from './companion';

/** Whether a name that could be a place means it here. */
export const PLACE_RULES: readonly Rule<Candidate>[] = [
  {
    id: 'place/addressed',
    says: 'refuses',
    weight: 0,
    sees: ({ part, placed }) => addressed(part, placed.start),
    why: 'A word for addressing one person stands right before it: that person bears the name.',
    yes: 'Hôm nay bé [Hải Phòng] phụ mẹ.',
    no: 'Hôm nay ở [Hải Phòng] mưa.',
  },
  {
    id: 'place/language',
    says: 'refuses',
    weight: 0,
    sees: ({ part, placed }) => seen(wordBefore(part, placed.start, LANGUAGE)),
    why: 'After "tiếng" it names a language, not the country.',
    yes: 'Bà nói tiếng [Lào] rất giỏi.',
    no: 'Đoàn sang [Lào] hôm nay.',
  },
  {
    id: 'place/slogan',
    says: 'refuses',
    weight: 0,
    sees: ({ part, placed }) =>
      seen(part.reading.language === 'vi' && wordBefore(part, placed.start, SLOGAN)),
    why: 'After the English "in", in a Vietnamese text, it belongs to a slogan.',
    yes: 'Nhãn hàng Made in [Việt Nam] lên kệ.',
    no: 'Hàng của [Việt Nam] lên kệ.',
  },
  {
    id: 'place/currency',
    of: asksCapitals,
    says: 'refuses',
    weight: 0,
    sees: ({ part, placed }) => seen(between(part.reading, placed.end).startsWith('$')),
    why: 'Before "$" the letters say which money it is.',
    yes: 'Hãng thu [VN]$2 mỗi ngày.',
    no: 'Hãng thu ở [VN] mỗi ngày.',
  },
  {
    id: 'place/other-country',
    of: ofCountry,
    says: 'refuses',
    weight: 0,
    sees: otherCountryAfter,
    why: 'The country right after it is another one: a namesake.',
    yes: 'Kho nằm ở [Hà Nội] (Lào) từ lâu.',
    no: 'Kho nằm ở [Hà Nội] (Việt Nam) từ lâu.',
  },
  {
    id: 'place/league',
    says: 'refuses',
    weight: 0,
    sees: ({ part, placed }) => seen(wordBefore(part, placed.start, LEAGUE)),
    why: 'After "hạng" it names a league, not the country it is played in.',
    yes: 'Ông xem giải ngoại hạng [Lào] mỗi tuần.',
    no: 'Ông xem bóng ở [Lào] mỗi tuần.',
  },
  {
    id: 'place/continent',
    says: 'refuses',
    weight: 0,
    sees: ({ part, placed }) =>
      seen(
        wordBefore(part, placed.start, CONTINENT) &&
          (!isCapital(part.reading, placed.start - 1) || beginsSentence(part.reading, placed.start - 1)),
      ),
    why: 'After "châu" it names a continent.',
    yes: 'Khách từ châu [Lào] đến chiều nay.',
    no: 'Khách từ [Lào] đến chiều nay.',
  },
  {
    id: 'place/compound',
    says: 'refuses',
    weight: 0,
    sees: ({ part, placed }) =>
      seen(
        part.reading.words.starts.compound[placed.start]! > placed.end - placed.start &&
          !isCapital(part.reading, placed.end),
      ),
    why: 'It is the first syllable of a common word.',
    yes: 'Bạn hỏi [Lào] xào ở chợ.',
    no: 'Bạn hỏi [Lào] ở chợ.',
  },
  {
    id: 'place/dashed-country',
    says: 'for',
    weight: 0,
    sees: dashedCountry,
    tells: 'coordination',
    why: 'A dash joins it to another country.',
    yes: 'Quan hệ [Việt] - Lào bền chặt.',
    no: 'Quan hệ [Việt] bền chặt.',
  },
  {
    id: 'place/region',
    of: asksPair,
    says: 'refuses',
    weight: 0,
    sees: ({ part, placed }) => seen(wordBefore(part, placed.start, REGION)),
    why: 'After "miền" it names a part of this country.',
    yes: 'Mưa ở miền [Việt], Lào và Nga.',
    no: 'Quan hệ giữa [Việt] và Lào bền chặt.',
  },
  {
    id: 'place/listed-country',
    of: either(asksCue, asksPair),
    says: 'for',
    weight: 0,
    sees: listedCountry,
    tells: 'coordination',
    why: 'It stands in a list with another country.',
    yes: 'Bà kể chuyện Lào, [Nga] cho bạn.',
    no: 'Bà kể chuyện Nova, chị [Nga] cho bạn.',
  },
  {
    id: 'place/pair-alone',
    of: asksPair,
    says: 'refuses',
    weight: 0,
    sees: always,
    unless: ['place/dashed-country', 'place/listed-country'],
    why: 'The syllable stands for the country only when a dash joins it to another one.',
    yes: 'Người [Việt] thích phở.',
    no: 'Quan hệ Lào - [Việt] bền chặt.',
  },
  {
    id: 'place/opens-sentence',
    says: 'refuses',
    weight: 0,
    sees: (candidate) =>
      seen(
        oneSyllable(candidate) &&
          candidate.part.reading.shouted[candidate.placed.start] === 0 &&
          !standsAlone(candidate),
      ),
    unless: ['place/dashed-country', 'place/listed-country'],
    why: 'A sentence begins with it, and it is also a common word.',
    yes: '[Séc] này đã hết hạn.',
    no: 'Đoàn đến [Séc] hôm qua.',
  },
  ...companionRules({
    subject: 'place',
    beside: 'Từ [Sông Bé] đoàn về Hà Nội.',
    alone: 'Từ [Sông Bé] đoàn về nhà.',
  }),
  {
    id: 'place/own-cue',
    of: asksCue,
    says: 'for',
    weight: 0,
    sees: ownCue,
    tells: 'cue',
    why: 'A word that tells this name from common words stands beside it.',
    yes: 'Đoàn thăm nước [Nga] mùa đông.',
    no: 'Chị [Nga] bán rau ở chợ.',
  },
  {
    id: 'place/word-before',
    of: asksCue,
    says: 'for',
    weight: 0,
    sees: placeWordBefore,
    tells: 'cue',
    why: 'A word of place or office stands right before it.',
    yes: 'Đại sứ [Nga] phát biểu.',
    no: 'Chị [Nga] phát biểu.',
  },
  {
    id: 'place/capital-alone',
    of: both(asksCue, ofKind('country')),
    says: 'for',
    weight: 0,
    sees: (candidate) => seen(!givenName(candidate) && standsAlone(candidate)),
    tells: 'capitals',
    why: 'Nothing but a country explains the capital.',
    yes: 'Hãng muốn vào [Nga] năm sau.',
    no: 'Bà Lê Thị Nga kể; [Nga] là tên hay.',
  },
  {
    id: 'place/needs-cue',
    of: asksCue,
    says: 'refuses',
    weight: 0,
    sees: always,
    unless: [
      'place/dashed-country',
      'place/listed-country',
      'place/own-cue',
      'place/word-before',
      'place/capital-alone',
    ],
    why: 'The name is also a person’s or a common word, and nothing beside it says that a place is meant.',
    yes: 'Chị [Đông Hạ] bán rau ở chợ.',
    no: 'Chị bán rau ở [Đông Hạ] mỗi sáng.',
  },
];
