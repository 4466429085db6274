import { describe, expect, it } from 'vitest';
import { storedLinks } from '../../../../utils/library/known/stored-links';

describe('names as they were saved', () => {
  it('the longest stored name is found first, whatever order they were stored in', () => {
    const text = 'Bộ Công an và Công an thành phố';
    const mention = (surface: string, entity: string) => {
      const start = text.indexOf(surface);
      return { start, end: start + surface.length, entity, type: 'organization' as const, reasons: [] };
    };
    const body = {
      id: 'a',
      html: '',
      text,
      mentions: [mention('Công an', 'short'), mention('Bộ Công an', 'long')],
      agreements: [],
    };
    expect(storedLinks(body, text).mentions.map((m) => m.entity)).toEqual(['long', 'short']);
  });
});
