import { describe, expect, it } from 'vitest';
import { englishLaws, englishNames } from '../../../utils/link/gazetteer/english-names';
import { link } from '../../../utils/link/link';
import { isEnglish } from '../../../utils/text/language';
import { plainLetters } from '../../../utils/text/slug';
import { gazetteerOf, world } from './small';

const plain = world.map((entity) =>
  entity.type === 'person'
    ? {
        ...entity,
        names: entity.names.flatMap((name) => [name, { ...name, text: plainLetters(name.text) }]),
      }
    : entity,
);
const gazetteer = gazetteerOf(plain);
const linked = (text: string, date: string | null = null) =>
  link({ title: '', text, published: date }, gazetteer).mentions.map(
    ({ start, end, entity }) => `${text.slice(start, end)} = ${entity}`,
  );

describe('which language a text is in', () => {
  it.each([
    ['The Ministry of Silk has asked for a report on the network.', true],
    ['A minister of Việt Nam met Nguyễn Văn A for talks with the bank.', true],
    ['Chương trình Make in Vietnam và nhãn Made in Vietnam khác nhau.', false],
    ['Bộ trưởng trả lời báo chí về mạng 5G.', false],
    ['Le ministre a visité une entreprise à Paris.', false],
    ['', false],
  ])('%s', (text, is) => expect(isEnglish(text)).toBe(is));
});

describe('names in English texts', () => {
  it('links a person of many namesakes by an office that was held on the day', () => {
    const text = 'Minister Tran Minh Hai said that the plan was ready for the summer.';
    expect(linked(text, '2022-09-01')).toEqual(['Tran Minh Hai = bo-truong']);
    expect(linked(text.replace('Minister', 'Deputy Minister'), '2022-09-01')).toEqual([]);
    expect(linked(text.replace('Minister', 'Mr'), '2022-09-01')).toEqual([]);
  });
  it('links a given name alone where the person speaks, after the full name', () => {
    const text =
      'Minister Tran Minh Hai opened the fair for the press. Hai said that the plan was ready. The Hai of old.';
    expect(linked(text, '2022-09-01')).toEqual(['Tran Minh Hai = bo-truong', 'Hai = bo-truong']);
  });
  it('keeps silent on walks of life and ages', () => {
    const text = 'SaoMai is hiring. Farmer Le Doan Hop said that the rice was good.';
    expect(linked(text)).toEqual(['SaoMai = sao-mai']);
    expect(linked('Silk Ministry officials met. Le Doan Hop, 41, was fined by the court.')).not.toContain(
      'Le Doan Hop = hop',
    );
  });
  it('carries a family or given name on, while one person can be meant', () => {
    const text = 'Minister Tran Minh Hai met the press. Minister Hai said that the plan was ready.';
    expect(linked(text, '2022-09-01')).toEqual(['Tran Minh Hai = bo-truong', 'Hai = bo-truong']);
  });
  it('names places after "in", which in Vietnamese texts is a slogan’s', () => {
    expect(linked('The forum was held in Madrid on Tuesday with the leaders.')).toEqual(['Madrid = madrid']);
    expect(linked('Nhãn hàng Made in Madrid lên kệ ở các chợ.')).toEqual([]);
  });
  it.each(['The Silk Ministry of Madrid was closed.', 'Madrid’s Silk Ministry was closed on Monday.'])(
    'leaves another country’s ministry dark: %s',
    (text) => expect(linked(text).join()).not.toContain('bo-lua'),
  );
});

describe('further English names', () => {
  const source = { name: 'Bộ Gió', kind: 'ministry', number: null, type: 'organization' } as const;
  it('drops brackets and the home country, and knows both spellings', () => {
    expect(englishNames({ ...source, name_en: 'Ministry of Defence of Vietnam (MoD)' })).toEqual(
      expect.arrayContaining([
        'Ministry of Defence',
        'Ministry of Defense',
        'Ministry of Defense of Viet Nam',
      ]),
    );
    expect(englishNames({ ...source, kind: 'company', name_en: 'Bank of Vietnam' })).not.toContain('Bank');
    const paper = { ...source, kind: 'media' };
    expect(englishNames({ ...paper, name_en: 'The Evening' })).not.toContain('Evening');
    expect(englishNames({ ...paper, name_en: 'The Evening Star' })).toContain('Evening Star');
  });
  it('gives laws both their titles', () => {
    expect(englishLaws('Law on Wind 2023')).toEqual(['Law on Wind', 'Wind Law']);
    expect(englishLaws('Wind Law')).toEqual(['Law on Wind', 'Wind Law']);
    expect(englishLaws('Wind Strategy')).toEqual([]);
  });
  it('writes numbered documents by their kind', () => {
    const decree = {
      type: 'document',
      name: 'Nghị định 5/2024/NĐ-CP',
      name_en: 'Wind decree',
      kind: null,
    } as const;
    expect(englishNames({ ...decree, number: '5/2024/NĐ-CP' })).toEqual(
      expect.arrayContaining(['Decree 5/2024/ND-CP', 'Decree No. 5/2024/NĐ-CP']),
    );
    expect(englishNames({ ...decree, number: '5' })).not.toContain('Decree 5');
  });
});

