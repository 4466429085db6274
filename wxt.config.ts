import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { bareScripts, bareStart } from './utils/cli/build/bare-start';
import { notices, noticesText } from './utils/cli/build/notices';
import { ownBrowser } from './utils/cli/build/own-browser';
import { packDataset } from './utils/cli/build/pack-dataset';
import { fixZipDates } from './utils/cli/build/zip-dates';
import { hostPatterns } from './utils/sites';

/** Fixes the Firefox extension's identity; also used by the browser tests. */
export const GECKO_ID = 'boi-canh@boicanh.example';

/** The oldest versions that work: `::highlight` underlines in Firefox, Ed25519 signatures in Chrome's Web Crypto. */
const CHROME = 137;
const FIREFOX = 146;

/**
 * One MV3 manifest for both browsers. Required hosts are the listed news sites only; any other site is
 * asked for in the reader's own click (`optional_host_permissions`) or lent once by `activeTab`.
 */
export default defineConfig({
  manifestVersion: 3,
  imports: false,
  // The oldest browsers of the manifests: nothing is rewritten for older ones, `light-dark()` of the style sheets least of all.
  vite: ({ browser }) => ({
    plugins: [preact(), ownBrowser(browser)],
    build: { target: [`chrome${CHROME}`, `firefox${FIREFOX}`] },
  }),
  hooks: {
    'build:publicAssets': async ({ config }, files) => {
      // `rows.zst` has all records of the dataset's own files, which need not come twice.
      const own = ({ relativeDest }: (typeof files)[number]) => /^dataset[\\/]/.test(relativeDest);
      files.splice(0, files.length, ...files.filter((file) => !own(file)));
      files.push(...(await packDataset(`${config.publicDir}/dataset`, `${config.wxtDir}/dataset`)));
      files.push({ relativeDest: 'THIRD-PARTY.txt', contents: noticesText(notices(config.root)) });
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ name }) => bareScripts.includes(name)))
        config.plugins = [...(config.plugins ?? []), bareStart()];
    },
    'zip:extension:done': (_wxt, path) => fixZipDates(path),
    'zip:sources:done': (_wxt, path) => fixZipDates(path),
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'vi',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus', 'alarms'],
    host_permissions: hostPatterns,
    optional_host_permissions: ['https://*/*'],
    content_security_policy: {
      extension_pages:
        // Beyond the package only packs that readers subscribed to are fetched, over https alone, by utils/packs/subscribe alone.
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' https:; font-src 'self'",
    },
    action: { default_title: '__MSG_name__' },
    omnibox: { keyword: 'bc' },
    // Chrome refuses more than four suggested keys; readers may set the others themselves.
    commands: {
      'next-name': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_nextName__' },
      'previous-name': { suggested_key: { default: 'Alt+Shift+Comma' }, description: '__MSG_previousName__' },
      'list-names': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_listNames__' },
      'save-article': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_saveArticle__' },
      'pin-card': { description: '__MSG_pinCard__' },
      'dock-card': { description: '__MSG_dockCard__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: `${FIREFOX}.0`,
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: `${FIREFOX}.0` },
          },
        }
      : { minimum_chrome_version: `${CHROME}` }),
  }),
});
