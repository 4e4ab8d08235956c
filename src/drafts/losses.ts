/** Counts what a text could not keep, and says it once in Dutch. */
export class Losses {
  readonly #counts = new Map<string, number>();

  /** Notes that something was left out or changed. */
  tell(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  /** What was left out or changed, with how often where that is more than once. */
  get all(): string[] {
    return [...this.#counts].map(([what, count]) => (count > 1 ? `${what} (${count} keer)` : what));
  }
}
