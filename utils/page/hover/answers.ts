/** How many answers are kept: what was asked for ahead of two views. A card is up to 90 kB of text. */
const KEPT = 12;

/**
 * Remembers the latest answers of an asker. Questions under way are shared; failures are not remembered, so that the next
 * hover asks again. A question that differs in anything (the article says something else by now) is another one.
 */
export class Answers<Question, Reply> {
  private readonly kept = new Map<string, Promise<Reply>>();

  constructor(private readonly ask: (question: Question) => Promise<Reply>) {}

  /** @throws what the asker throws */
  get(question: Question): Promise<Reply> {
    const key = JSON.stringify(question);
    const known = this.kept.get(key);
    const reply = known ?? this.ask(question);
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
