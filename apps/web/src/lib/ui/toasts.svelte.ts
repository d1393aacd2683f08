import { createContext } from 'svelte';

export type Toast = {
  id: number;
  text: string;
  tone: 'plain' | 'bad';
  undo?: { label: string; run: () => void };
};

/** Short messages at the edge of the page. Made by the layout, reached through context. */
export class Toasts {
  list = $state<Toast[]>([]);
  #next = 1;

  /** Shown for 5 s, or 10 s where something can still be undone. */
  show(text: string, options: Pick<Toast, 'undo'> & { tone?: Toast['tone'] } = {}): void {
    const id = this.#next++;
    this.list.push({ id, text, tone: options.tone ?? 'plain', undo: options.undo });
    setTimeout(() => this.dismiss(id), options.undo ? 10_000 : 5_000);
  }

  dismiss(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }
}

export const [useToasts, provideToasts] = createContext<Toasts>();