describe('English words around names', () => {
  const minister = 'Tran Minh Hai = bo-truong';
  it('gives the office to the person after it, not the bodies of the verb before', () => {
    const text = 'SaoMai signed the deal on Tuesday in front of Minister Tran Minh Hai of the north.';
    expect(linked(text, '2022-09-01')).toContain(minister);
  });
  it('links a given name that begins a sentence, but for words of English', () => {
    const said = (name: string, given: string, verb: string) =>
      linked(
        `Minister ${name} opened the fair for the press. ${given} ${verb} in the north.`,
        '2022-09-01',
      ).map((one) => one.split(' = ')[0]);
    expect(said('Phạm Xuân Sáng', 'Sáng', 'worked')).toContain('Sáng');
    expect(said('Pham Xuan Sang', 'Sang', 'was')).not.toContain('Sang');
    expect(said('Tran Minh Hai', 'Hai', 'was')).not.toContain('Hai');
    expect(said('Tran Minh Hai', 'Hai', 'asked for the plan')).toContain('Hai');
  });
  it('keeps a country before the field of an office', () => {
    expect(linked('The VN Trade Minister was in the press.')).toEqual(['VN = viet-nam']);
    expect(linked('The VN Steel works were in the press.')).toEqual([]);
  });
  it('shares the office of several', () => {
    const text = 'The forum of Ministers Pham Xuan Sang and Tran Minh Hai was opened by the press.';
    expect(linked(text, '2022-09-01')).toContain(minister);
    expect(linked(text.replace('Ministers', 'Directors'), '2022-09-01')).not.toContain(minister);
  });
  it('keeps a country after the word that opens a sentence', () => {
    expect(linked('The VN team of the town has won. For Madrid it was the first.')).toEqual([
      'VN = viet-nam',
      'Madrid = madrid',
    ]);
    expect(linked('The team of Real Madrid has won for the first time.')).toEqual([]);
  });
  it('takes "Province" and "City" for no part of another name', () => {
    expect(linked('The works of Hà Nội City and of Hải Phòng Province were closed.')).toEqual([
      'Hà Nội = ha-noi',
      'Hải Phòng = hai-phong',
    ]);
    expect(linked('The works of Hà Nội Steel were closed for the year.')).toEqual([]);
  });
});

describe('English names made of the given one', () => {
  const named = (source: Partial<Parameters<typeof englishNames>[0]>) =>
    englishNames({ type: 'organization', name: 'X', name_en: 'X', kind: null, number: null, ...source });
  it('bear the marks of their Vietnamese words', () => {
    expect(
      named({ name: 'Khu Công nghệ cao Sông Cả', name_en: 'Song Ca Hi-Tech Park', kind: 'agency' }),
    ).toContain('Sông Cả Hi-Tech Park');
  });
  it('put another country before its ministry', () => {
    const silk = named({ name: 'Bộ Lụa Lào', name_en: 'Ministry of Silk of Laos', abroad: 'Laos' });
    expect(silk).toContain('Lao Ministry of Silk');
    expect(silk).toContain("Laos's Ministry of Silk");
  });
  it('are those in brackets for a document, never for a body', () => {
    const name_en = 'Convention on Silk (River Convention)';
    expect(named({ type: 'document', name_en })).toContain('River Convention');
    expect(named({ name_en })).not.toContain('River Convention');
  });
  it('do without "The"', () =>
    expect(named({ name_en: 'The University of Silk' })).toContain('University of Silk'));
});

describe('bodies of provinces and cities in English', () => {
  const of = (name: string, name_en: string, kind = 'government') =>
    englishNames({ type: 'organization', name, name_en, kind, number: null });
  it.each([
    ['UBND tỉnh Sông Cả', "Song Ca People's Committee", "Song Ca Provincial People's Committee"],
    ['UBND tỉnh Sông Cả', "Song Ca People's Committee", "Sông Cả People's Committee"],
    ['UBND tỉnh Sông Cả', "Song Ca Provincial People's Committee", "People's Committee of Song Ca Province"],
    ['UBND thành phố Hà Nội', "Hanoi People's Committee", "Hà Nội City People's Committee"],
    ['Ủy ban nhân dân TP. Hồ Chí Minh', "People's Committee of Ho Chi Minh City", "HCMC People's Committee"],
    ['HĐND tỉnh Sông Cả', "Song Ca People's Council", "People's Council of Sông Cả"],
  ])('%s is called %s and %s', (name, name_en, other) => expect(of(name, name_en)).toContain(other));
  it.each([
    ['Department of Silk and Wind of Song Ca', 'Song Ca Department of Silk and Wind'],
    ['Song Ca Department of Silk and Wind', "Sông Cả's Department of Silk and Wind"],
  ])('%s is called %s', (name_en, other) =>
    expect(of('Sở Lụa và Gió tỉnh Sông Cả', name_en, 'agency')).toContain(other),
  );
  it('leaves other bodies their name', () => {
    expect(of('Bộ Lụa', 'Silk Ministry', 'ministry')).toEqual([
      'Silk Ministry',
      'Silk Ministry of Vietnam',
      'Silk Ministry of Viet Nam',
      'Silk Ministry of Việt Nam',
    ]);
    expect(of('Cục Gió', 'Department of Wind', 'agency')).toEqual(['Department of Wind']);
  });
});
