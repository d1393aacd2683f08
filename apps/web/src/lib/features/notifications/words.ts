import type { NotificationRowFragment } from '#lib/gql/graphql.ts';

/** Who did what, to be followed by the title of the thread. */
export function wordsOf({ kind, actor, otherCount, post }: NotificationRowFragment, viewerId: string) {
  const others = otherCount === 0 ? '' : otherCount === 1 ? ' and one other' : ` and ${otherCount} others`;
  const own = post.author.id === viewerId;
  const did = {
    REPLY: 'replied in',
    MENTION: 'mentioned you in',
    REACTION: 'reacted to your post in',
    ACCEPTED: 'accepted your reply in',
    OFFICIAL: own ? 'made your post the official answer in' : 'marked the official answer in',
    INTRODUCTION: 'introduced themselves in',
  }[kind];
  return { who: actor.name + others, did };
}
