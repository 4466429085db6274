/** A signing key in groups of four digits, as two people compare it. */
export function Key({ digits }: { digits: string }) {
  return <code class="key">{digits.match(/.{1,4}/g)?.join(' ')}</code>;
}
