/** How many answers are kept: what was asked for ahead of two views. A card is up to 90 kB of text. */
const KEPT = 12;

/**
 * Remembers the latest answers of an asker. Questions under way are shared; failures are not remembered, so that the next
 * hover asks again. A question that differs in anything (the article says something else by now) is another one.
 */
export class Answers<Question, Reply> {
  /** A string is an answer that nobody has read yet, as JSON. */
  private readonly kept = new Map<string, Promise<Reply> | string>();

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

  /** Whether a question was asked, or answered before it was. */
  has(question: Question): boolean {
    return this.kept.has(JSON.stringify(question));
  }

  /** Takes an answer that came before anybody asked. @param json parsed when somebody does */
  expect(question: Question, json: string): void {
    if (!this.has(question)) this.#keep(JSON.stringify(question), json);
  }

  clear(): void {
    this.kept.clear();
  }

  #keep(key: string, reply: Promise<Reply> | string): void {
    // Set again, a key moves to the end: the first is the one not asked for longest.
    this.kept.delete(key);
    this.kept.set(key, reply);
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value!);
  }
}
