import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDataset } from '../../../utils/cli/build/pack-dataset';
import { gazetteerInput } from '../../../utils/knowledge/gazetteer-input';
import type { Dataset } from '../../../utils/knowledge/schema';
import { compile } from '../../../utils/link/gazetteer/compile';
import { type Gazetteer, open } from '../../../utils/link/gazetteer/gazetteer';
import { link } from '../../../utils/link/link';

let dataset: Dataset;
let gazetteer: Gazetteer;
beforeAll(async () => {
  ({ dataset } = await readDataset(join(import.meta.dirname, '../../../public/dataset')));
  gazetteer = open(compile(gazetteerInput(dataset)));
});

/** What a sentence links, as `surface=entity`, in an article of this day. */
const linked = (text: string, published: string | null = '2024-09-27'): string[] =>
  link({ title: '', text, published }, gazetteer).mentions.map(
    ({ start, end, entity }) => `${text.slice(start, end)}=${entity}`,
  );

/** Short forms that mean something only under their condition: where they link, and where they must not. */
describe('short forms of the shipped dataset', () => {
  it.each<[string, string]>([
    ['Bộ TT&TT họp báo chiều nay.', 'Bộ TT&TT=bo-thong-tin-va-truyen-thong'],
    ['Bộ TTTT yêu cầu nhà mạng báo cáo.', 'Bộ TTTT=bo-thong-tin-va-truyen-thong'],
    ['Bộ BCVT ra đời năm 2002.', 'Bộ BCVT=bo-buu-chinh-vien-thong'],
    ['Học viện Công nghệ BCVT tuyển sinh.', 'Học viện Công nghệ BCVT=ptit'],
    ['C4IR tại TP.HCM hoạt động.', 'C4IR=hcmc-c4ir'],
    ['TP.HCM khai trương Trung tâm C4IR.', 'Trung tâm C4IR=hcmc-c4ir'],
    ['Đoàn thăm Đại học Oulu và Aalto.', 'Aalto=dai-hoc-aalto'],
    ['Đại học Aalto đào tạo kỹ sư. Aalto nằm ở Espoo.', 'Aalto=dai-hoc-aalto'],
    ['PTIT và SUT ký bản ghi nhớ.', 'SUT=sut'],
    ['Các bộ triển khai NQ57.', 'NQ57=nghi-quyet-57-nq-tw'],
    ['Nghị quyết 57-NQ/TW mở đường.', 'Nghị quyết 57-NQ/TW=nghi-quyet-57-nq-tw'],
    ['Nghị quyết 57 về đột phá phát triển khoa học.', 'Nghị quyết 57=nghi-quyet-57-nq-tw'],
  ])('%s', (text, wanted) => {
    expect(linked(text)).toContain(wanted);
  });

  it.each<[string, string]>([
    ['Sở TT&TT tỉnh họp.', 'TT&TT'],
    ['Dịch vụ TT&TT tăng trưởng.', 'TT&TT'],
    ['Lĩnh vực BCVT tăng trưởng.', 'BCVT'],
    ['C4IR Malaysia ký thỏa thuận.', 'C4IR'],
    ['Trung tâm C4IR ra mắt.', 'Trung tâm C4IR'],
    ['Kiến trúc sư Alvar Aalto nổi tiếng.', 'Aalto'],
    ['Giải đua xe SUT khởi tranh.', 'SUT'],
    ['Nghị quyết 57 của HĐND xã.', 'Nghị quyết 57'],
    ['Nhà máy NQ57 mở cửa.', 'NQ57'],
    ['Ngày 18/5 trời nắng.', '18/5'],
    ['Công ty CP Hòa Bình mở bán.', 'CP'],
    ['Chính phủ Lào họp.', 'Chính phủ'],
  ])('links no %s', (text, surface) => {
    expect(linked(text).filter((mention) => mention.startsWith(`${surface}=`))).toEqual([]);
  });

  it('gives every form of three letters or fewer a condition', () => {
    const entities = [
      ...dataset.people,
      ...dataset.organizations,
      ...dataset.places,
      ...dataset.documents,
      ...dataset.events,
    ];
    const bare = entities.flatMap(({ name, needs, aliases }) =>
      [{ text: name, needs }, ...aliases].filter(
        ({ text, needs }) => !needs && (text.match(/[\p{L}\p{N}]/gu) ?? []).length <= 3,
      ),
    );
    expect(bare).toEqual([]);
  });
});

describe('namesakes', () => {
  it('each have what tells them apart, in both languages', () => {
    const names = [...new Set(dataset.people.map(({ name }) => name))];
    const shared = names
      .map((name) => dataset.people.filter((person) => person.name === name))
      .filter((people) => people.length > 1);
    expect(shared.length).toBeGreaterThanOrEqual(3);
    for (const people of shared)
      for (const field of ['distinct_vi', 'distinct_en'] as const) {
        const told = people.map((person) => person[field]);
        expect(told.every(Boolean), people[0]?.name).toBe(true);
        expect(new Set(told).size, people[0]?.name).toBe(people.length);
      }
  });

  it.each<[string, string, string]>([
    ['Bộ trưởng Bộ TT&TT Nguyễn Mạnh Hùng phát biểu.', '2024-09-27', 'nguyen-manh-hung'],
    ['Bộ trưởng Bộ KH&CN Nguyễn Mạnh Hùng phát biểu.', '2025-09-27', 'nguyen-manh-hung'],
    ['Chủ tịch UBND TP Đà Nẵng Nguyễn Mạnh Hùng chủ trì.', '2026-05-01', 'nguyen-manh-hung-da-nang'],
    ['Chủ tịch HĐND tỉnh Tây Ninh Nguyễn Mạnh Hùng chủ trì.', '2026-05-01', 'nguyen-manh-hung-tay-ninh'],
    ['Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Trần Văn Sơn cho biết.', '2024-05-01', 'tran-van-son'],
    [
      'Phó Viện trưởng Viện Công nghệ số và Chuyển đổi số quốc gia Trần Văn Sơn cho biết.',
      '2026-01-05',
      'tran-van-son-vien-cns',
    ],
    ['Bộ trưởng Bộ VHTTDL Nguyễn Văn Hùng dự.', '2024-05-01', 'nguyen-van-hung'],
    [
      'Hiệu trưởng Trường Đại học Giao thông vận tải Nguyễn Văn Hùng dự.',
      '2025-09-01',
      'nguyen-van-hung-utc',
    ],
  ])('%s', (text, published, wanted) => {
    const people = linked(text, published).filter((mention) =>
      /^(Nguyễn Mạnh|Trần Văn|Nguyễn Văn)/.test(mention),
    );
    expect(people.map((mention) => mention.split('=')[1])).toEqual([wanted]);
  });

  it.each([
    'Ông Nguyễn Mạnh Hùng phát biểu.',
    'PGS.TS Nguyễn Mạnh Hùng, giảng viên PTIT, phát biểu.',
    'Luật sư Nguyễn Mạnh Hùng nêu ý kiến.',
    'Anh Trần Văn Sơn bán hàng.',
  ])('links nobody where nothing tells: %s', (text) => {
    expect(linked(text).filter((mention) => /^(Nguyễn Mạnh Hùng|Trần Văn Sơn)=/.test(mention))).toEqual([]);
  });
});
