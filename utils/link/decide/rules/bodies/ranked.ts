import { existed, partnerNamed } from '../../look/bodies/bodies';
import { asksCapitals, fewLetters, ofCountry, ofKnownTime, ofParent, unconditional } from '../../look/names';
import { named } from '../../look/own-names';
import { always, type Candidate, type Rule, seen } from '../../rule';

/** Which of the bodies of one name: capitals, home, parent, days on which it existed. */
export const RANKED_BODY_RULES: readonly Rule<Candidate>[] = [
  {
    id: 'body/capitals',
    of: asksCapitals,
    says: 'for',
    weight: 0,
    sees: always,
    tells: 'capitals',
    why: 'It is written in its own capitals.',
    yes: 'Hãng [SMS] công bố giá.',
    no: 'Hãng [SaoMai] công bố giá.',
  },
  {
    id: 'body/plain',
    of: unconditional,
    says: 'for',
    weight: 1,
    sees: always,
    why: 'The name means nothing else, so that it needs no support.',
    yes: 'Hãng [SaoMai] công bố giá.',
    no: 'Hãng [SMS] công bố giá.',
  },
  {
    id: 'body/country-named',
    of: ofCountry,
    says: 'for',
    weight: 1,
    sees: (candidate) => named(candidate, candidate.scene.gazetteer.facts(candidate.form.entity).country),
    why: 'The article names the body’s country.',
    yes: 'Ở Lào, đoàn của [Bộ Gió] đến.',
    no: 'Hôm qua, đoàn của [Bộ Gió] đến.',
  },
  {
    id: 'body/parent-named',
    of: ofParent,
    says: 'for',
    weight: 1,
    sees: (candidate) => named(candidate, candidate.scene.gazetteer.facts(candidate.form.entity).parent),
    why: 'The article names the body it belongs to.',
    yes: 'Ở Bộ Lụa, [Cục Gió] đến.',
    no: 'Hôm qua, [Cục Gió] đến.',
  },
  {
    id: 'body/partner-named',
    of: fewLetters,
    says: 'for',
    weight: 2,
    sees: partnerNamed,
    why: 'The article names somebody with whom the body of these letters has an agreement.',
    yes: 'Ở Đại học Terra, Trung tâm [SWL] mở cửa.',
    no: 'Ở Đại học Nova, Trung tâm [SWL] mở cửa.',
  },
  {
    id: 'body/existed',
    of: ofKnownTime,
    says: 'for',
    weight: 3,
    sees: (candidate) => seen(existed(candidate) === 'yes'),
    why: 'The body existed on the article’s date.',
    yes: { text: 'Đoàn của [Bộ Gió] đến.', date: '2020-05-05' },
    no: 'Đoàn của [Bộ Gió] đến.',
  },
  {
    id: 'body/not-existing',
    of: ofKnownTime,
    says: 'against',
    weight: 3,
    sees: (candidate) => seen(existed(candidate) === 'no'),
    why: 'The body was not there yet, or no longer, on the article’s date.',
    yes: { text: 'Đoàn của [Bộ Gió] đến.', date: '2020-05-05' },
    no: 'Đoàn của [Bộ Gió] đến.',
  },
];
