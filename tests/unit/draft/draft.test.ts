import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../utils/cli/articles/page-lines';
import { draftsOf } from '../../../utils/draft/draft';
import { mergeDrafts } from '../../../utils/draft/merge';
import type { AgreementDraft, MeetingDraft } from '../../../utils/draft/types';
import { gazetteerOf } from '../link/small';

const gazetteer = gazetteerOf();
const drafts = (text: string, id = 'p1', published?: string) =>
  draftsOf(published ? { id, text, published } : { id, text }, gazetteer);
const meetings = (text: string, id?: string, published?: string) =>
  drafts(text, id, published).filter((one): one is MeetingDraft => one.record === 'meeting');

const report = 'Chiều 3/9, tại Hà Nội, Bộ trưởng Trần Minh Hải tiếp bà Lea Norton, Giám đốc Sao Mai Lab.';

describe('a draft', () => {
  it('holds what the sentence says, each field with the sentence, strangers as such', () => {
    const text = `Tin mới. ${report} Hai bên trao đổi về 5G.`;
    const [meeting] = meetings(text, 'p1', '2022-09-04');
    expect(meeting).toMatchObject({
      kind: { value: 'reception' },
      date: { value: '2022-09-03', page: 'p1' },
      place: { value: { entity: 'ha-noi' } },
      participants: [
        { value: { surface: 'Trần Minh Hải', entity: 'bo-truong', as: 'Bộ trưởng' } },
        { value: { surface: 'Lea Norton', entity: null, as: 'Giám đốc Sao Mai Lab' } },
      ],
      said: [{ value: 'Hai bên trao đổi về 5G.' }],
      sources: [{ page: 'p1', published: '2022-09-04', url: null }],
    });
    for (const { start, end } of [meeting!.kind, meeting!.date!, ...meeting!.participants])
      expect(text.slice(start, end)).toBe(report);
  });

  it('leaves null what is not said', () => {
    const [meeting] = meetings('Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.');
    expect(meeting).toMatchObject({ date: null, place: null, signed: [] });
    expect(meetings('Chiều 3/9, Bộ trưởng Trần Minh Hải tiếp bà Anna Walker.')[0]!.date).toBeNull();
  });

  it('names who signed for whom', () => {
    const text =
      'Ngày 3/9/2022, ông Lê Văn Tâm, Giám đốc Đại học Nova, và bà Lea Norton, Giám đốc Đại học Terra, ký biên bản ghi nhớ.';
    const paper = drafts(text).find((one): one is AgreementDraft => one.record === 'agreement');
    expect(paper?.kind.value).toBe('mou');
    expect(paper?.parties.map(({ value }) => [value.entity, value.signatory?.surface])).toEqual([
      ['dh-nova', 'Lê Văn Tâm'],
      ['dh-terra', 'Lea Norton'],
    ]);
  });
});

describe('the offices of one person', () => {
  const offices = (text: string) =>
    drafts(text, 'p1', '2022-09-04').flatMap((one) =>
      one.record === 'office'
        ? [`${one.person.value.surface}: ${one.title.value} (${one.body?.value.entity ?? '?'}) ${one.change}`]
        : [],
    );

  it('are each drafted, up to the end of the apposition, whatever the party’s organs before them', () => {
    const text =
      'Ông Lê Văn Tâm, Ủy viên Trung ương Đảng, Bộ trưởng Bộ Sành, Gốm và Giấy, Giám đốc Đại học Nova, cười.';
    expect(offices(text)).toEqual([
      'Lê Văn Tâm: Bộ trưởng Bộ Sành, Gốm và Giấy (bo-gom) attested',
      'Lê Văn Tâm: Giám đốc Đại học Nova (dh-nova) attested',
    ]);
  });

  it('may stand before the name, or be joined by "kiêm"', () => {
    const text = 'Giám đốc Đại học Nova kiêm Chủ tịch Đại học Terra Lê Văn Tâm cười.';
    expect(offices(text)).toEqual([
      'Lê Văn Tâm: Giám đốc Đại học Nova (dh-nova) attested',
      'Lê Văn Tâm: Chủ tịch Đại học Terra (dh-terra) attested',
    ]);
  });

  it('all begin when an authority names somebody to several', () => {
    const text =
      'Chính phủ bổ nhiệm ông Lê Văn Tâm giữ chức Giám đốc Đại học Nova kiêm Chủ tịch Đại học Terra.';
    expect(offices(text)).toEqual([
      'Lê Văn Tâm: Giám đốc Đại học Nova (dh-nova) appointed',
      'Lê Văn Tâm: Chủ tịch Đại học Terra (dh-terra) appointed',
    ]);
  });

  it('are not those that introduce somebody else', () => {
    const text = 'Ông Lê Văn Tâm, Giám đốc Đại học Nova, Bộ trưởng Bộ Sành, Gốm và Giấy Ngô Bá Gốm cười.';
    expect(offices(text)).toEqual([
      'Lê Văn Tâm: Giám đốc Đại học Nova (dh-nova) attested',
      'Ngô Bá Gốm: Bộ trưởng Bộ Sành, Gốm và Giấy (bo-gom) attested',
    ]);
  });
});

describe('several articles', () => {
  it('of one event become one draft with all sources, the more exact day and the added participant', () => {
    const other = 'Ngày 3/9/2022, Bộ trưởng Trần Minh Hải tiếp bà Lea Norton.';
    const merged = mergeDrafts([...meetings(report, 'p1', '2022-09-04'), ...meetings(other, 'p2')]);
    expect(merged).toHaveLength(1);
    expect(merged[0]!.sources.map(({ page }) => page)).toEqual(['p1', 'p2']);
  });

  it('stay apart on other days, and where one names no day', () => {
    const later = 'Ngày 5/9/2022, Bộ trưởng Trần Minh Hải tiếp bà Lea Norton.';
    const undated = 'Bộ trưởng Trần Minh Hải tiếp bà Lea Norton.';
    const all = [report, later, undated].flatMap((text, i) => meetings(text, `p${i}`, '2022-09-10'));
    expect(mergeDrafts(all)).toHaveLength(3);
  });
});

it('a line that is no page says what is wrong', () => {
  expect(() => pageOf('[]')).toThrow('"id" is not a string');
  expect(() => pageOf('{"id":"a"}')).toThrow('"text" is not a string');
  expect(() => pageOf('{bad')).toThrow();
});
