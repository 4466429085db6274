import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../setup/setup.mjs';

/** Where the worker processes of a run of tests find the profile that the run has warmed. */
const WARMED = 'BC_FIREFOX_PROFILE';

/** What Firefox has compiled by now and put aside for its next start; written some seconds after the first. */
const CACHE = 'startupCache/scriptCache.bin';

const temporary = () => mkdtempSync(join(tmpdir(), 'boi-canh-firefox-'));
const remove = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

/**
 * Starts Firefox once with an empty profile and lets every `copiedProfile` of this process and its children be a copy of it.
 * Of the 7 s of processor time that a start with an empty profile takes, 3 go into filling caches (Firefox 153).
 * @returns takes the profile away; without a Firefox nothing is warmed
 */
export async function warmFirefox(): Promise<() => void> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) return () => undefined;
  const folder = temporary();
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, userDataDir: folder });
  const end = Date.now() + 15_000;
  while (!existsSync(join(folder, CACHE)) && Date.now() < end) {
    await new Promise((go) => setTimeout(go, 200));
  }
  await browser.close();
  process.env[WARMED] = folder;
  return () => remove(folder);
}

/** A profile of one's own for one start. @returns its folder and what takes it away; null where none was warmed */
export function copiedProfile(): { folder: string; remove(): void } | null {
  const warmed = process.env[WARMED];
  if (!warmed) return null;
  const folder = temporary();
  cpSync(warmed, folder, { recursive: true });
  return { folder, remove: () => remove(folder) };
}
