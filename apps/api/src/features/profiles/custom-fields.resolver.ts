import {
  arrangeCustomFieldsInput,
  createCustomFieldInput,
  updateCustomFieldInput,
  type ArrangeCustomFieldsInput,
  type CreateCustomFieldInput,
  type UpdateCustomFieldInput,
} from '@conch/shared/inputs';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { zodPipe } from '../../platform/graphql/zod-pipe.js';
import { MemberType } from '../members/member.type.js';
import { CustomFieldType, CustomFieldValueType } from './custom-field.type.js';
import {
  ArrangeCustomFieldsArgs,
  CreateCustomFieldArgs,
  UpdateCustomFieldArgs,
} from './custom-fields.input.js';
import { customFieldsOfMember } from './custom-fields.loaders.js';
import { CustomFieldsService } from './custom-fields.service.js';
import { canFillIn } from './profiles.policy.js';

@Resolver(() => MemberType)
export class CustomFieldsResolver {
  constructor(private readonly fields: CustomFieldsService) {}

  @ResolveField(() => [CustomFieldValueType], {
    complexity: ({ childComplexity }: { childComplexity: number }) => 1 + 5 * childComplexity,
    description: 'The custom fields of the member that the viewer may see, in their order, empty ones too.',
  })
  async customFields(
    @Parent() member: MemberType,
    @Context() ctx: RequestContext,
  ): Promise<CustomFieldValueType[]> {
    const rows = (await ctx.load(customFieldsOfMember).load(member.id)) ?? [];
    return rows.map((row) => ({ field: row, value: row.value, editable: canFillIn(ctx.actor, row, member) }));
  }

  @Query(() => [CustomFieldType], {
    name: 'customFields',
    description: 'What the community asks its members, in order, the archived ones last (admins).',
  })
  list(@Context() ctx: RequestContext): Promise<CustomFieldType[]> {
    return this.fields.list(requireActor(ctx));
  }

  @Mutation(() => CustomFieldType, { description: 'Makes a custom field (admins).' })
  createCustomField(
    @Args('input', { type: () => CreateCustomFieldArgs }, zodPipe(createCustomFieldInput))
    input: CreateCustomFieldInput,
    @Context() ctx: RequestContext,
  ): Promise<CustomFieldType> {
    return this.fields.create(requireActor(ctx), input);
  }

  @Mutation(() => CustomFieldType, {
    description: 'Changes, archives or brings back a custom field (admins).',
  })
  updateCustomField(
    @Args('input', { type: () => UpdateCustomFieldArgs }, zodPipe(updateCustomFieldInput))
    input: UpdateCustomFieldInput,
    @Context() ctx: RequestContext,
  ): Promise<CustomFieldType> {
    return this.fields.update(requireActor(ctx), input);
  }

  @Mutation(() => [CustomFieldType], { description: 'Puts the custom fields in order (admins).' })
  arrangeCustomFields(
    @Args('input', { type: () => ArrangeCustomFieldsArgs }, zodPipe(arrangeCustomFieldsInput))
    input: ArrangeCustomFieldsInput,
    @Context() ctx: RequestContext,
  ): Promise<CustomFieldType[]> {
    return this.fields.arrange(requireActor(ctx), input);
  }
}
