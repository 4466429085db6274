import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { BrowserName } from '../browsers/browser';
import { launch, type Rig } from '../browsers/rig';
import { until } from '../browsers/until';
import { came } from './page-kit';
import { SmallDisk } from './small-disk';

/** kB left on the disk, one run for each; with so much a write fails at its beginning, in its middle, or not at all. */
export const KILOBYTES_LEFT = [0, 4, 16, 64, 256, 512, 1024, 2048];
/** MB: a fresh profile with the dataset in it, and room for what the browser keeps beside it. */
const SIZE = 220;
const KEPT = 30;
const BROUGHT = 400;
const SOON = 8000;

export interface DiskRow {
  disk: string;
  browser: string;
  /** What the reader was told of the write for which there was no room. */
  told: string;
  /** Articles that the list showed while the disk was full, and once there was room again. */
  full: number;
  after: string;
  holds: boolean;
}

/** What an export of everything leaves beside the list. */
const EXPORTED = { name: 'danh-sach.json', count: KEPT, at: '2026-01-01T00:00:00.000Z' };
const FULL = 'Hết chỗ lưu';

/**
 * A reading list on a disk that fills up: what was in it, what the reader is told, and what is there when the browser starts
 * again with room. A write that failed must say that the disk is full, and nothing may be gone without a word: the list is whole,
 * or the reader is told how much it held and which file was exported last.
 * @param left kB that are free when more is brought in
 */
export async function runFullDisk(name: BrowserName, left: number): Promise<DiskRow> {
  const disk = new SmallDisk(SIZE);
  const open = () => launch(name, { profile: disk.folder });
  let rig = await open();
  try {
    await rig.settled();
    let page = await listPage(rig);
    await bring(page, listOf(0, KEPT));
    await page.evaluate(
      `(globalThis.browser ?? chrome).storage.local.set({ 'library:ledger:exported': ${JSON.stringify(EXPORTED)} })`,
    );
    disk.fill(left);
    const told = await bring(page, listOf(KEPT, BROUGHT));
    await rig.killBackground();
    await page.close();
    page = await listPage(rig);
    const full = await shown(page);
    await rig.close();
    disk.empty();
    rig = await open();
    page = await listPage(rig);
    const after = await shown(page);
    const whole = told === '' ? KEPT + BROUGHT : KEPT;
    if (after !== whole) await came(async () => (await text(page, '.loss')) !== '', SOON);
    const warned = await text(page, '.loss');
    const isWarned = warned.includes(String(KEPT)) && warned.includes(EXPORTED.name);
    return {
      disk: `full but for ${left} kB`,
      browser: name,
      told: told.split('.')[0] || 'nothing: all written',
      full,
      after: `${after} of ${whole}${warned ? ', told of the loss' : ''}`,
      holds: (told === '' || told.startsWith(FULL)) && (after === whole || isWarned),
    };
  } finally {
    await rig.close();
    disk.remove();
  }
}

const text = (page: Page, selector: string): Promise<string> =>
  page.evaluate((where) => document.querySelector(where)?.textContent ?? '', selector);

async function listPage(rig: Rig): Promise<Page> {
  const page = await rig.extensionPage('library.html');
  await until(
    () => page.evaluate(() => document.querySelector('.list, .empty, .alert, .loss') !== null),
    SOON,
    'the list',
  );
  return page;
}

/** How many articles the list holds: it draws only those in sight, and says how many there are beside its first view. */
async function shown(page: Page): Promise<number> {
  await came(() => page.evaluate(() => document.querySelector('.list, .empty') !== null), SOON);
  return Number(/\d+/.exec(await text(page, '.views'))?.[0] ?? 0);
}

/** A file of articles, each with 8 kB of text, from number `first` on. */
function listOf(first: number, count: number): string {
  const path = join(tmpdir(), `full-disk-${first}.json`);
  const articles = Array.from({ length: count }, (_, n) => ({
    title: `Bài ${first + n}`,
    url: `https://example.vn/${first + n}`,
    is_archived: 0,
    content: `<p>${`Nền tảng số ${first + n} phục vụ người dân và doanh nghiệp. `.repeat(150)}</p>`,
  }));
  writeFileSync(path, JSON.stringify(articles));
  return path;
}

/** Imports a file. @returns what the box says went wrong, nothing when all went well */
async function bring(page: Page, path: string): Promise<string> {
  await page.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('header :is(button, a)')];
    buttons.find(({ textContent }) => textContent?.trim() === 'Nhập')?.click();
  });
  const input = (await page.waitForSelector('.file input')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await page.waitForSelector('.dialog .tally, .dialog .alert');
  await page.evaluate(() => document.querySelector<HTMLElement>('.dialog .main')?.click());
  await until(
    async () =>
      /Đã nhập xong/.test(await text(page, '.dialog [role=status]')) ||
      (await text(page, '.dialog .alert')) !== '',
    30_000,
    'an end of the import',
  );
  return text(page, '.dialog .alert');
}
