import type { CustomFieldAudience, CustomFieldEditor, CustomFieldKind } from '@conch/shared/words';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Something a community asks its members, or notes about them, beyond what every profile has. */
@Entity({ name: 'custom_field' })
export class CustomField {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: number;

  @Column('citext')
  name: string;

  @Column('text', { nullable: true })
  hint: string | null;

  @Column('text')
  kind: CustomFieldKind;

  @Column('text', { array: true })
  options: string[];

  @Column('text')
  audience: CustomFieldAudience;

  @Column('text')
  editor: CustomFieldEditor;

  @Column('boolean')
  isRequired: boolean;

  @Column('int')
  position: number;

  @Column('timestamptz', { nullable: true })
  archivedAt: Date | null;
}
