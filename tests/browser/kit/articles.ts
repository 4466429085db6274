import type { Page } from 'puppeteer-core';
import { named } from './card';
import type { Rig } from './harness';

/** A listed host; every page of a test has an address of its own on it. */
const HOST = 'vnexpress.net';
/** A person who stands in the lead of `ictPage` and nowhere else. */
export const NAME = 'Boviengkham Vongdara';
export const NAME_ID = 'boviengkham-vongdara';
export const HEADLINE = 'Hai bộ bàn về chuyển đổi số và hạ tầng viễn thông';
export const LEAD = `Bộ trưởng Bộ Công nghệ và Truyền thông Lào ${NAME} bàn với phía Việt Nam về một chương trình hợp tác số dài hạn.`;
export const SENTENCES = [
  'Viettel giới thiệu mạng di động thế hệ mới, trung tâm dữ liệu và các dịch vụ an toàn thông tin cho cơ quan nhà nước.',
  'Học viện Công nghệ Bưu chính Viễn thông nhận đào tạo kỹ sư viễn thông, kỹ sư dữ liệu và chuyên gia an toàn thông tin.',
  'Hai bên thống nhất chia sẻ kinh nghiệm xây dựng chính phủ số, cơ sở dữ liệu dân cư và nền tảng định danh điện tử.',
  'Trong năm tới một nhóm làm việc chung sẽ đề xuất tần số, cáp quang qua biên giới và quy tắc quản lý tên miền.',
];

export interface Parts {
  head?: string;
  /** Attributes of `html` and `body`. */
  html?: string;
  body?: string;
  title?: string;
  lead?: string;
  article?: string;
  /** After the article. */
  after?: string;
}

export const paragraphs = SENTENCES.map((words) => `<p class="Normal">${words}</p>`).join('');

/** An article on ICT, as a site with known names builds it, with parts of it exchanged. */
export function ictPage(parts: Parts = {}): string {
  const { head = '', html = '', body = '', title = HEADLINE, lead = LEAD, after = '' } = parts;
  const article = parts.article ?? `<article class="fck_detail">${paragraphs}</article>`;
  return `<!doctype html><html lang="vi" ${html}><head><meta charset="utf-8"><title>${HEADLINE}</title>
    <meta property="article:section" content="Số hóa">${head}</head><body ${body}>
    <section class="page-detail"><h1 class="title-detail">${title}</h1><p class="description">${lead}</p>${article}</section>${after}</body></html>`;
}

/** A page about cooking, with a country and a city that the dataset knows. */
export const cookingPage = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Canh chua nấu với cá lóc đồng</title></head><body>
  <h1 class="title-detail">Canh chua nấu với cá lóc đồng</h1><p class="description">Món canh của mùa nước nổi cần me chín, bông điên điển và cá còn tươi, ăn kèm cơm nóng.</p>
  <article class="fck_detail">${'<p class="Normal">Ở Hà Nội và ở Lào người ta cũng nấu như vậy, cho thêm thì là và chút mẻ để nước dùng dậy mùi hơn.</p>'.repeat(4)}</article></body></html>`;

let count = 0;

/** Serves a page. @returns its address */
export function serve(rig: Rig, html: string, headers: Record<string, string> = {}): string {
  count += 1;
  const path = `/bai-${4_970_000 + count}.html`;
  rig.server.serve(HOST, path, {
    body: html,
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  });
  return `http://${HOST}${path}`;
}

/** Opens a page and waits until its names are known. */
export async function openPage(rig: Rig, html: string, headers?: Record<string, string>): Promise<Page> {
  const page = await rig.open(serve(rig, html, headers));
  await named(rig, page);
  return page;
}

export const namesOn = async (rig: Rig, page: Page): Promise<string[]> =>
  ((await rig.state(page))?.names ?? []).map(({ entity }) => entity);

/** How many highlights the page has. */
export const marks = (page: Page): Promise<number> => page.evaluate(() => CSS.highlights.size);
