import { cueBeside } from '../../read/beside';
import { follows, surface } from '../../read/reading';
import { HOME, JUNIOR, RICHES } from '../../words/cues';
import { nameHere } from '../evidence';
import { officeText, ofState } from '../look/people/offices';
import { lowly, type PersonSeen } from '../look/people/people';
import { type Rule, seen } from '../rule';

const factsOf = ({ scene, form }: PersonSeen) => scene.gazetteer.facts(form.entity);
const countryNamed = (person: PersonSeen): boolean => {
  const { country } = factsOf(person);
  return country >= 0 && person.scene.named.has(country);
};

/** A list of known people: so many names at least, and this share of all. */
const LEAST_LIST = 3;
const MOST_OF_LIST = 0.75;

/** What speaks for and against a known person being meant by a name. `ENOUGH` points are needed. */
export const PERSON_RULES: readonly Rule<PersonSeen>[] = [
  {
    id: 'person/foreign-name',
    says: 'for',
    weight: 2,
    sees: ({ native }) => seen(!native),
    why: 'Few people bear a foreign name: the one we know is likely meant.',
    yes: 'Khách mời là [Anna Walker] hôm nay.',
    no: 'Khách mời là [Trần Minh Hải] hôm nay.',
  },
  {
    id: 'person/office-held',
    says: 'for',
    weight: 3,
    sees: ({ part, timely }) => (timely ? officeText(part, timely) : null),
    tells: 'title',
    why: 'The office beside the name is one the person held on the article’s date.',
    yes: { text: 'Bộ trưởng [Trần Minh Hải] trả lời.', date: '2022-09-01' },
    no: { text: 'Bộ trưởng [Trần Minh Hải] trả lời.', date: '2026-09-01' },
  },
  {
    id: 'person/former-office',
    says: 'for',
    weight: 3,
    sees: ({ part, past }) => (past ? officeText(part, past) : null),
    tells: 'title',
    why: 'A word for former offices stands before one that the person has left.',
    yes: { text: 'Nguyên Bộ trưởng [Trần Minh Hải] cười.', date: '2026-09-01' },
    no: { text: 'Bộ trưởng [Trần Minh Hải] cười.', date: '2026-09-01' },
  },
  {
    id: 'person/office-once',
    says: 'for',
    weight: 1,
    sees: ({ matching, timely, past }) => seen(!timely && !past && matching.length > 0),
    why: 'The office beside the name is one the person held, though not on that date.',
    yes: { text: 'Bộ trưởng [Trần Minh Hải] cười.', date: '2026-09-01' },
    no: { text: 'Bộ trưởng [Trần Minh Hải] cười.', date: '2022-09-01' },
  },
  {
    id: 'person/general',
    says: 'for',
    weight: 3,
    sees: ({ part, placed, rank }) =>
      rank > 0 ? surface(part.reading, placed.start - rank, placed.start) : null,
    tells: 'title',
    why: 'Few are generals, and the person we know leads a body of the state.',
    yes: 'Đại tướng [Phạm Xuân Sáng] nói chuyện.',
    no: 'Đại úy [Phạm Xuân Sáng] nói chuyện.',
  },
  {
    id: 'person/billionaire',
    says: 'for',
    weight: 2,
    sees: ({ scene, part, placed, form }) =>
      scene.gazetteer
        .facts(form.entity)
        .roles.some(({ org }) => org >= 0 && scene.gazetteer.kind(org) === 'company')
        ? cueBeside(part, placed.start, placed.end, RICHES)
        : null,
    tells: 'title',
    why: 'Few are called billionaires, and the person we know leads a company.',
    yes: 'Hôm nay tỷ phú [Trần Minh Hải] trả lời.',
    no: 'Hôm nay tỷ phú [Lê Doãn Hợp] trả lời.',
  },
  {
    id: 'person/other-office',
    says: 'against',
    weight: 1,
    sees: ({ native, rank, offices, matching }) =>
      seen(native && rank === 0 && offices.length > 0 && matching.length === 0),
    why: 'Many bear the name, and the office beside it is none that this person held.',
    yes: 'Bộ TT&SH họp; Thị trưởng [Lê Doãn Hợp] cười.',
    no: 'Bộ TT&SH họp; ông [Lê Doãn Hợp] cười.',
  },
  {
    id: 'person/own-body-beside',
    says: 'for',
    weight: 3,
    sees: ({ scene, ownBeside }) => (ownBeside < 0 ? null : nameHere(scene, ownBeside)),
    tells: 'with',
    why: 'A body the person worked for stands in the same clause.',
    yes: 'Ông [Trần Minh Hải] (SaoMai) trả lời.',
    no: 'Ông [Trần Minh Hải] (Nova) trả lời.',
  },
  {
    id: 'person/strange-body',
    says: 'against',
    weight: 3,
    sees: ({ ownBeside, strangeBeside, timely, native, offices }) =>
      seen(ownBeside < 0 && strangeBeside && !timely && (native || offices.length > 0)),
    why: 'The noun phrase gives the name to another body.',
    yes: 'Giám đốc SaoMai [Anna Walker] phát biểu.',
    no: 'Giám đốc [Anna Walker] phát biểu.',
  },
  {
    id: 'person/strange-body-held',
    says: 'against',
    weight: 2,
    sees: ({ part, ownBeside, strangeBeside, timely }) =>
      seen(ownBeside < 0 && strangeBeside && timely !== null && !ofState(part, timely)),
    why: 'The office fits, but the noun phrase gives the name to another body.',
    yes: { text: 'Bộ trưởng Bộ Lụa [Trần Minh Hải] trả lời.', date: '2022-09-01' },
    no: { text: 'Bộ trưởng [Trần Minh Hải] trả lời.', date: '2022-09-01' },
  },
  {
    id: 'person/own-body-named',
    says: 'for',
    weight: 2,
    sees: ({ scene, own, ownBeside }) => {
      const here = ownBeside < 0 ? own.find((org) => scene.named.has(org)) : undefined;
      return here === undefined ? null : nameHere(scene, here);
    },
    tells: 'coherence',
    why: 'The article names a body the person worked for.',
    yes: 'Bộ TT&SH họp. Ông [Lê Doãn Hợp] cười.',
    no: 'Bộ Lụa họp. Ông [Lê Doãn Hợp] cười.',
  },
  {
    id: 'person/partner-named',
    says: 'for',
    weight: 1,
    sees: (person) => {
      const { scene } = person;
      const here = factsOf(person).related.find(
        (other) => scene.named.has(other) && scene.gazetteer.type(other) !== 'place',
      );
      return here === undefined ? null : nameHere(scene, here);
    },
    tells: 'coherence',
    why: 'The article names somebody the person is known to have met.',
    yes: { text: 'Đại học Terra đón khách. Bộ trưởng [Lê Doãn Hợp] cười.', date: '2020-05-05' },
    no: { text: 'Đại học Nova đón khách. Bộ trưởng [Lê Doãn Hợp] cười.', date: '2020-05-05' },
  },
  {
    id: 'person/country-named',
    says: 'for',
    weight: 1,
    sees: (person) => seen(!person.native && countryNamed(person)),
    why: 'The article names the country the foreigner is from.',
    yes: 'Đoàn Lào có [Anna Walker] hôm nay.',
    no: 'Đoàn Nga có [Anna Walker] hôm nay.',
  },
  {
    id: 'person/foreign-country-named',
    says: 'for',
    weight: 2,
    sees: (person) => {
      const { scene, native } = person;
      const { country } = factsOf(person);
      if (!native || !countryNamed(person) || scene.gazetteer.id(country) === HOME) return null;
      return nameHere(scene, country);
    },
    tells: 'coherence',
    why: 'The name looks Vietnamese but is a foreigner’s, and the article names that country.',
    yes: 'Phía Lào có ông [Vương Sâm].',
    no: 'Phía bạn có ông [Vương Sâm].',
  },
  {
    id: 'person/listed-known',
    says: 'for',
    weight: 2,
    sees: ({ native, list: { names, known } }) =>
      seen(native && known >= LEAST_LIST && known >= names * MOST_OF_LIST),
    why: 'It stands in a list of people of whom nearly all are known: so many namesakes at once are unlikely.',
    yes: 'Dự họp có các ông [Lê Doãn Hợp], Phạm Xuân Sáng và Mai Thị Tằm.',
    no: 'Dự họp có các ông [Lê Doãn Hợp], Phạm Xuân Lan và Mai Thị Hoa.',
  },
  {
    id: 'person/scholar',
    says: 'for',
    weight: 2,
    sees: ({ native, scholar, professor }) => (native && scholar ? professor : null),
    tells: 'title',
    why: 'Few are professors, and the person we know served a university or an institute.',
    yes: 'Hôm nay GS.TS [Mai Thị Tằm] cười.',
    no: 'Hôm nay bà [Mai Thị Tằm] cười.',
  },
  {
    id: 'person/academic-title',
    says: 'against',
    weight: 2,
    sees: ({ part, placed: { start }, native, scholar, timely }) => {
      if (!native || scholar || timely || !follows(part.reading, start)) return null;
      const length = part.reading.words.ends.academic[start]!;
      return length > 0 ? surface(part.reading, start - length, start) : null;
    },
    why: 'Many professors bear the name; who was introduced by an office elsewhere may be one too.',
    yes: 'Bộ TT&SH họp. GS.TS [Lê Doãn Hợp] cười.',
    no: 'Bộ TT&SH họp. Ông [Lê Doãn Hợp] cười.',
  },
  {
    id: 'person/walk-of-life',
    says: 'against',
    weight: 6,
    sees: ({ part, placed, timely, scholar, professor }) =>
      seen(!timely && !(scholar && professor !== null) && lowly(part, placed.start, placed.end)),
    why: 'No official is introduced with this calling or age.',
    yes: 'Bộ TT&SH họp. Cầu thủ [Lê Doãn Hợp] ghi bàn.',
    no: 'Bộ TT&SH họp. Ông [Lê Doãn Hợp] cười.',
  },
  {
    id: 'person/junior',
    says: 'against',
    weight: 6,
    sees: ({ part: { reading }, placed: { end } }) =>
      seen(follows(reading, end) && JUNIOR.has(reading.text.hash[end]!)),
    why: '"Jr" after the name tells the son from the father we know.',
    yes: 'Khách mời là [Anna Walker] Jr hôm nay.',
    no: 'Khách mời là [Anna Walker] hôm nay.',
  },
];
