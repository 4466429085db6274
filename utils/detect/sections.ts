import type { Evidence, SeenPage } from './types';
import { fold } from './words';

/** Publishers' sections and the folders and hosts of their addresses; without marks, spaces as hyphens. */
const FOR =
  /^((tin-)?cong-nghe|technology|so-hoa|nhip-song-so|chuyen-doi-so|(kinh-te|xa-hoi|ky-nguyen)-so|thong-tin-tr|ict|vien-thong|an-toan-th|an-ninh-mang|internet|ai(-|$)|khoa-?hoc-cong-?nghe)/;
const AGAINST =
  /^(the-thao|sports?|bong-da|phap-luat|giai-tri|entertain|lifestyle|van-hoa|du-lich|suc-khoe|health|doi-song|giao-duc|education|bat-dong-san|chung-khoan|xe|dich-)/;

/** Folders of the address, and labels before the site's own name ("sohoa."). */
function folders(url: string): string[] {
  const [, , host = '', ...path] = url.split(/[/?#]/);
  return [...host.split('.').slice(0, -2), ...path.slice(0, -1)];
}

const bare = (text: string) =>
  fold(text)
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/[^a-z\d]+/g, '-');

/** What the publisher's own filing of the page says: one voice, from its sections or else from its address; null for none. */
export function sectionSign(
  facts: SeenPage,
): { side: 1 | -1; sign: Pick<Evidence, 'kind' | 'what' | 'where'> } | null {
  for (const kind of ['section', 'url'] as const)
    for (const what of kind === 'section' ? facts.sections : folders(facts.url)) {
      const key = bare(what);
      const side = FOR.test(key) ? 1 : AGAINST.test(key) ? -1 : 0;
      if (side) return { side, sign: { kind, what, where: kind } };
    }
  return null;
}
