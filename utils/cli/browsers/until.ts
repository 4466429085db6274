/** How many times longer than on a quiet machine is waited: in a whole run two files' browsers share the processors. */
const PATIENCE = Number(process.env.BC_PATIENCE ?? 1);

/** ms between two looks. */
const REST = 50;

/**
 * Polls until `test` holds. A throwing test counts as not yet.
 * @param limit ms of rest between looks, after which it throws. What the looks take does not count: they ask the browser,
 *   and where it is slow to answer it is slow to do what is waited for.
 */
export async function until<T>(
  test: () => Promise<T>,
  limit = 10_000,
  what = 'condition',
): Promise<NonNullable<T>> {
  let last: unknown;
  for (let rested = 0; rested < limit * PATIENCE; rested += REST) {
    try {
      const value = await test();
      if (value) return value;
      last = value;
    } catch (error) {
      last = error;
    }
    await new Promise((go) => setTimeout(go, REST));
  }
  throw new Error(
    `${what} not reached in ${limit * PATIENCE} ms; last: ${JSON.stringify(last) ?? String(last)}`,
  );
}
