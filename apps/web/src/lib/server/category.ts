import type { ReadAudience, WriteAudience } from '#lib/gql/graphql.ts';
import { text, textOrNull } from './act';

/** A category as its form sends it; a group's access is three boxes named `read-`, `post-` and `reply-<id>`. */
export function categoryFrom(form: FormData) {
  return {
    name: text(form, 'name'),
    description: textOrNull(form, 'description'),
    color: text(form, 'color'),
    icon: text(form, 'icon'),
    readAudience: text(form, 'readAudience') as ReadAudience,
    postAudience: text(form, 'postAudience') as WriteAudience,
    replyAudience: text(form, 'replyAudience') as WriteAudience,
    groupAccess: form
      .getAll('group')
      .filter((id) => typeof id === 'string')
      .map((groupId) => ({
        groupId,
        read: form.has(`read-${groupId}`),
        post: form.has(`post-${groupId}`),
        reply: form.has(`reply-${groupId}`),
      })),
  };
}
