import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Why } from '../../components/card/about/why';
import { ReadingContext } from '../../components/parts/context';
import { readDataset } from '../../utils/cli/build/pack-dataset';
import { words } from '../../utils/i18n';
import { entityTypeNames, entityTypes } from '../../utils/kinds';
import { gazetteerInput } from '../../utils/knowledge/gazetteer-input';
import { compile } from '../../utils/link/gazetteer/compile';
import { type Gazetteer, open } from '../../utils/link/gazetteer/gazetteer';
import { link } from '../../utils/link/link';
import { packLinks } from '../../utils/link/packed';
import type { Reason } from '../../utils/link/types';
import type { ArticleBlock } from '../../utils/page/find/article';
import { Reading } from '../../utils/page/mark/reading';
import { samplePages } from '../pages';

afterEach(cleanup);

/** What is not said of a name in words: ids of the dataset, its kinds, the reasons' own codes. */
const raw = new Set<string>();
let gazetteer: Gazetteer;
beforeAll(async () => {
  const { dataset } = await readDataset(join(import.meta.dirname, '../../public/dataset'));
  gazetteer = open(compile(gazetteerInput(dataset)));
  for (const type of entityTypeNames)
    for (const record of dataset[entityTypes[type].file]) {
      raw.add(record.id);
      if ('kind' in record) raw.add(record.kind);
    }
  for (const type of entityTypeNames) raw.add(type);
}, 60_000);

const block = (text: string): ArticleBlock => ({
  element: document.body,
  text,
  pieces: [{ node: document.createTextNode(text), start: 0 }],
  heading: false,
  part: null,
});

/** Headline and paragraphs of a sample page. */
function articleOf(file: string) {
  const html = readFileSync(join(import.meta.dirname, '../pages/served', file), 'utf8').replace(
    /<link[^>]*>/g,
    '',
  );
  const page = new DOMParser().parseFromString(html, 'text/html');
  return {
    title: page.querySelector('h1')?.textContent ?? '',
    blocks: [...page.querySelectorAll('p')].map(({ textContent }) => block(textContent)),
  };
}

async function found(file: string, published: string | null) {
  const { title, blocks } = articleOf(file);
  const reading = new Reading({
    title,
    published,
    link: async (article) => packLinks(link(article, gazetteer)),
    pageFacts: async () => ({ names: {}, meeting: [], pairs: [] }),
  });
  await reading.adopt(blocks);
  const page = [title, ...blocks.map(({ text }) => text)].join('\n');
  return { page, mentions: reading.blocks.flatMap((each) => each.found) };
}

/** What "Why?" says once it is opened. */
function said(surface: string, reasons: Reason[], lang: 'vi' | 'en'): string {
  const heading = words(lang).why.heading;
  render(
    <ReadingContext.Provider value={{ lang, w: words(lang) } as never}>
      <Why surface={surface} reasons={reasons} no="no" on={{ notThis: () => undefined }} />
    </ReadingContext.Provider>,
  );
  fireEvent.click(screen.getByRole('button', { name: heading }));
  const text = document.querySelector('.why p')!.textContent;
  cleanup();
  return text;
}

const wordsIn = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const holds = (page: string, quoted: string) =>
  ` ${wordsIn(page).join(' ')} `.includes(` ${wordsIn(quoted).join(' ')} `);

describe('why a name was taken for somebody', () => {
  it('quotes only words that stand on each sample page, and speaks in words', async () => {
    let heard = 0;
    for (const { file, published } of samplePages.filter(({ ict }) => ict)) {
      const { page, mentions } = await found(file, published);
      const all = new Map(mentions.map((each) => [JSON.stringify([each.surface, each.reasons]), each]));
      for (const { surface, reasons } of all.values()) {
        const [vi, en] = [said(surface, reasons, 'vi'), said(surface, reasons, 'en')];
        const quotes = [...`${vi}${en}`.matchAll(/“([^”]*)”/g)].map(([, quoted]) => quoted!);
        heard += quotes.length;
        expect(quotes.filter((quoted) => !holds(page, quoted))).toEqual([]);
        const ours = vi.replace(/“[^”]*”/g, ' ').match(/[a-z0-9-]+/g) ?? [];
        expect(ours.filter((word) => raw.has(word))).toEqual([]);
      }
    }
    expect(heard).toBeGreaterThan(200);
  }, 60_000);

  it('leaves out an office that only the dataset knows, and words that stand there only as a part of others', async () => {
    const text = 'Ông Nguyễn Văn Mẫu báo cáo.';
    const reasons: Reason[] = ['Thứ trưởng', 'bá', 'Mẫu báo'].map((detail) => ({ code: 'title', detail }));
    const reading = new Reading({
      title: '',
      published: null,
      link: async () =>
        packLinks({
          mentions: [{ start: 4, end: 18, entity: 'mau', type: 'person', reasons }],
          agreements: [],
        }),
      pageFacts: async () => ({ names: {}, meeting: [], pairs: [] }),
    });
    await reading.adopt([block(text)]);
    expect(reading.blocks[0]!.found[0]!.reasons).toEqual([{ code: 'title', detail: 'Mẫu báo' }]);
  });
});
