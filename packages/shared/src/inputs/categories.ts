import { z } from 'zod';
import { LIMITS } from '../limits.js';
import { READ_AUDIENCES, WRITE_AUDIENCES } from '../words.js';
import { clearable, color, flag, id, ids, kept, line, oneOf, optional, text } from './fields.js';

const name = line(LIMITS.categoryName);
const description = text(LIMITS.categoryDescription);
const icon = line(LIMITS.categoryIcon).regex(/^[a-z][a-z0-9-]*$/, 'Choose an icon from the list.');
const readAudience = oneOf(READ_AUDIENCES);
const writeAudience = oneOf(WRITE_AUDIENCES);

export const categoryGroupAccessInput = z.object({ groupId: id, read: flag, post: flag, reply: flag });
export type CategoryGroupAccessInput = z.infer<typeof categoryGroupAccessInput>;

const groupAccess = z
  .array(categoryGroupAccessInput)
  .max(LIMITS.groupsAtOnce.max, `Choose at most ${LIMITS.groupsAtOnce.max} groups.`)
  .refine((rows) => new Set(rows.map((row) => row.groupId)).size === rows.length, {
    error: 'Name each group once.',
  });

export const createCategoryInput = z.object({
  name,
  description: optional(description),
  color: optional(color),
  icon: optional(icon),
  readAudience: optional(readAudience),
  postAudience: optional(writeAudience),
  replyAudience: optional(writeAudience),
  groupAccess: optional(groupAccess),
});
export type CreateCategoryInput = z.infer<typeof createCategoryInput>;

export const updateCategoryInput = z.object({
  id,
  name: kept(name),
  description: clearable(description),
  color: kept(color),
  icon: kept(icon),
  readAudience: kept(readAudience),
  postAudience: kept(writeAudience),
  replyAudience: kept(writeAudience),
  groupAccess: kept(groupAccess),
  archived: kept(flag),
});
export type UpdateCategoryInput = z.infer<typeof updateCategoryInput>;

/** The categories in their new order. */
export const arrangeCategoriesInput = z.object({
  ids: ids(LIMITS.categoriesAtOnce.max).min(1, 'Choose one.'),
});
export type ArrangeCategoriesInput = z.infer<typeof arrangeCategoriesInput>;
