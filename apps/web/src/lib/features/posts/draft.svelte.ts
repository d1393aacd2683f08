export type Draft = {
  text: string;
  title?: string;
  /** The post it answers. */
  replyTo?: { id: string; name: string } | null;
  /** Kept with the text, so that sending it again after a lost answer does not post it twice. */
  key: string;
};

const SAVE_AFTER = 400;

/** What someone is writing, kept in this browser until it is sent. */
export class KeptDraft {
  saved = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest: Draft | undefined;

  constructor(private readonly name: string) {}

  read(): Draft | undefined {
    try {
      const draft = JSON.parse(localStorage.getItem(this.name) ?? 'null') as Draft | null;
      return draft?.text || draft?.title ? draft : undefined;
    } catch {
      return undefined;
    }
  }

  keep(draft: Draft): void {
    this.#latest = draft;
    this.saved = false;
    this.#timer ??= setTimeout(() => this.write(), SAVE_AFTER);
  }

  /** Writes at once, when the page goes. */
  write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#latest) return;
    const worth = Boolean(this.#latest.text.trim() || this.#latest.title?.trim());
    try {
      if (worth) localStorage.setItem(this.name, JSON.stringify(this.#latest));
      else localStorage.removeItem(this.name);
      this.saved = worth;
    } catch {
      // A browser that stores nothing still sends; it only cannot keep the text for later.
      this.saved = false;
    }
  }

  forget(): void {
    this.#latest = undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.saved = false;
    try {
      localStorage.removeItem(this.name);
    } catch {
      this.saved = false;
    }
  }
}
