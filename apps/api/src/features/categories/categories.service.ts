import type {
  ArrangeCategoriesInput,
  CategoryGroupAccessInput,
  CreateCategoryInput,
  UpdateCategoryInput,
} from '@conch/shared/inputs';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Reader } from '../../platform/database/reader.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { badInput, forbidden, notFound } from '../../platform/graphql/errors.js';
import { toId } from '../../platform/graphql/ids.js';
import { slugOf } from '../../platform/text/slug.js';
import { CategoryGroup } from './category-group.entity.js';
import { Category } from './category.entity.js';
import { canEditCategories } from './categories.policy.js';
import {
  findCategories,
  findCategoriesByIds,
  findCategoryBySlug,
  type CategoryRow,
} from './categories.queries.js';

/** The settings whose change may open or close the category to somebody. */
const ACCESS = ['readAudience', 'postAudience', 'replyAudience', 'groupAccess', 'archived'] as const;

@Injectable()
export class CategoriesService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
  ) {}

  list(actor: Actor | null, includeArchived: boolean): Promise<CategoryRow[]> {
    return findCategories(this.database, actor, includeArchived);
  }

  /** The category, if the actor may read it; within a transaction when given one. */
  async get(actor: Actor | null, id: number, reader: Reader = this.database): Promise<CategoryRow> {
    const [category] = await findCategoriesByIds(reader, actor, [id]);
    if (!category) throw notFound('category');
    return category;
  }

  async getByIdOrSlug(
    actor: Actor | null,
    which: { id?: string | null; slug?: string | null },
  ): Promise<CategoryRow> {
    if (which.id != null) return this.get(actor, toId(which.id, 'category'));
    if (which.slug == null) throw badInput({ id: 'Say which category: give its id or its slug.' });
    const category = await findCategoryBySlug(this.database, actor, which.slug);
    if (!category) throw notFound('category');
    return category;
  }

  async create(actor: Actor, input: CreateCategoryInput): Promise<CategoryRow> {
    requireEditor(actor);
    return this.database.transaction(async (tx) => {
      // One at a time, so that two alike get two slugs and two places.
      await tx.rows(sql`lock table category in share row exclusive mode`);
      const { groupAccess = [], ...settings } = input;
      const inserted = await tx.manager.insert(Category, {
        ...settings,
        slug: await freeSlug(tx, slugOf(input.name, 'category')),
        position: (await tx.row<{ next: number }>(sql`
          select coalesce(max(position), 0) + 1 next from category`))!.next,
      });
      const categoryId = Number(inserted.identifiers[0]!['id']);
      await this.setGroupAccess(tx, categoryId, groupAccess);
      await this.activity.record(tx, {
        type: 'category.created',
        actorId: actor.memberId,
        categoryId,
        details: { name: input.name },
      });
      return this.get(actor, categoryId, tx);
    });
  }

  async update(actor: Actor, input: UpdateCategoryInput): Promise<CategoryRow> {
    requireEditor(actor);
    const categoryId = toId(input.id, 'category');
    return this.database.transaction(async (tx) => {
      const category = await tx.row<{ archivedAt: Date | null }>(
        sql`select archived_at from category where id = ${categoryId} for update`,
      );
      if (!category) throw notFound('category');
      const { id: _id, groupAccess, archived, ...settings } = input;
      const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
      const archivedAt = archived ? (category.archivedAt ?? new Date()) : null;
      const changes = { ...given, ...(archived !== undefined && { archivedAt }) };
      if (Object.keys(changes).length > 0) await tx.manager.update(Category, categoryId, changes);
      if (groupAccess) await this.setGroupAccess(tx, categoryId, groupAccess);
      await this.activity.record(tx, {
        type: 'category.updated',
        actorId: actor.memberId,
        categoryId,
        details: { ...given, archived, groupAccess, access: ACCESS.some((key) => input[key] !== undefined) },
      });
      return this.get(actor, categoryId, tx);
    });
  }

  async arrange(actor: Actor, input: ArrangeCategoriesInput): Promise<CategoryRow[]> {
    requireEditor(actor);
    const ids = input.ids.map((id) => toId(id, 'category'));
    return this.database.transaction(async (tx) => {
      await tx.rows(sql`lock table category in share row exclusive mode`);
      const found = await findCategoriesByIds(tx, actor, ids);
      if (found.length !== ids.length) throw notFound('category');
      await tx.rows(sql`
        update category c set position = arranged.position
        from (select id, row_number() over (
                order by array_position(${ids}::bigint[], id), position, id) as position
              from category) arranged
        where arranged.id = c.id`);
      await this.activity.record(tx, {
        type: 'category.arranged',
        actorId: actor.memberId,
        details: { ids },
      });
      return findCategories(tx, actor, true);
    });
  }

  private async setGroupAccess(
    tx: Transaction,
    categoryId: number,
    access: CategoryGroupAccessInput[],
  ): Promise<void> {
    await tx.manager.delete(CategoryGroup, { categoryId });
    const rows = access
      .map(({ groupId, read, post, reply }) => ({
        categoryId,
        groupId: toId(groupId, 'group'),
        canRead: read || post || reply,
        canPost: post,
        canReply: reply,
      }))
      .filter((row) => row.canRead);
    const groupIds = rows.map((row) => row.groupId);
    const known = await tx.rows(sql`select id from member_group where id = any(${groupIds}::bigint[])`);
    if (known.length !== groupIds.length) throw notFound('group');
    if (rows.length > 0) await tx.manager.insert(CategoryGroup, rows);
  }
}

function requireEditor(actor: Actor): void {
  if (!canEditCategories(actor)) throw forbidden('Only admins change categories.');
}

async function freeSlug(tx: Transaction, wanted: string): Promise<string> {
  const taken = await tx.rows<{ slug: string }>(
    sql`select slug from category where slug = ${wanted} or starts_with(slug, ${wanted + '-'})`,
  );
  const slugs = new Set(taken.map((row) => row.slug));
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!slugs.has(slug)) return slug;
  }
}
