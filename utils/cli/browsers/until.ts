/** How many times longer than on a quiet machine is waited: in a whole run two files' browsers share the processors. */
const PATIENCE = Number(process.env.BC_PATIENCE ?? 1);

/**
 * Polls every 50 ms until `test` holds. A throwing test counts as not yet.
 * @param limit ms on a quiet machine, after which it throws
 */
export async function until<T>(
  test: () => Promise<T>,
  limit = 10_000,
  what = 'condition',
): Promise<NonNullable<T>> {
  const end = Date.now() + limit * PATIENCE;
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
  throw new Error(
    `${what} not reached in ${limit * PATIENCE} ms; last: ${JSON.stringify(last) ?? String(last)}`,
  );
}
