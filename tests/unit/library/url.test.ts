import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, publisherHost, webUrl } from '../../../utils/library/url';

describe('normalise', () => {
  it.each([
    ['https://vnexpress.net/bai-1.html?utm_source=fb&fbclid=x#box', 'https://vnexpress.net/bai-1.html'],
    ['http://www.tuoitre.vn/bai.htm', 'https://tuoitre.vn/bai.htm'],
    ['https://m.tuoitre.vn/bai.htm', 'https://tuoitre.vn/bai.htm'],
    ['https://amp.www.example.vn/bai/', 'https://example.vn/bai'],
    ['https://example.vn/amp/bai.htm', 'https://example.vn/bai.htm'],
    ['https://example.vn/bai.htm/amp/', 'https://example.vn/bai.htm'],
    ['https://example-vn.cdn.ampproject.org/c/s/example.vn/bai.htm?amp=1', 'https://example.vn/bai.htm'],
    ['https://www.google.com/amp/s/example.vn/bai.htm', 'https://example.vn/bai.htm'],
    ['https://example.vn/tin?id=7&b=2&zarsrc=31', 'https://example.vn/tin?b=2&id=7'],
    ['https://example.vn:8080/a', 'https://example.vn:8080/a'],
    ['https://example.vn/', 'https://example.vn'],
  ])('%s', (given, key) => expect(normalise(given)).toBe(key));

  it('keeps what tells two articles apart', () => {
    expect(normalise('https://example.vn/?id=1')).not.toBe(normalise('https://example.vn/?id=2'));
    expect(normalise('https://english.example.vn/a')).not.toBe(normalise('https://example.vn/a'));
    expect(normalise('https://example.vn/champ')).toBe('https://example.vn/champ');
    expect(normalise('https://m.vn/a')).toBe('https://m.vn/a');
  });

  // `fc.webUrl` takes seconds for a hundred addresses.
  const part = fc.string({ unit: fc.constantFrom(...'aB1-._~%/?=&#!ế'), maxLength: 12 });
  const anyUrl = fc
    .tuple(fc.constantFrom('http', 'https'), fc.constantFrom('a.vn', 'm.b.vn', 'x.y.z:81'), part, part, part)
    .map(([scheme, host, path, query, hash]) => `${scheme}://${host}/${path}?${query}#${hash}`);
  it('is idempotent', () => {
    fc.assert(
      fc.property(anyUrl, (url) => {
        expect(normalise(normalise(url))).toBe(normalise(url));
      }),
    );
    const nested = fc.array(fc.constantFrom('amp', 'm', 'www', 'bai', 'tin.amp', 'a.htm'), { maxLength: 5 });
    fc.assert(
      fc.property(nested, nested, (host, path) => {
        const url = `https://${[...host.map((h) => h.replace('.', '-')), 'example.vn'].join('.')}/${path.join('/')}`;
        expect(normalise(normalise(url))).toBe(normalise(url));
      }),
    );
  });

  it('takes web addresses only', () => {
    for (const bad of ['javascript:alert(1)', 'file:///etc/passwd', 'chữ', '', 'data:text/html,x'])
      expect(webUrl(bad)).toBeNull();
    expect(() => normalise('javascript:alert(1)')).toThrow('not an http(s) address');
  });

  it('names the publisher by its plain host', () => {
    expect(publisherHost('https://m.vnexpress.net/x')).toBe('vnexpress.net');
  });
});
