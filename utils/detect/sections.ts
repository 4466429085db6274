import { syllables } from './syllables';
import type { Evidence, PageFacts } from './types';

/** Publishers' sections and URL folders, without marks. */
const FOR =
  /^(cong-nghe.*|so-hoa|nhip-song-so|chuyen-doi-so.*|kinh-te-so|xa-hoi-so|chinh-phu-so|thong-tin-truyen-thong|tt-tt|ict.*|cntt|vien-thong.*|buu-chinh.*|an-toan-thong-tin|an-ninh-mang|an-ninh-so|internet|ai|ai-365|ai-internet|ban-dan|make-in-viet-nam|ky-nguyen-so|khoa-hoc-cong-nghe|khoahoc-congnghe|bo-khoa-hoc-va-cong-nghe|doi-moi-sang-tao|dien-tu-vien-thong.*|tin-cong-nghe|startup)$/;
const AGAINST =
  /^(the-thao.*|bong-da.*|phap-luat.*|an-ninh-hinh-su|giai-tri|van-hoa.*|du-lich.*|am-thuc|suc-khoe.*|y-te|doi-song|gia-dinh|giao-duc.*|tuyen-sinh|bat-dong-san|nha-dat|chung-khoan|oto-xe-may|xe.*|o-to.*|lam-dep|thoi-trang|tam-su|dich-viem-phoi-corona|quan-su|nong-nghiep|tin-tuc-san-pham|san-pham.*|thiet-bi|gia-vang)$/;

const MARKS = /[\u0300-\u036f]/g;
const slug = (name: string) =>
  syllables(name).join('-').toLowerCase().normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd');

/** Folders of the address and a leading host label that is a section ("sohoa.", "thethao."). */
function folders(url: string): string[] {
  const [, host = '', path = ''] = /^[a-z]+:\/\/([^/?#]*)([^?#]*)/i.exec(url) ?? [];
  const labels = host.split('.').slice(0, -2);
  const parts = path.split('/').slice(0, -1);
  return [...labels, ...parts].map((part) => part.toLowerCase()).filter(Boolean);
}

/** What the publisher's own filing of the page says: at most one voice from its sections and one from its address. */
export function sectionSigns(facts: PageFacts, weights: { for: number; against: number }): Evidence[] {
  const voice = (names: string[], kind: 'section' | 'url'): Evidence[] => {
    for (const name of names) {
      const key = slug(name);
      const weight = FOR.test(key) ? weights.for : AGAINST.test(key) ? weights.against : 0;
      if (weight) return [{ kind, what: name, where: kind, weight }];
    }
    return [];
  };
  const named = voice(facts.sections, 'section');
  return named.length ? named : voice(folders(facts.url), 'url');
}
