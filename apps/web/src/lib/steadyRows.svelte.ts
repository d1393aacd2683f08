/**
 * Rows of a list that is read again while someone reads it. Rows change where they stand; new ones and a new
 * order wait until the reader asks for them, so that nothing moves under the eye or the pointer.
 */
export class SteadyRows<Row extends { id: string }> {
  readonly #latest: () => readonly Row[];
  #kept = $state.raw<readonly Row[]>([]);

  constructor(latest: () => readonly Row[]) {
    this.#latest = latest;
    this.#kept = latest();
    // The first row that comes to an empty list is shown at once, and is held on to from then on.
    $effect.pre(() => {
      if (this.#kept.length === 0 && latest().length > 0) this.#kept = latest();
    });
  }

  readonly rows = $derived.by(() => {
    const latest = this.#latest();
    if (this.#kept.length === 0) return latest;
    return this.#kept.map((row) => latest.find(({ id }) => id === row.id) ?? row);
  });

  /** How many rows came that are not shown yet. */
  readonly waiting = $derived.by(() => {
    if (this.#kept.length === 0) return 0;
    return this.#latest().filter(({ id }) => !this.#kept.some((row) => row.id === id)).length;
  });

  showLatest(): void {
    this.#kept = this.#latest();
  }
}
