import { describe, expect, it } from 'vitest';
import { draftsOf } from '../../../utils/draft/draft';
import { noRecords } from '../../../utils/knowledge/files';
import { gazetteerInput } from '../../../utils/knowledge/gazetteer-input';
import type { Dataset } from '../../../utils/knowledge/schema';
import { compile } from '../../../utils/link/gazetteer/compile';
import { open } from '../../../utils/link/gazetteer/gazetteer';
import { compose } from '../../../utils/own/compose';
import { readDay, writeDay } from '../../../utils/own/day';
import { type Entry, entriesOf, formOf, usesOf, withoutEntry } from '../../../utils/own/entries';
import { emptyForm, type Form, formKinds, type Who } from '../../../utils/own/form';
import { formOfDraft, names, ownIdOf, sourceValues } from '../../../utils/own/from-draft';
import { readPack } from '../../../utils/packs/format/read';
import { PackRefused } from '../../../utils/packs/format/reasons';
import { writePack } from '../../../utils/packs/format/write';
import { joinPacks } from '../../../utils/packs/join/join';
import { body, header, person } from '../packs/small';
import { bundled } from './small';

const known = (id: string, name: string, type: Who['type']): Who => ({ name, type, is: { as: 'known', id } });
const fresh = (name: string, type: Who['type']): Who => ({ name, type, is: { as: 'new' } });
const mau = known(person.id, person.name, 'person');
const page = {
  url: 'https://mau.example/bai',
  source: 'Bài mẫu',
  publisher: 'Báo Mẫu',
  published: '2/10/2026',
};

const around = (own = noRecords(), edits: Entry | null = null, data = bundled) => ({
  own,
  bundled: data,
  edits,
  today: '2026-11-20',
});
function kept(form: Form, ...given: Parameters<typeof around>): Dataset {
  const done = compose(form, around(...given));
  if ('faults' in done) throw new Error(JSON.stringify(done.faults));
  return done.records;
}
function faults(form: Form, ...given: Parameters<typeof around>) {
  const done = compose(form, around(...given));
  return 'faults' in done ? done.faults : [];
}
const filled = (kind: Form['kind'], values: object): Form =>
  ({ kind, values: { ...emptyForm(kind, page).values, ...values } }) as Form;

const note = filled('note', { of: mau, text: 'Phụ trách dữ liệu mở.' });
const meeting = filled('meeting', {
  title: 'Lương Thị Mẫu làm việc với Hội Mẫu',
  day: '2/10/2026',
  seats: [
    { who: mau, office: 'Viện trưởng' },
    { who: fresh('Hội Tin học Cánh Cò', 'organization'), office: '' },
  ],
});

describe('days as they are typed', () => {
  it.each([
    ['27/9/2025', '2025-09-27'],
    [' 09/2025 ', '2025-09'],
    ['2025', '2025'],
    ['2025-09-27', '2025-09-27'],
  ])('%s is %s, and shown so that it reads back', (typed, day) => {
    expect(readDay(typed)).toBe(day);
    expect(readDay(writeDay(day))).toBe(day);
  });
  it.each(['31/2/2025', '13/2025', 'hôm qua', '27/9/25'])('%s is none', (typed) => {
    expect(readDay(typed)).toBeNull();
  });
});

describe('what is wrong is told by field', () => {
  it('an empty form lacks what it needs, whatever its kind', () => {
    for (const kind of formKinds) expect(faults(emptyForm(kind)).length, kind).toBeGreaterThan(0);
    expect(faults(emptyForm('meeting'))).toEqual([
      { field: 'title', seat: null, reason: { code: 'required' } },
      { field: 'seats', seat: null, reason: { code: 'required' } },
    ]);
  });
  it('a name nobody chose, a day that is none, an address that is no page, an end before the beginning', () => {
    const open = { name: 'Ông Nào', type: 'person', is: { as: 'open' } } as const;
    expect(
      faults(filled('meeting', { title: 'Gặp', day: '31/2/2026', seats: [{ who: open, office: '' }] })),
    ).toEqual([
      { field: 'day', seat: null, reason: { code: 'day' } },
      { field: 'seats', seat: 0, reason: { code: 'choose', name: 'Ông Nào' } },
    ]);
    expect(
      faults({ ...note, values: { ...note.values, url: 'javascript:alert(1)' } } as Form)[0],
    ).toMatchObject({
      field: 'url',
      reason: { code: 'address' },
    });
    const office = filled('office', { person: mau, title: 'Vụ trưởng', from: '2025', to: '2024' });
    expect(faults(office)).toEqual([{ field: 'to', seat: null, reason: { code: 'ends-before' } }]);
  });
  it('an alias that is any word, or held already', () => {
    expect(faults(filled('alias', { of: mau, alias: 'nước' }))[0]).toMatchObject({ field: 'alias' });
    expect(faults(filled('alias', { of: mau, alias: person.name }))[0]?.reason).toEqual({
      code: 'called-so',
    });
  });
});

