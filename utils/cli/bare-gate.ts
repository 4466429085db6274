import type { Plugin } from 'vite';

/** The list of hosts travels in the manifest; WXT has read it from the entry point by then. */
const HOSTS = '../utils/sites';
/** WXT's start of a content script: a context class (4 kB, with an event that pages can hear) and a logger. */
const START = /content-script-isolated-world-entrypoint/;
const DEFINITION = /import (\w+) from ["'][^"']+["'];/;

/** Keeps out of the gate's bundle what WXT adds to every content script and the gate does not use. */
export function bareGate(): Plugin {
  return {
    name: 'bare-gate',
    enforce: 'pre',
    resolveId: (source) => (source === HOSTS ? '\0bare-gate' : null),
    load: (id) => (id === '\0bare-gate' ? 'export const hostPatterns = [];' : null),
    transform(code, id) {
      const definition = START.test(id) && code.includes('ContentScriptContext') && DEFINITION.exec(code);
      return definition ? `${definition[0]}\nexport default ${definition[1]}.main();` : null;
    },
  };
}
