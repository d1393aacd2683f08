import { deserialize } from '$app/forms';
import type { Toasts } from '#lib/ui/toasts.svelte.ts';

/** Says that a post is deleted and, where the author may, offers to bring it back. */
export function offerUndo(
  toasts: Toasts,
  deleted: Record<string, unknown> | undefined,
  onrestored: () => void,
): void {
  const restore = async () => {
    if (await post('?/restore', String(deleted?.id))) onrestored();
    else toasts.show('It could not be restored. Please try again from the post.', { tone: 'bad' });
  };
  toasts.show('Post deleted.', {
    undo: deleted?.canRestore ? { label: 'Undo', run: () => void restore() } : undefined,
  });
}

async function post(action: string, id: string): Promise<boolean> {
  const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
  try {
    const response = await fetch(action, { method: 'POST', headers, body: new URLSearchParams({ id }) });
    return deserialize(await response.text()).type === 'success';
  } catch {
    return false;
  }
}
