import type { Plugin } from 'vite';

/** The list of hosts travels in the manifest; WXT has read it from the entry point by then. */
const HOSTS = '../utils/sites';
/** WXT's start of a content script: a context class (4 kB, with an event that pages can hear) and a logger. */
const START = /content-script-isolated-world-entrypoint/;
const DEFINITION = /import (\w+) from ["'][^"']+["'];/;

/** What a script's definition says to the build alone. */
const FOR_BUILD = /^\s*(matches|registration|runAt|noScriptStartedPostMessage): .*,$/gm;

/** Scripts in pages that use nothing of WXT's context. */
export const bareScripts: readonly string[] = ['gate', 'reader', 'stage'];

/**
 * Scripts of which all is needed as soon as they come, for somebody waits: Chrome then compiles them whole while it reads them
 * (since 136), before the facts of the card are there, and not function by function while it is drawn. Others read a comment.
 */
const EAGER = '//# allFunctionsCalledOnLoad\n';
const eager = (file: string) => /\bstage\.js$/.test(file);

/** Keeps out of a script's bundle what WXT adds to every content script and these do not use. */
export function bareStart(): Plugin {
  return {
    name: 'bare-start',
    enforce: 'pre',
    resolveId: (source) => (source === HOSTS ? '\0no-hosts' : null),
    load: (id) => (id === '\0no-hosts' ? 'export const hostPatterns = [];' : null),
    transform(code, id) {
      const definition = START.test(id) && code.includes('ContentScriptContext') && DEFINITION.exec(code);
      if (definition) return `${definition[0]}\nexport default ${definition[1]}.main();`;
      return code.includes('defineContentScript({') ? code.replace(FOR_BUILD, '') : null;
    },
    generateBundle: {
      // The comment must stand first: after WXT has taken away what stood there.
      order: 'post',
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk' && eager(chunk.fileName)) chunk.code = EAGER + chunk.code;
      },
    },
  };
}
