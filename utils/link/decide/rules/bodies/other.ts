import { abroadAfter, commonWord, joinedField, standsElsewhere } from '../../look/bodies/bodies';
import { both, homeAuthority, homeMinistry, ofAbroad, ofKind } from '../../look/names';
import { foreignScene, foreignTwin } from '../../look/places/countries';
import type { Candidate, Rule } from '../../rule';

/** What shows that another body of that name is meant, one we do not know. */
export const OTHER_BODY_RULES: readonly Rule<Candidate>[] = [
  {
    id: 'body/abroad-after',
    of: homeMinistry,
    says: 'refuses',
    weight: 0,
    sees: abroadAfter,
    why: 'The words after it say that it is another country’s.',
    yes: 'Hôm qua [Bộ Lụa] nước này họp.',
    no: 'Hôm qua [Bộ Lụa] họp.',
  },
  {
    id: 'body/joined-field',
    of: homeMinistry,
    says: 'refuses',
    weight: 0,
    sees: joinedField,
    why: 'The name goes on with "và" and the second half of a field: a ministry we do not know.',
    yes: 'Hôm qua [Bộ Lụa] và Gấm thêu họp.',
    no: 'Hôm qua [Bộ Lụa] và Bộ Gió họp.',
  },
  {
    id: 'body/stands-elsewhere',
    of: both(ofKind('university', 'institute'), ofAbroad),
    says: 'refuses',
    weight: 0,
    sees: standsElsewhere,
    why: 'A namesake: this one stands in another country than the school we know.',
    yes: 'Hôm qua [Đại học Mê Linh Thượng] ở Nga họp.',
    no: 'Hôm qua [Đại học Mê Linh Thượng] ở Lào họp.',
  },
  {
    id: 'body/opens-sentence',
    of: ofKind('company', 'media'),
    says: 'refuses',
    weight: 0,
    sees: commonWord,
    why: 'An English sentence begins with it, and it is also a common word that no firm’s deed follows.',
    yes: '[Orange] juice was the drink that they had at the fair.',
    no: '[Orange] sold the drink that they had at the fair.',
  },
  {
    id: 'body/foreign-scene',
    of: homeMinistry,
    says: 'refuses',
    weight: 0,
    sees: foreignScene,
    why: 'The article is about another country, which has a ministry of that name, and names nothing of ours.',
    yes: { title: 'Nga thử mạng mới', text: 'Hôm qua [Bộ Lụa] họp kín.' },
    no: { title: 'Nga thử mạng mới', text: 'Hôm qua [Bộ Lụa] họp kín ở Hà Nội.' },
  },
  {
    id: 'body/foreign-twin',
    of: homeAuthority,
    says: 'refuses',
    weight: 0,
    sees: foreignTwin,
    why: 'Another country’s body stands in the article under that name, and nothing of ours is named.',
    yes: 'Cục Cát Nga mở kho. Theo [Cục Cát], giá tăng.',
    no: 'Cục Cát Nga mở kho. Theo [Cục Cát] ở Hà Nội, giá tăng.',
  },
];
