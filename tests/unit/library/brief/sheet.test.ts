import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sheetDocx } from '../../../../entrypoints/library/brief-docx';
import type { Brief, BriefEntry } from '../../../../utils/library/brief/compose';
import { type SheetChoice, sheetOf, wholeChoice } from '../../../../utils/library/brief/sheet';
import { sheetHtml, sheetMarkdown, sheetText } from '../../../../utils/library/brief/sheet-formats';

const source = (n: number) => ({
  url: `https://bao.example/${n}(a)`,
  publisher: `Báo ${n}`,
  title: `Bài <${n}>`,
  date: `202${n % 10}`,
  lang: 'vi',
});
const ref = (entity: string) => ({
  entity,
  type: 'person' as const,
  name: { vi: `Ông ${entity}`, en: `Mr ${entity}` },
});
const entry = (n: number, change: Partial<BriefEntry> = {}): BriefEntry => ({
  date: `20${String(n).padStart(2, '0')}-05-01`,
  kind: 'meeting',
  id: `m${n}`,
  title: { vi: `Gặp ${n}`, en: `Met ${n}` },
  detail: null,
  who: [ref('a')],
  sources: [source(n), source(n + 1), source(n + 2)],
  doubt: null,
  ...change,
});
const role = (title: string) => ({
  title: { vi: title, en: title },
  org: null,
  state: 'held' as const,
  from: '2020',
  to: null,
  attested: [],
  endUnknown: false,
  over: null,
  sources: [source(1)],
  doubt: null,
});
const brief = (change: Partial<Brief> = {}): Brief => ({
  title: [ref('a'), ref('b')],
  timeline: Array.from({ length: 15 }, (_, i) => entry(i + 1)),
  people: [
    { entity: 'x', name: ref('x').name, offices: [{ dates: ['2012'], roles: [role('Cũ')] }] },
    {
      entity: 'a',
      name: ref('a').name,
      offices: [
        { dates: ['2012'], roles: [role('Thứ trưởng')] },
        { dates: ['2024-05-01'], roles: [role('Bộ trưởng')] },
      ],
    },
  ],
  unplaced: [ref('z')],
  agreements: [],
  sources: [],
  undated: 0,
  cut: 0,
  ...change,
});
const sheet = (change: Partial<SheetChoice> = {}, of = brief()) =>
  sheetOf(of, { titles: ['Bài một', 'Bài hai'], data: '2026-09-19' }, { ...wholeChoice, ...change }, 'vi');

describe('a brief on one page', () => {
  it('is titled by its sides, else by its articles', () => {
    expect(sheet().title).toBe('Ông a – Ông b');
    expect(sheet({}, brief({ title: [] })).title).toBe('Bài một và 1 bài khác');
  });

  it('says who is who in one line each, the most present first, with the office of the latest day', () => {
    const [who] = sheet().sections;
    expect(who?.lines.map(({ lead, text }) => [lead, text])).toEqual([
      ['Ông a', 'Bộ trưởng (chức vụ ngày 1/5/2024)'],
      ['Ông x', 'Cũ (chức vụ ngày 2012)'],
    ]);
  });

  it('holds the last ten facts and says how many there are beside them', () => {
    const facts = sheet().sections[1]!;
    expect(facts.lines).toHaveLength(10);
    expect(facts.lines[0]?.lead).toBe('1/5/2015');
    expect(facts.note).toBe('Còn 5 sự kiện khác trong bản đầy đủ.');
    expect(sheet({ order: 'oldest' }).sections[1]?.lines[0]?.lead).toBe('1/5/2001');
  });

  it('is narrowed by period and side, and counts what is left', () => {
    expect(sheet({ from: 2013, to: 2014 }).summary).toBe(
      '2 lần gặp · lần đầu ghi nhận 1/5/2013 · gần nhất 1/5/2014',
    );
    expect(sheet({ side: 'nobody' }).summary).toContain('Chưa ghi nhận');
  });

  it('numbers each source once, in the order it is cited', () => {
    const made = sheet();
    const cited = made.sections.flatMap(({ lines }) => lines.flatMap(({ cites }) => cites));
    expect(new Set(made.sources.map(({ url }) => url)).size).toBe(made.sources.length);
    expect([...new Set(cited)]).toEqual(made.sources.map((_, i) => i + 1));
  });

  it('lists what is doubted and whose office is not known', () => {
    const doubtful = brief({ timeline: [entry(1, { doubt: { vi: 'Chưa rõ ngày', en: 'Day not known' } })] });
    const open = sheet({}, doubtful).sections.at(-1)!;
    expect(open.lines.map(({ text }) => text)).toEqual(['Gặp 1: Chưa rõ ngày', 'chưa rõ chức vụ']);
  });
});

describe('its formats', () => {
  it('text says each source by its number', () => {
    const text = sheetText(sheet());
    expect(text).toContain('1/5/2015: Gặp 15 [');
    expect(text).toMatch(/\[1\] Báo 1, “Bài <1>”, 2021\. https:/);
  });
  it('Markdown takes no name for markup and keeps its links whole', () => {
    const text = sheetMarkdown(sheet({}, brief({ title: [{ ...ref('a'), name: { vi: 'A*b*', en: '' } }] })));
    expect(text.split('\n')[0]).toBe('# A\\*b\\*');
    expect(text).toContain('(https://bao.example/1%28a%29)');
  });
  it('HTML escapes what it quotes and links only to the web', () => {
    const bad = brief({
      timeline: [entry(1, { sources: [{ ...source(1), url: 'javascript:alert(1)' }] })],
      people: [],
    });
    const html = sheetHtml(sheet({}, bad));
    expect(html).not.toContain('javascript:');
    expect(html).toContain('Bài &#60;1&#62;');
    expect(sheetHtml(sheet())).toContain('<a href="https://bao.example/1(a)">[1]</a>');
  });

  it('as a Word document holds every line, and each number leads to its source', async () => {
    const made = sheet();
    const parts = unzipSync(new Uint8Array(await (await sheetDocx(made)).arrayBuffer()));
    const part = (name: string) => strFromU8(parts[name]!);
    const words = part('word/document.xml').replace(/<[^>]+>/g, '');
    const xml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    for (const { heading, lines } of made.sections)
      for (const text of [heading, ...lines.flatMap((line) => [line.lead, line.text])])
        expect(words).toContain(xml(text));
    for (const [i, { url, title }] of made.sources.entries()) {
      expect(words).toContain(`[${i + 1}]`);
      expect(words).toContain(xml(title));
      expect(part('word/_rels/document.xml.rels')).toContain(`Target="${url}"`);
    }
    expect(words).toContain(xml(made.foot));
  });
});
