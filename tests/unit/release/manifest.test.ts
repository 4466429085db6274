import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostPatterns } from '../../../utils/sites';

interface Manifest {
  permissions: string[];
  optional_permissions?: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  content_scripts: { js: string[]; matches: string[]; all_frames?: boolean }[];
  web_accessible_resources?: unknown[];
  externally_connectable?: unknown;
  commands?: Record<string, { suggested_key?: unknown }>;
  content_security_policy: { extension_pages: string };
  minimum_chrome_version?: string;
  browser_specific_settings?: {
    gecko: { strict_min_version: string; data_collection_permissions: { required: string[] } };
    gecko_android: { strict_min_version: string };
  };
}

/** The manifest as built; without a build the test fails and says so. */
function built(folder: string): Manifest {
  const path = join(import.meta.dirname, '../../../.output', folder, 'manifest.json');
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} cannot be read: run "npm run build" first`, { cause: error });
  }
}

const common = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

describe.each([
  ['chrome-mv3', [...common, 'sidePanel']],
  ['firefox-mv3', common],
])('the released manifest of %s', (folder, permissions) => {
  const manifest = built(folder);

  it('requires the listed news hosts and nothing else', () => {
    expect([...manifest.host_permissions].sort()).toEqual([...hostPatterns].sort());
    expect(manifest.host_permissions.join()).not.toMatch(/<all_urls>|\*:\/\/\*\/|localhost|127\.0\.0\.1/);
  });

  it('asks for other sites only when the reader does', () => {
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
  });

  it('runs one script by itself, the gate, on the listed hosts and in the top frame', () => {
    const scripts = manifest.content_scripts;
    expect(scripts.map(({ js }) => js)).toEqual([['content-scripts/gate.js']]);
    expect([...scripts[0]!.matches].sort()).toEqual([...hostPatterns].sort());
    expect(scripts[0]!.all_frames ?? false).toBe(false);
  });

  it('has exactly the permissions the README explains', () => {
    expect([...manifest.permissions].sort()).toEqual([...permissions].sort());
    expect(manifest.optional_permissions ?? []).toEqual([]);
  });

  it('shows nothing of itself to pages', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('suggests at most four shortcuts: Chrome refuses to load more', () => {
    const suggested = Object.values(manifest.commands ?? {}).filter((command) => command.suggested_key);
    expect(suggested.length).toBeLessThanOrEqual(4);
  });

  it('lets its pages load nothing but itself, and ask nobody but over https', () => {
    const policy = manifest.content_security_policy.extension_pages;
    const rules = policy.split('; ');
    expect(rules).toContain("default-src 'none'");
    expect(rules).toContain("connect-src 'self' https:");
    const others = rules.filter((rule) => !rule.startsWith('connect-src'));
    expect(others.join()).not.toMatch(/https?:|unsafe|\*/);
  });
});

describe('the browsers asked for', () => {
  it('Chrome: the first with Ed25519 in Web Crypto', () => {
    expect(built('chrome-mv3').minimum_chrome_version).toBe('137');
  });
  it('Firefox: the first with ::highlight underlines; no data collected', () => {
    const settings = built('firefox-mv3').browser_specific_settings;
    expect(settings?.gecko.strict_min_version).toBe('146.0');
    expect(settings?.gecko_android.strict_min_version).toBe('146.0');
    expect(settings?.gecko.data_collection_permissions).toEqual({ required: ['none'] });
  });
});
