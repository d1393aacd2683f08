import { postText } from '../features/posts/post-text.js';
import { Escaped, escapeCopy } from './copy-text.js';

/** Bodies of one thread often come again in another; rendering costs much more than remembering. */
const MOST_KEPT = 20_000;

type Kept = { html: string; excerpt: string; columns: Escaped };

/** What is stored of each body, made by the very function that the services use, once per body. */
export class Texts {
  private readonly kept = new Map<string, Kept>();

  of(body: string): Kept {
    const known = this.kept.get(body);
    if (known) return known;
    const { html, excerpt } = postText(body);
    const made = { html, excerpt, columns: new Escaped(`${escapeCopy(body)}\t${escapeCopy(html)}`) };
    if (this.kept.size < MOST_KEPT) this.kept.set(body, made);
    return made;
  }
}
