import { join } from 'node:path';
import { build } from 'vite';

/** A page's half of a bench (`tests/bench/pages`) as one script that defines `bench`, to evaluate in a page of the extension. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: join(import.meta.dirname, entry), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('no bundle');
  return output.output[0].code;
}
