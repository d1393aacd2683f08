import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireActor } from '../../platform/auth/actor.js';
import { RequestContext } from '../../platform/graphql/context.js';
import { toId } from '../../platform/graphql/ids.js';
import { PageArgs, type Page } from '../../platform/graphql/page.js';
import { MailConnection, MailType } from './mail.type.js';
import { canReadMail } from './mails.policy.js';
import type { MailRow } from './mails.queries.js';
import { MailsService } from './mails.service.js';

@Resolver(() => MailType)
export class MailsResolver {
  constructor(private readonly mailsService: MailsService) {}

  @Query(() => MailConnection, { description: 'Mails, the newest first, for admins.' })
  mails(@Context() ctx: RequestContext, @Args() page: PageArgs): Promise<Page<MailRow>> {
    return this.mailsService.mails(requireActor(ctx), page);
  }

  @Query(() => MailType, { description: 'A mail, for admins.' })
  mail(
    @Args('id', { type: () => ID, description: 'The id of the mail.' }) id: string,
    @Context() ctx: RequestContext,
  ): Promise<MailRow> {
    return this.mailsService.getMail(requireActor(ctx), toId(id, 'mail'));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The plain text; null where it would let the viewer act as another admin.',
  })
  text(@Parent() mail: MailRow, @Context() ctx: RequestContext): string | null {
    return canReadMail(ctx.actor, mail) ? mail.text : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'The HTML; null like text.' })
  html(@Parent() mail: MailRow, @Context() ctx: RequestContext): string | null {
    return canReadMail(ctx.actor, mail) ? mail.html : null;
  }
}
