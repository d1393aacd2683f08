import { z } from 'zod';
import { LIMITS } from '../limits.js';
import { clearable, id, kept, line, optional, text } from './fields.js';

const name = line(LIMITS.groupName);
const description = text(LIMITS.description);

export const createGroupInput = z.object({ name, description: optional(description) });
export type CreateGroupInput = z.infer<typeof createGroupInput>;

export const updateGroupInput = z.object({ id, name: kept(name), description: clearable(description) });
export type UpdateGroupInput = z.infer<typeof updateGroupInput>;

export const deleteGroupInput = z.object({ id });
export type DeleteGroupInput = z.infer<typeof deleteGroupInput>;

/** Who is to be added to or taken out of which group. */
export const groupMemberInput = z.object({ groupId: id, memberId: id });
export type GroupMemberInput = z.infer<typeof groupMemberInput>;
