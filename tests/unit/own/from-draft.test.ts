import { describe, expect, it } from 'vitest';
import type { AgreementDraft, MeetingDraft, NameRef, OfficeDraft, Said } from '../../../utils/draft/types';
import { noRecords } from '../../../utils/knowledge/files';
import type { Form, Who } from '../../../utils/own/form';
import { formOfDraft, isWhoType, names } from '../../../utils/own/from-draft';
import { body, person } from '../packs/small';
import { bundled } from './small';

const article = {
  url: 'https://mau.example/bai',
  title: 'Ký bản ghi nhớ về dữ liệu',
  text: 'Hai bên gặp nhau. Ngày 2/10/2026 họ ký. Sau đó là họp báo.',
  published: '2026-10-03',
};
/** A value that these words of the article say. */
function said<Value>(value: Value, words: string, where: 'text' | 'title' = 'text'): Said<Value> {
  const start = article[where].indexOf(words);
  return { value, page: 'a', in: where, start, end: start + words.length };
}
const MET = 'Hai bên gặp nhau.';
const SIGNED = 'Ngày 2/10/2026 họ ký.';

const name = (surface: string, type: NameRef['type'], entity: string | null = null): NameRef => ({
  surface,
  entity,
  type,
});
const known = name('bà Mẫu', 'person', person.id);
const stranger = name('Trần Văn Lạ', 'person');
const at = (who: NameRef, as: string | null = null) => ({ ...who, as, side: null });

const onPages = { id: 'x', sources: [] };
const meeting = (...who: NameRef[]): MeetingDraft => ({
  ...onPages,
  record: 'meeting',
  kind: said('talks', MET),
  date: said('2026-10-02', SIGNED),
  place: null,
  participants: who.map((each) => said(at(each, 'Viện trưởng'), MET)),
  said: [],
  signed: [said('Bản ghi nhớ', SIGNED), said('Thỏa thuận', SIGNED)],
});
const agreement: AgreementDraft = {
  ...onPages,
  record: 'agreement',
  kind: said('memorandum' as AgreementDraft['kind']['value'], 'Ký bản ghi nhớ', 'title'),
  title: said('Bản ghi nhớ về dữ liệu', article.title, 'title'),
  date: said('2026-10-02', SIGNED),
  place: said(name('Đảo Lạ', 'place'), MET),
  parties: [
    said({ ...known, signatory: null }, SIGNED),
    said({ ...name('Công ty Cánh Cò', 'organization'), signatory: null }, MET),
  ],
};
const office: OfficeDraft = {
  ...onPages,
  record: 'office',
  person: said(stranger, SIGNED),
  title: said('Viện trưởng', SIGNED),
  body: said(name(body.name, 'organization', body.id), MET),
  change: 'appointed',
  date: said('2026-10-02', SIGNED),
};
const formed = (draft: Parameters<typeof formOfDraft>[0]) =>
  formOfDraft(draft, article, noRecords(), bundled);

const mau: Who = { name: person.name, type: 'person', is: { as: 'known', id: person.id } };
const open = (who: string, type: Who['type']): Who => ({ name: who, type, is: { as: 'open' } });

describe('a draft as a form', () => {
  it('of a meeting is named after its first two, and has what was signed there', () => {
    expect(formed(meeting(known, stranger, known)).form).toMatchObject({
      kind: 'meeting',
      values: {
        what: 'talks',
        day: '2/10/2026',
        place: null,
        title: `${person.name} – Trần Văn Lạ`,
        seats: [
          { who: mau, office: 'Viện trưởng' },
          { who: open('Trần Văn Lạ', 'person'), office: 'Viện trưởng' },
          { who: mau, office: 'Viện trưởng' },
        ],
        text: 'Bản ghi nhớ; Thỏa thuận',
      },
    });
  });

  it('of a meeting of one is named after that one, of nobody after none', () => {
    expect(formed(meeting(stranger)).form.values).toMatchObject({ title: 'Trần Văn Lạ' });
    expect(formed(meeting()).form.values).toMatchObject({ title: '', seats: [] });
  });

  it('of an agreement is called as the article calls it', () => {
    expect(formed(agreement).form).toMatchObject({
      kind: 'agreement',
      values: {
        what: 'memorandum',
        title: 'Bản ghi nhớ về dữ liệu',
        day: '2/10/2026',
        place: open('Đảo Lạ', 'place'),
        seats: [
          { who: mau, office: '' },
          { who: open('Công ty Cánh Cò', 'organization'), office: '' },
        ],
      },
    });
  });

  it.each([
    ['appointed', 'from'],
    ['ended', 'to'],
    ['attested', 'seen'],
  ] as const)('of an office that is %s has its day there', (change, day) => {
    const { form } = formed({ ...office, change });
    expect(form).toMatchObject({
      kind: 'office',
      values: {
        person: open('Trần Văn Lạ', 'person'),
        title: 'Viện trưởng',
        body: { name: body.name, is: { as: 'known', id: body.id } },
        ...{ from: '', to: '', seen: '' },
        [day]: '2/10/2026',
      },
    });
  });

  it('leaves somebody of a kind that no form has to be a body', () => {
    const event = name('Tuần lễ số', 'event');
    expect(formed(meeting(event)).form.values).toMatchObject({
      seats: [{ who: open('Tuần lễ số', 'organization') }],
    });
  });

  it('stands beside its sentences, the title first, then as the article has them, each once', () => {
    expect(formed(agreement).sentences).toEqual(['Ký bản ghi nhớ', article.title, MET, SIGNED]);
    const late = { ...agreement, parties: agreement.parties.toReversed() };
    expect(formed(late).sentences).toEqual(['Ký bản ghi nhớ', article.title, MET, SIGNED]);
    const { kind, title, ...text } = agreement;
    expect(formed({ ...text, kind, title }).sentences).toEqual(formed(agreement).sentences);
    expect(formed(office).sentences).toEqual([MET, SIGNED]);
  });
});

describe('whom a form names', () => {
  it('are those it knows by that id, at the table or in a field', () => {
    const { form } = formed(meeting(stranger, known));
    expect([names(form, person.id), names(form, body.id)]).toEqual([true, false]);
    const held = formed(office).form;
    expect([names(held, body.id), names(held, person.id)]).toEqual([true, false]);
    expect(names({ kind: 'note', values: {} } as Form, person.id)).toBe(false);
  });

  it('are people, bodies and places alone', () => {
    const types = ['person', 'organization', 'place', 'document', 'event'];
    expect(types.filter(isWhoType)).toEqual(['person', 'organization', 'place']);
  });
});
