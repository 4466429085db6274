import { readFileSync } from 'node:fs';
import type { PageServer } from '../../utils/cli/browsers/serve';

/** A name to hover and what its card must say. */
export interface HoverStep {
  words: string;
  nth?: number;
  entity: string;
  card: string[];
}

/** A sample page: where it is served, how its site is built, and what a reader must get there. */
export interface SamplePage {
  /** What kind of site the page stands for. */
  kind: string;
  host: string;
  path: string;
  file: string;
  headers?: Record<string, string>;
  /** Other files the page itself loads, by path. */
  also?: Record<string, { file: string; type: string }>;
  ict: boolean;
  published: string | null;
  /** Entities that must be found. */
  names: string[];
  /** Entities that stand in sidebars, menus and related boxes only and must not be found. */
  absent: string[];
  hovers: HoverStep[];
}

const strictCsp = "default-src 'none'; style-src 'self'; img-src 'self' data:";

const newsCss = { '/css/news.css': { file: 'news.css', type: 'text/css' } };

export const samplePages: SamplePage[] = [
  {
    kind: 'strict CSP, related news beside the article',
    host: 'vnexpress.net',
    path: '/viet-nam-lao-huong-toi-chuong-trinh-doi-tac-so-toan-dien-4950001.html',
    file: 'vnexpress.html',
    headers: { 'content-security-policy': strictCsp },
    also: newsCss,
    ict: true,
    published: '2022-06-11',
    names: [
      'nguyen-manh-hung',
      'boviengkham-vongdara',
      'lao',
      'bo-thong-tin-va-truyen-thong',
      'ptit',
      'quyet-dinh-749-qd-ttg',
      'viettel',
      'unitel',
    ],
    absent: ['huawei', 'intel', 'samsung', 'fpt'],
    hovers: [
      {
        words: 'Nguyễn Mạnh Hùng',
        entity: 'nguyen-manh-hung',
        card: ['Nguyễn Mạnh Hùng', 'Bộ trưởng Bộ Thông tin và Truyền thông', 'Boviengkham Vongdara'],
      },
      {
        words: 'Học viện Công nghệ Bưu chính Viễn thông',
        entity: 'ptit',
        card: ['Học viện Công nghệ Bưu chính Viễn thông'],
      },
    ],
  },
  {
    kind: 'words split over inline tags, related box inside the body',
    host: 'tuoitre.vn',
    path: '/nvidia-ban-hop-tac-ban-dan-100231211192000123.htm',
    file: 'tuoitre.html',
    ict: true,
    published: '2023-12-11',
    names: ['nvidia', 'jensen-huang', 'nic', 'nguyen-chi-dung', 'fpt', 'viettel', 'vingroup'],
    absent: ['asml', 'google', 'marvell'],
    hovers: [
      {
        words: 'Nguyễn Chí Dũng',
        entity: 'nguyen-chi-dung',
        card: ['Nguyễn Chí Dũng', 'Bộ trưởng Bộ Kế hoạch và Đầu tư'],
      },
      { words: 'Jensen Huang', entity: 'jensen-huang', card: ['Jensen Huang', 'NVIDIA'] },
    ],
  },
  {
    kind: 'decomposed Unicode',
    host: 'nhandan.vn',
    path: '/asean-thich-ung-tu-ket-noi-ha-tang-den-ket-noi-tri-tue-post900123.html',
    file: 'nhandan-nfd.html',
    ict: true,
    published: '2026-01-15',
    names: [
      'adgmin-6',
      'pham-minh-chinh',
      'kao-kim-hourn',
      'nguyen-manh-hung',
      'nghi-quyet-57-nq-tw',
      'luat-chuyen-doi-so-2025',
    ],
    absent: ['unesco'],
    hovers: [
      {
        words: 'Nguyễn Mạnh Hùng',
        entity: 'nguyen-manh-hung',
        card: ['Nguyễn Mạnh Hùng', 'Bộ trưởng Bộ Khoa học và Công nghệ'],
      },
      { words: 'Kao Kim Hourn', entity: 'kao-kim-hourn', card: ['Tổng Thư ký ASEAN'] },
    ],
  },
  {
    kind: 'body loaded late, by script',
    host: 'ictvietnam.vn',
    path: '/thiet-bi-dao-tao-ban-dan-71001.html',
    file: 'ictvietnam.html',
    also: {
      '/late.js': { file: 'late.js', type: 'text/javascript' },
      '/body.json': { file: 'body.json', type: 'application/json' },
    },
    ict: true,
    published: '2026-05-05',
    names: ['intel', 'khu-cong-nghe-cao-tphcm', 'dai-hoc-quoc-gia-ha-noi', 'viettel'],
    absent: ['samsung', 'asml'],
    hovers: [
      {
        words: 'Khu Công nghệ cao TP.HCM',
        entity: 'khu-cong-nghe-cao-tphcm',
        card: ['Khu Công nghệ cao TP.HCM'],
      },
      { words: 'Viettel', entity: 'viettel', card: ['Viettel'] },
    ],
  },
  {
    kind: 'single-page navigation',
    host: 'laodong.vn',
    path: '/cong-nghe/lien-minh-6g-1600001.ldo',
    file: 'laodong-spa.html',
    also: { '/spa.js': { file: 'spa.js', type: 'text/javascript' } },
    ict: true,
    published: '2026-03-03',
    names: ['fpt', 'viettel', 'vng', 'qualcomm', 'vnpt'],
    absent: ['to-lam'],
    hovers: [
      { words: 'Qualcomm', entity: 'qualcomm', card: ['Qualcomm', 'VNPT'] },
      { words: 'FPT', entity: 'fpt', card: ['FPT'] },
    ],
  },
  {
    kind: 'dark page',
    host: 'vietnamnet.vn',
    path: '/singapore-va-viet-nam-ky-ban-ghi-nho-ve-kinh-te-so-2001001.html',
    file: 'vietnamnet-dark.html',
    ict: true,
    published: '2022-02-26',
    names: ['singapore', 'nguyen-manh-hung', 'josephine-teo', 'bo-thong-tin-va-truyen-thong'],
    absent: ['nokia'],
    hovers: [
      {
        words: 'Nguyễn Mạnh Hùng',
        entity: 'nguyen-manh-hung',
        card: ['Bộ trưởng Bộ Thông tin và Truyền thông'],
      },
      { words: 'Josephine Teo', entity: 'josephine-teo', card: ['Josephine Teo', 'Singapore'] },
    ],
  },
  {
    kind: 'no date',
    host: 'baochinhphu.vn',
    path: '/thuc-day-hop-tac-ve-du-lieu-so-viet-nam-han-quoc.htm',
    file: 'baochinhphu-undated.html',
    ict: true,
    published: null,
    names: ['han-quoc', 'samsung', 'bo-khoa-hoc-va-cong-nghe', 'ptit'],
    absent: [],
    hovers: [{ words: 'Samsung', nth: 0, entity: 'samsung', card: ['Samsung', 'ngày bài'] }],
  },
  {
    kind: 'ministers of many offices',
    host: 'vnexpress.net',
    path: '/ngoai-giao-cong-nghe-4950201.html',
    file: 'vnexpress-ministers.html',
    headers: { 'content-security-policy': strictCsp },
    also: newsCss,
    ict: true,
    published: '2026-02-10',
    names: [
      'le-hoai-trung',
      'bui-hoang-phuong',
      'le-minh-hung',
      'to-lam',
      'kao-kim-hourn',
      'nguyen-chi-dung',
      'nguyen-manh-hung',
    ],
    absent: [],
    hovers: [{ words: 'Lê Hoài Trung', entity: 'le-hoai-trung', card: ['Bộ trưởng Bộ Ngoại giao'] }],
  },
  {
    kind: 'companies',
    host: 'vnexpress.net',
    path: '/doanh-nghiep-chay-dua-5g-4950202.html',
    file: 'vnexpress-companies.html',
    headers: { 'content-security-policy': strictCsp },
    also: newsCss,
    ict: true,
    published: '2026-03-20',
    names: [
      'viettel',
      'vnpt',
      'fpt',
      'qualcomm',
      'nokia',
      'ericsson',
      'samsung',
      'synopsys',
      'nvidia',
      'misa',
    ],
    absent: [],
    hovers: [{ words: 'Qualcomm', entity: 'qualcomm', card: ['Qualcomm', 'VNPT'] }],
  },
  {
    kind: 'countries',
    host: 'vnexpress.net',
    path: '/ban-do-hop-tac-so-4950203.html',
    file: 'vnexpress-countries.html',
    headers: { 'content-security-policy': strictCsp },
    also: newsCss,
    ict: true,
    published: '2026-05-12',
    names: ['singapore', 'nhat-ban', 'han-quoc', 'uc', 'an-do', 'indonesia', 'bulgaria'],
    absent: [],
    hovers: [{ words: 'Singapore', entity: 'singapore', card: ['Singapore', 'Quốc gia'] }],
  },
  {
    kind: 'bodies with one record',
    host: 'vnexpress.net',
    path: '/nhung-doi-tac-moi-4950204.html',
    file: 'vnexpress-first-contacts.html',
    headers: { 'content-security-policy': strictCsp },
    also: newsCss,
    ict: true,
    published: '2026-04-15',
    names: [
      'arm',
      'airbus',
      'alibaba-cloud',
      'becamex-idc',
      'fraunhofer-enas',
      'bo-ky-thuat-so-ba-lan',
      'bo-khcn-nam-phi',
    ],
    absent: [],
    hovers: [{ words: 'Becamex IDC', entity: 'becamex-idc', card: ['Becamex IDC', 'Fraunhofer ENAS'] }],
  },
  {
    kind: 'not about ICT',
    host: 'thanhnien.vn',
    path: '/bi-quyet-nau-pho-bo-185240512090000001.htm',
    file: 'thanhnien-cooking.html',
    ict: false,
    published: '2024-05-12',
    names: [],
    absent: ['ha-noi', 'nhat-ban'],
    hovers: [],
  },
  {
    kind: 'listing of a digital-economy section',
    host: 'vneconomy.vn',
    path: '/kinh-te-so.htm',
    file: 'vneconomy-listing.html',
    ict: false,
    published: null,
    names: [],
    absent: ['fpt', 'viettel'],
    hovers: [],
  },
  {
    kind: 'shop page',
    host: 'shop.vietnamnet.vn',
    path: '/dien-thoai-5g',
    file: 'vietnamnet-shop.html',
    ict: false,
    published: null,
    names: [],
    absent: ['samsung', 'intel', 'fpt'],
    hovers: [],
  },
];

/** The page that `npm start`, the welcome page's wording and the README's picture use. */
export const bundledSample: SamplePage = samplePages[0]!;

const read = (file: string) => readFileSync(new URL(`./served/${file}`, import.meta.url));

/** Serves a sample page with everything it loads. Returns its address. */
export function serveSample(server: PageServer, page: SamplePage): string {
  server.serve(page.host, page.path, {
    body: read(page.file),
    ...(page.headers ? { headers: page.headers } : {}),
  });
  for (const [path, { file, type }] of Object.entries(page.also ?? {})) {
    server.serve(page.host, path, {
      body: read(file),
      headers: { 'content-type': `${type}; charset=utf-8` },
    });
  }
  return `http://${page.host}${page.path}`;
}

/** Paths the page itself asks for; anything else in the server's log is not the page's own. */
export function ownPaths(page: SamplePage): string[] {
  return [page.path, ...Object.keys(page.also ?? {})];
}
