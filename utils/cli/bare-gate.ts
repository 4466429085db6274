import type { Plugin } from 'vite';

/**
 * Keeps out of the gate's bundle what WXT adds to every content script and the gate does not use: its context class (4 kB,
 * and an event that pages can hear) and the list of hosts, which WXT has read for the manifest by then.
 */
export function bareGate(): Plugin {
  const stand: Record<string, string> = {
    'wxt/utils/content-script-context': 'export class ContentScriptContext {}',
    '../utils/sites': 'export const hostPatterns = [];',
  };
  return {
    name: 'bare-gate',
    enforce: 'pre',
    resolveId: (source) => (source in stand ? `\0bare-gate:${source}` : null),
    load: (id) => stand[id.replace('\0bare-gate:', '')] ?? null,
  };
}
