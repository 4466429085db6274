import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { ownBrowser } from '../../../utils/cli/build/own-browser';

const file = createRequire(import.meta.url).resolve('webextension-polyfill');
const transformFor = (target: string) =>
  (ownBrowser(target) as unknown as { transform(code: string, id: string): string | null }).transform;
const transform = transformFor('chrome');

describe('the polyfill in our scripts', () => {
  it('gives the very object of a browser that has one, and looks at none of its parts', () => {
    const looked: PropertyKey[] = [];
    const runtime = { id: 'bc' };
    const browser = new Proxy({ runtime }, { getOwnPropertyDescriptor: (_, key) => void looked.push(key) });
    const module = transform(readFileSync(file, 'utf8'), file)!;
    const body = module.replace('export default', 'return').replaceAll('globalThis', 'own');
    const own = { browser, chrome: { runtime } };
    expect(new Function('own', body)(own) === browser).toBe(true);
    expect(looked).toEqual([]);
  });
  it('stays out of a build for Firefox, whose object it would give', () => {
    const body = transformFor('firefox')(readFileSync(file, 'utf8'), file)!.replace(
      'export default',
      'return',
    );
    const browser = { runtime: {} };
    expect(body.length).toBeLessThan(100);
    expect(new Function('globalThis', body)({ browser }) === browser).toBe(true);
  });
  it('no other script is touched', () => {
    expect(transform('module.exports = 1;', '/node_modules/idb/build/index.cjs')).toBeNull();
  });
});
