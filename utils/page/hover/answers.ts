/** How many answers are kept: what was asked for ahead of two views. A card is up to 90 kB of text. */
const KEPT = 12;

/**
 * Remembers the latest answers of an asker. Questions under way are shared; failures are not remembered, so that the next
 * hover asks again. A question that differs in anything (the article says something else by now) is another one.
 */
export class Answers<Question, Reply> {
  /** A string is an answer that nobody has read yet, as JSON; undefined stands for one on its way, or that never came. */
  private readonly kept = new Map<string, Promise<Reply> | string | undefined>();

  readonly #ask: (question: Question) => Promise<Reply>;

  constructor(ask: (question: Question) => Promise<Reply>) {
    this.#ask = ask;
  }

  /** @throws what the asker throws */
  get(question: Question): Promise<Reply> {
    const key = JSON.stringify(question);
    const known = this.kept.get(key);
    const reply =
      typeof known === 'string'
        ? Promise.resolve(JSON.parse(known) as Reply)
        : (known ?? this.#ask(question));
    this.#keep(key, reply);
    if (!known) reply.catch(() => this.kept.delete(key));
    return reply;
  }

  /**
   * Takes an answer that came before anybody asked; without one it is on its way from now on.
   * @param json parsed when somebody asks
   * @returns false where it was there already, or on its way
   */
  expect(question: Question, json?: string): boolean {
    const key = JSON.stringify(question);
    const isNew = !(json ? this.kept.get(key) : this.kept.has(key));
    if (isNew) this.#keep(key, json);
    return isNew;
  }

  clear(): void {
    this.kept.clear();
  }

  #keep(key: string, reply: Promise<Reply> | string | undefined): void {
    // Set again, a key moves to the end: the first is the one not asked for longest.
    this.kept.delete(key);
    this.kept.set(key, reply);
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value!);
  }
}
