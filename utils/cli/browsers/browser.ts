import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import { browsers, findBrowser } from '../setup/setup.mjs';
import { copiedProfile } from './firefox-profile';

export type BrowserName = 'chromium' | 'firefox';
export const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

/** Fixes the address of the extension's own pages in Firefox, which otherwise draws a new one at each install. */
const FIREFOX_UUID = '11111111-2222-4333-8444-555555555555';

/** Folder of the released build. */
export function buildFolder(name: BrowserName): string {
  const folder = name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  return fileURLToPath(new URL(`../../../.output/${folder}`, import.meta.url));
}

export interface LaunchOptions {
  /** Where page requests go; `hosts: null` sends every host there, a list only those. */
  server: { port: number; hosts: string[] | null };
  headless: boolean;
  dark?: boolean;
  touch?: boolean;
  /** Chromium arguments on top of ours. */
  args?: string[];
  /** Firefox preferences on top of ours. */
  prefs?: Record<string, string | number | boolean>;
  /** Without the extension, to compare with. */
  bare?: boolean;
  /** Another folder than the released build's, to compare with. */
  build?: string;
  /** Folder of a profile that outlives the browser; without it a fresh one that goes with it. */
  profile?: string;
}

export interface Launched {
  name: BrowserName;
  browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, no slash at the end. */
  origin: string;
  /** Ends the browser; its profile is gone when this is done. */
  close(): Promise<void>;
}

/**
 * Opens an installed browser with the released build and a fresh profile. The publishers' names lead to the server
 * on 127.0.0.1, so that the build under test is the released one. Throws when browser or build are missing.
 */
export async function launchBrowser(name: BrowserName, options: LaunchOptions): Promise<Launched> {
  const program = findBrowser(name);
  if (!program) throw new Error(`Not installed: ${browsers[name].say}`);
  if (!existsSync(`${buildFolder(name)}/manifest.json`)) {
    throw new Error(`No build in ${buildFolder(name)}: run "npm run build" first`);
  }
  return name === 'chromium' ? launchChromium(program, options) : launchFirefox(program, options);
}

async function launchChromium(program: string, options: LaunchOptions): Promise<Launched> {
  const { port, hosts } = options.server;
  const rules = (hosts ?? ['*']).map((host) => `MAP ${host} 127.0.0.1:${port}`).join(',');
  // Chromium refuses its sandbox to root only.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({
    executablePath: program,
    headless: options.headless,
    pipe: true,
    defaultViewport: null,
    ...(options.profile ? { userDataDir: options.profile } : {}),
    ...(options.bare ? {} : { enableExtensions: [options.build ?? buildFolder('chromium')] }),
    args: [
      ...asRoot,
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // The pages are served by http under names that Chromium would otherwise try by https first.
      '--disable-features=HttpsUpgrades',
      `--host-resolver-rules=${rules}`,
      ...(options.dark ? ['--blink-settings=preferredColorScheme=0'] : []),
      ...(options.touch ? ['--touch-events=enabled'] : []),
      ...(options.args ?? []),
    ],
  });
  const close = () => browser.close();
  if (options.bare) return { name: 'chromium', browser, origin: '', close };
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  return { name: 'chromium', browser, origin: worker.url().split('/').slice(0, 3).join('/'), close };
}

/** A finger and nothing finer, as on a phone. */
const TOUCH_PREFS = {
  'dom.w3c_touch_events.enabled': 1,
  'ui.primaryPointerCapabilities': 1,
  'ui.allPointerCapabilities': 1,
};

/** What a temporary add-on stored goes with it when the browser closes, unless told otherwise. */
const KEEP_PREFS = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

/** Proxy settings by script: the listed hosts (or all) go to the server, so addresses need no port. */
function proxyScript({ port, hosts }: LaunchOptions['server']): string {
  const mine = hosts === null ? 'true' : `${JSON.stringify(hosts)}.includes(host)`;
  const script = `function FindProxyForURL(url, host) { return ${mine} ? "PROXY 127.0.0.1:${port}" : "DIRECT"; }`;
  return `data:text/javascript,${encodeURIComponent(script)}`;
}

/** The extension's id, as the built manifest has it. */
function geckoId(): string {
  const manifest = JSON.parse(readFileSync(`${buildFolder('firefox')}/manifest.json`, 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

async function launchFirefox(program: string, options: LaunchOptions): Promise<Launched> {
  const profile = copiedProfile();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    ...(profile ? { userDataDir: profile.folder } : {}),
    headless: options.headless,
    defaultViewport: null,
    ...(options.profile ? { userDataDir: options.profile } : {}),
    // Without it pages of the extension cannot be driven.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...(options.profile ? KEEP_PREFS : {}),
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId()]: FIREFOX_UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      'dom.security.https_first': false,
      'network.proxy.type': 2,
      'network.proxy.autoconfig_url': proxyScript(options.server),
      ...(options.dark ? { 'layout.css.prefers-color-scheme.content-override': 0 } : {}),
      ...(options.touch ? TOUCH_PREFS : {}),
      ...(options.prefs ?? {}),
    },
  });
  if (!options.bare) await browser.installExtension(options.build ?? buildFolder('firefox'));
  const close = async () => {
    const program = browser.process();
    // Whoever closed it by a signal left no exit code.
    const isRunning = program?.exitCode === null && program.signalCode === null;
    const ended = isRunning ? once(program, 'exit') : null;
    await browser.close();
    // It writes into its profile to the last.
    await ended;
    profile?.remove();
  };
  return { name: 'firefox', browser, origin: `moz-extension://${FIREFOX_UUID}`, close };
}
