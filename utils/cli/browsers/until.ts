/** Polls every 50 ms until `test` holds; throws after `limit` ms. A throwing test counts as not yet. */
export async function until<T>(
  test: () => Promise<T>,
  limit = 10_000,
  what = 'condition',
): Promise<NonNullable<T>> {
  const end = Date.now() + limit;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const value = await test();
      if (value) return value;
      last = value;
    } catch (error) {
      last = error;
    }
    await new Promise((go) => setTimeout(go, 50));
  }
  throw new Error(`${what} not reached in ${limit} ms; last: ${JSON.stringify(last) ?? String(last)}`);
}
