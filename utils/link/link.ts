// Provisional: a bare longest match, only so that the whole path can run until the linker itself stands here.
import { syllables } from '../text/syllables';
import type { Gazetteer } from './gazetteer';
import { match } from './match';
import type { Article, Linked, Mention } from './types';

export function link(article: Article, gazetteer: Gazetteer): Linked {
  const text = syllables(article.text);
  const found = match(gazetteer, text);
  const mentions: Mention[] = [];
  let free = 0;
  for (let i = 0; i < found.count; i++) {
    const start = found.start[i]!;
    if (start < free) continue;
    let longest = i;
    while (longest + 1 < found.count && found.start[longest + 1] === start) longest++;
    const form = gazetteer.forms(found.key[longest]!)[0];
    if (!form || form.conditions || form.kind !== 'full') continue;
    free = found.end[longest]!;
    mentions.push({
      start: text.start[start]!,
      end: text.end[free - 1]!,
      entity: gazetteer.id(form.entity),
      type: gazetteer.type(form.entity),
      reasons: [{ code: 'exact', detail: '' }],
    });
  }
  return { mentions, agreements: [] };
}
