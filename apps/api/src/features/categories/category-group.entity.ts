import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the members of one group may do in one category. */
@Entity({ name: 'category_group' })
export class CategoryGroup {
  @PrimaryColumn('bigint')
  categoryId: number;

  @PrimaryColumn('bigint')
  groupId: number;

  @Column('boolean')
  canRead: boolean;

  @Column('boolean')
  canPost: boolean;

  @Column('boolean')
  canReply: boolean;
}
