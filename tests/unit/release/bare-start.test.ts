import { describe, expect, it } from 'vitest';
import { bareStart } from '../../../utils/cli/build/bare-start';

type Chunk = { type: 'chunk'; fileName: string; code: string };

/** What the last hook of the build makes of one script. */
function built(fileName: string): string {
  const { generateBundle } = bareStart() as unknown as {
    generateBundle: { order: string; handler(options: object, bundle: Record<string, Chunk>): void };
  };
  const chunk: Chunk = { type: 'chunk', fileName, code: '(function(){})();' };
  generateBundle.handler({}, { [fileName]: chunk });
  return chunk.code;
}

describe('scripts that are compiled whole', () => {
  it('the one that draws cards says so in its first line, where alone browsers read it', () => {
    expect(built('content-scripts/stage.js')).toBe('//# allFunctionsCalledOnLoad\n(function(){})();');
  });
  it('of gate and reader most functions are not called at once: they stay as they are', () => {
    for (const name of ['gate', 'reader'])
      expect(built(`content-scripts/${name}.js`)).toBe('(function(){})();');
  });
});
