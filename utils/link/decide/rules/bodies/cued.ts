import { isCapital } from '../../../read/reading';
import { leaderBefore, listedCompany, ownCue, pressVerb } from '../../look/bodies';
import { asksCue, both, either, fewLetters, ofKind } from '../../look/names';
import { inFull, own } from '../../look/own-names';
import { always, type Candidate, type Rule } from '../../rule';

/** Names that are common words too: what beside them says that a body is meant. */
export const CUED_BODY_RULES: readonly Rule<Candidate>[] = [
  {
    id: 'body/own-cue',
    of: asksCue,
    says: 'for',
    weight: 0,
    sees: ownCue,
    tells: 'cue',
    why: 'A word that tells this name from common words stands beside it.',
    yes: 'Theo báo [Bình Minh] trời đẹp.',
    no: 'Ngắm [Bình Minh] trên biển.',
  },
  {
    id: 'body/press-verb',
    of: both(asksCue, ofKind('media')),
    says: 'for',
    weight: 0,
    sees: pressVerb,
    tells: 'cue',
    why: 'What follows is what newspapers do.',
    yes: 'Hôm qua [Bình Minh] đưa tin trời đẹp.',
    no: 'Hôm qua [Bình Minh] rất đẹp.',
  },
  {
    id: 'body/full-elsewhere',
    of: asksCue,
    says: 'for',
    weight: 0,
    sees: (candidate) =>
      inFull(candidate) && isCapital(candidate.part.reading, candidate.placed.start) ? own(candidate) : null,
    tells: 'introduced',
    why: 'The article has the body’s full name, so its other name needs no word beside it.',
    yes: 'Theo báo Bình Minh trời đẹp. Chiều qua [Bình Minh] vắng.',
    no: 'Chiều qua [Bình Minh] vắng.',
  },
  {
    id: 'body/leader-before',
    of: both(either(asksCue, fewLetters), ofKind('company')),
    says: 'for',
    weight: 0,
    sees: leaderBefore,
    tells: 'cue',
    why: 'The office before it is one of a company.',
    yes: 'Chủ tịch [BMG] từ chức.',
    no: 'Món [BMG] rất ngon.',
  },
  {
    id: 'body/listed-company',
    of: asksCue,
    says: 'for',
    weight: 0,
    sees: listedCompany,
    tells: 'coordination',
    why: 'It stands in a list with a company.',
    yes: 'Có SaoMai, [BMG] dự thi.',
    no: 'Có Nova, [BMG] dự thi.',
  },
  {
    id: 'body/needs-cue',
    of: asksCue,
    says: 'refuses',
    weight: 0,
    sees: always,
    unless: [
      'body/introduced-here',
      'body/own-cue',
      'body/press-verb',
      'body/full-elsewhere',
      'body/leader-before',
      'body/listed-company',
    ],
    why: 'The name is also common words, and nothing beside it says that a body is meant.',
    yes: 'Ngắm [Bình Minh] trên biển.',
    no: 'Theo báo [Bình Minh] trời đẹp.',
  },
];
