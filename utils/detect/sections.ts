import { model } from './model';
import type { Evidence, PageFacts } from './types';

import { plain } from './words';

/** Publishers' sections and the folders and hosts of their addresses; without marks, spaces as hyphens. */
const FOR =
  /^((tin-)?cong-nghe|so-hoa|nhip-song-so|chuyen-doi-so|(kinh-te|xa-hoi|ky-nguyen)-so|thong-tin-tr|ict|vien-thong|an-toan-th|an-ninh-mang|internet|ai(-|$)|khoa-?hoc-cong-?nghe)/;
const AGAINST =
  /^(the-thao|bong-da|phap-luat|giai-tri|van-hoa|du-lich|suc-khoe|doi-song|giao-duc|bat-dong-san|xe|dich-)/;

/** Folders of the address, and labels before the site's own name ("sohoa."). */
function folders(url: string): string[] {
  const [, , host = '', ...path] = url.split(/[/?#]/);
  return [...host.split('.').slice(0, -2), ...path.slice(0, -1)];
}

/** What the publisher's own filing of the page says: one voice, from its sections or else from its address. */
export function sectionSigns(facts: PageFacts): Evidence[] {
  for (const kind of ['section', 'url'] as const)
    for (const what of kind === 'section' ? facts.sections : folders(facts.url)) {
      const key = plain(what).replace(/[^a-z\d]+/g, '-');
      const weight = FOR.test(key) ? model.section : AGAINST.test(key) ? -model.section : 0;
      if (weight) return [{ kind, what, where: kind, weight }];
    }
  return [];
}
