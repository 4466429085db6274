import type { Plugin } from 'vite';

const POLYFILL = /[\\/]webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js$/;

/**
 * Makes a module of the polyfill that gives `browser` as it is. As CommonJS its properties would be copied, and to look at one
 * has Chrome make that API: all of them, with each start of the background and of each page of ours. In Firefox the polyfill
 * gives the browser's own object, and its 10 kB are left out.
 * @param target of the build
 */
export function ownBrowser(target: string): Plugin {
  return {
    name: 'own-browser',
    enforce: 'pre',
    transform(code, id) {
      if (!POLYFILL.test(id)) return null;
      if (target === 'firefox') return 'export default globalThis.browser;';
      return `const module = { exports: {} };\nconst exports = module.exports;\n${code}\nexport default module.exports;`;
    },
  };
}
