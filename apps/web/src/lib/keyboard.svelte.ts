import { createContext, untrack } from 'svelte';

/** `keys` as pressed: "r", "?", "g h" one after the other, "mod+k" with Ctrl or Cmd. */
export type Shortcut = { keys: string; does: string; group: string; run: () => void };

const BETWEEN_KEYS = 1_000;

/** The shortcuts of the page that is open. Pages add theirs with `add` and take them away when they close. */
export class Keyboard {
  shortcuts = $state.raw<readonly Shortcut[]>([]);
  #pending = '';
  #pendingSince = 0;

  /** Returns how to remove them again, so that an `$effect` can return it. */
  add(...added: Shortcut[]): () => void {
    this.shortcuts = [...untrack(() => this.shortcuts), ...added];
    return () => (this.shortcuts = this.shortcuts.filter((shortcut) => !added.includes(shortcut)));
  }

  press(event: KeyboardEvent): void {
    const modified = event.ctrlKey || event.metaKey;
    if (event.altKey || event.isComposing || event.defaultPrevented) return;
    if (!modified && isTyping(event.target)) return;

    const key = modified ? `mod+${event.key.toLowerCase()}` : event.key;
    const recent = event.timeStamp - this.#pendingSince < BETWEEN_KEYS;
    const sequence = recent && this.#pending ? `${this.#pending} ${key}` : key;
    const match = this.#find(sequence) ?? this.#find(key);
    this.#pending = !match && this.shortcuts.some(({ keys }) => keys.startsWith(`${key} `)) ? key : '';
    this.#pendingSince = event.timeStamp;
    if (!match) return;
    event.preventDefault();
    match.run();
  }

  /** The one added last wins, so that a page may take over a key. */
  #find(keys: string): Shortcut | undefined {
    return this.shortcuts.findLast((shortcut) => shortcut.keys === keys);
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], dialog') !== null
  );
}

export const [useKeyboard, provideKeyboard] = createContext<Keyboard>();
