import { describe, expect, it } from 'vitest';
import { englishLaws, englishNames, plainLetters } from '../../../utils/link/gazetteer/english-names';
import { link } from '../../../utils/link/link';
import { isEnglish } from '../../../utils/text/language';
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
