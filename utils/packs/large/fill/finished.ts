/** Waits for a transaction; what stopped it is thrown, and not only that it was stopped. */
export async function finished(writing: {
  done: Promise<void>;
  readonly error: DOMException | null;
}): Promise<void> {
  await writing.done.catch((failure: unknown) => {
    throw writing.error ?? failure;
  });
}
