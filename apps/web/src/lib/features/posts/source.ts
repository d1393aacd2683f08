import { paths } from '@conch/shared/paths';

export type PostSource = { id: string; body: string; revisionCount: number; handle: string };

/** A post as it was written, to edit or to quote it. Lists carry only the rendered text. */
export async function readSource(postId: string): Promise<PostSource> {
  const response = await fetch(`${paths.post(postId)}/source`);
  if (!response.ok) throw new Error(`The post could not be read: ${response.status}`);
  return (await response.json()) as PostSource;
}
