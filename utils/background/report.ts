/** Nobody waits for this work; its failure must still be seen. @param what it is, for the log */
export function report(what: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => console.warn(`Bối Cảnh, ${what}:`, error));
}
