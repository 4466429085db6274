import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const output = join(import.meta.dirname, '../../../.output');
/** The built scripts; without a build the test fails and says so. */
const scripts = (folder: string) =>
  readdirSync(join(output, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(output, folder, name), 'utf8'));

const found = (texts: string[], pattern: RegExp) => texts.flatMap((text) => text.match(pattern) ?? []);

// What the stores' linters warn of is what docs/reviewer.md explains, and nothing of our own.
describe.each(['chrome-mv3', 'firefox-mv3'])('the scripts of %s', (folder) => {
  const texts = scripts(folder);

  it('assign no HTML but where Preact could be told to, and where DOMPurify reads what it cleans', () => {
    const assigned = found(texts, /[\w.$]+\.(?:inner|outer)HTML\s*=(?!=).{24}/g);
    expect(assigned.length).toBeGreaterThan(1);
    const ours = assigned.filter(
      (code) => !/^\w+\.innerHTML=\w+\.__html/.test(code) && !/\.documentElement\.innerHTML=/.test(code),
    );
    expect(ours).toEqual([]);
    expect(found(texts, /insertAdjacentHTML\(|document\.write\(/g)).toEqual([]);
  });

  it('make no code of text but where lodash, which the drawing of networks brings, would look for the global object', () => {
    const made = found(texts, /(?<![\w.$])(?:Function|eval)\(.{14}/g);
    expect(made.filter((code) => !/^Function\(.return this.\)/.test(code))).toEqual([]);
    expect(made.length).toBeLessThan(2);
  });
});
