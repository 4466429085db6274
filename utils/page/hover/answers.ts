/** How many answers are kept: more than a reader looks at in one paragraph, little enough to forget. */
const KEPT = 24;

/**
 * Remembers the latest answers of an asker by key. Questions under way are shared; failures are not remembered, so that
 * the next hover asks again.
 */
export class Answers<Reply> {
  private readonly kept = new Map<string, Promise<Reply>>();

  constructor(private readonly ask: (key: string) => Promise<Reply>) {}

  /** @throws what the asker throws */
  get(key: string): Promise<Reply> {
    const known = this.kept.get(key);
    const reply = known ?? this.ask(key);
    // Set again, a key moves to the end: the first is the one not asked for longest.
    this.kept.delete(key);
    this.kept.set(key, reply);
    if (!known) reply.catch(() => this.kept.delete(key));
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value!);
    return reply;
  }

  clear(): void {
    this.kept.clear();
  }
}
