import { makeCategory, type MadeCategory } from './builders/forum.js';
import type { Site, SiteMember } from './site.js';

export const addressOf = ({ id, slug }: { id: string; slug: string }): string => `/threads/${id}/${slug}`;

/** A mutation of which only the id of the answer matters. */
export const change = (member: SiteMember, name: string, type: string, input: object) =>
  member.client.run(`mutation ($input: ${type}!) { ${name}(input: $input) { id } }`, { input });

export async function makeGroup(site: Site, ...members: SiteMember[]): Promise<string> {
  const { createGroup } = await change(site.owner, 'createGroup', 'CreateGroupInput', {
    name: `Group ${crypto.randomUUID()}`,
  });
  for (const { id } of members)
    await change(site.owner, 'addGroupMember', 'GroupMemberInput', { groupId: createGroup.id, memberId: id });
  return createGroup.id;
}

/** What makes a category one of a group: only its members read, post and reply. */
export const onlyFor = (groupId: string) => ({
  readAudience: 'GROUPS',
  groupAccess: [{ groupId, read: true, post: true, reply: true }],
});

export async function makeClosedCategory(site: Site, ...members: SiteMember[]): Promise<MadeCategory> {
  return makeCategory(site.owner, onlyFor(await makeGroup(site, ...members)));
}