describe('what is kept', () => {
  it('a meeting with somebody new: both are found again, and the pack reads back as it was written', async () => {
    const own = kept(meeting);
    expect(own.organizations.map(({ name }) => name)).toEqual(['Hội Tin học Cánh Cò']);
    expect(own.meetings[0]).toMatchObject({ date: '2026-10-02', kind: 'working-session' });
    expect(own.meetings[0]!.participants[0]).toMatchObject({ entity: person.id, side: 'viet-nam' });
    const text = writePack({ header: { ...header, id: 'own' }, records: own });
    const read = await readPack(new TextEncoder().encode(text), { whose: 'own' });
    expect(read.refused).toBe(0);
    expect(read.records).toEqual(own);
  });
  it('without an address it rests on the own word, which no other pack may cite', async () => {
    const own = kept({ ...note, values: { ...note.values, url: '', source: '', publisher: '' } } as Form);
    expect(own.sources[0]).toMatchObject({ date: '2026-10-02' });
    const bytes = (id: string) =>
      new TextEncoder().encode(writePack({ header: { ...header, id }, records: own }));
    expect((await readPack(bytes('own'), { whose: 'own' })).refused).toBe(0);
    await expect(readPack(bytes('la'))).rejects.toBeInstanceOf(PackRefused);
  });
  it('every kind comes back into its form as it was typed', () => {
    const all = [
      note,
      meeting,
      filled('alias', { of: mau, alias: 'Mẫu Sông Hồng' }),
      filled('office', {
        person: mau,
        title: 'Vụ trưởng',
        from: '1/2025',
        body: known(body.id, body.name, 'organization'),
      }),
      filled('person', { name: 'Tạ Văn Thử', distinct: 'kỹ sư' }),
      filled('organization', { name: 'Trạm Thử Nghiệm', what: 'company' }),
      filled('agreement', { title: 'Bản ghi nhớ mẫu', what: 'mou', seats: [{ who: mau, office: '' }] }),
    ];
    for (const form of all) {
      const own = kept(form);
      const entry = entriesOf(own, bundled).find(({ entry: { kind } }) => kind === form.kind)!.entry;
      const again = formOf(entry, own, bundled)!;
      if (form !== meeting) expect(again).toEqual(form);
      const changed = kept(again, own, entry);
      expect(entriesOf(changed, bundled).length).toBe(entriesOf(own, bundled).length);
    }
  });
  it('is taken out again without a trace, but not from under what names it', () => {
    const own = kept(note, kept(meeting));
    const body = own.organizations[0]!;
    expect(usesOf(body.id, own)).toBe(1);
    const left = entriesOf(own, bundled)
      .map(({ entry }) => entry)
      .reduce(withoutEntry, own);
    expect(left).toEqual(noRecords());
  });
});

describe('when the data change', () => {
  const own = kept(filled('alias', { of: mau, alias: 'Mẫu Sông Hồng' }), kept(note));
  const packs = (records: Dataset) => [
    {
      id: 'own',
      header: { ...header, id: 'own' },
      origin: { kind: 'own' as const },
      on: true,
      ahead: false,
      place: 0,
      counts: {
        people: 1,
        organizations: 0,
        places: 0,
        documents: 0,
        events: 0,
        meetings: 0,
        agreements: 0,
        sources: 1,
      },
      installed: '2026-11-20T00:00:00Z',
      records,
    },
  ];
  it('an entity that is renamed keeps its note; the list says what it is called now', () => {
    const renamed = { ...bundled, people: [{ ...person, name: 'Lương Thị Mẫu Đơn' }] };
    expect(entriesOf(own, renamed).map(({ fate }) => fate)).toEqual([
      { is: 'renamed', now: 'Lương Thị Mẫu Đơn' },
      { is: 'renamed', now: 'Lương Thị Mẫu Đơn' },
    ]);
    const { added } = joinPacks(renamed, packs(own));
    expect(added.notes.get(person.id)?.[0]?.text?.vi).toBe('Phụ trách dữ liệu mở.');
  });
  it('an entity that is dropped leaves what was written down of it standing alone, and open to change', () => {
    const dropped = { ...bundled, people: [] };
    expect(entriesOf(own, dropped).map(({ fate }) => fate.is)).toEqual(['gone', 'gone']);
    const { dataset } = joinPacks(dropped, packs(own));
    expect(dataset.people).toEqual([
      expect.objectContaining({ id: `own/${person.id}`, bio_vi: 'Phụ trách dữ liệu mở.' }),
    ]);
    const entry = { kind: 'note', id: person.id } as const;
    const form = formOf(entry, own, dropped)!;
    const changed = kept(
      { ...form, values: { ...form.values, text: 'Đã nghỉ.' } } as Form,
      own,
      entry,
      dropped,
    );
    expect(changed.people[0]).toMatchObject({ bio_vi: 'Đã nghỉ.', aliases: [{ text: 'Mẫu Sông Hồng' }] });
  });
});

describe('drafts as forms', () => {
  const text = `Ngày 2/10/2026, tại Hà Nội, Viện trưởng ${body.name} ${person.name} làm việc với Công ty Dữ liệu Cánh Cò về trung tâm dữ liệu.`;
  const article = { url: page.url, title: 'Bài mẫu', text, published: '2026-10-03' };
  const drafts = draftsOf({ id: 'a', text, published: '2026-10-03' }, open(compile(gazetteerInput(bundled))));
  it('names whom the data hold, leaves the others open, and stands beside its sentences', () => {
    const drafted = drafts.map((draft) => formOfDraft(draft, article, noRecords(), bundled));
    expect(drafted.length).toBeGreaterThan(0);
    for (const { form, sentences } of drafted) {
      expect(form.values).toMatchObject({ url: page.url, publisher: 'Báo Mẫu', published: '3/10/2026' });
      expect(sentences.length).toBeGreaterThan(0);
      for (const sentence of sentences) expect(text).toContain(sentence);
    }
    expect(drafted.some(({ form }) => names(form, person.id))).toBe(true);
  });
  it('a publisher nobody knows is its host; ids of other packs are nobody’s here', () => {
    expect(sourceValues({ ...article, url: 'https://www.la.example/1' }, bundled).publisher).toBe(
      'la.example',
    );
    expect([ownIdOf('viet-nam'), ownIdOf('own/ghi.a'), ownIdOf('la/b')]).toEqual(['viet-nam', 'ghi.a', null]);
  });
});
