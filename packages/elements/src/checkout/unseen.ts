/** What was typed since the endpoint last answered: what it says of these fields is not about what stands in them now. */
export class Unseen {
  readonly #texts = new Map<string, string>();

  typed(name: string, text: string): void {
    this.#texts.set(name, text);
  }

  has(name: string): boolean {
    return this.#texts.has(name);
  }

  /** Everything typed before counts as seen after; what is typed meanwhile does not. */
  async show(send: () => Promise<unknown>): Promise<void> {
    const shown = [...this.#texts];
    await send();
    for (const [name, text] of shown) if (this.#texts.get(name) === text) this.#texts.delete(name);
  }
}
