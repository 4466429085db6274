import type { PageFacts } from '../../knowledge/card';
import type { Linked, Mention } from '../../link/types';
import type { Body, SavedArticle } from '../schema';

/**
 * The names of a saved article as they were linked when it was saved, found again in a text that parts its paragraphs
 * differently. The reader view falls back on it while the background cannot link.
 */
export function storedLinks(body: Body, text: string): Linked {
  const surfaces = new Map(body.mentions.map((m) => [body.text.slice(m.start, m.end), m]));
  // Longest first: "Bộ Khoa học và Công nghệ" before a name that is a part of it.
  const ordered = [...surfaces].filter(([surface]) => surface !== '').sort(([a], [b]) => b.length - a.length);
  const taken: Mention[] = [];
  for (const [surface, { entity, type }] of ordered) {
    for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + surface.length)) {
      const end = at + surface.length;
      if (taken.every((m) => m.end <= at || m.start >= end))
        taken.push({ start: at, end, entity, type, reasons: [] });
    }
  }
  return { mentions: taken.sort((a, b) => a.start - b.start), agreements: [] };
}

/** What these names were called when the article was saved; their kinds, other names and who of them met are not stored. */
export function storedFacts({ names }: SavedArticle): PageFacts {
  return {
    names: Object.fromEntries(names.map((name) => [name.entity, { ...name, kind: null, also: [] }])),
    meeting: [],
    pairs: [],
  };
}
