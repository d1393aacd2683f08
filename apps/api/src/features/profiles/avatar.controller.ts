import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ContextFactory } from '../../platform/graphql/context.factory.js';
import { answerImage } from '../../platform/images/image-answer.js';
import { AvatarsService } from './avatars.service.js';

/** Avatars are for the signed in; to everybody else none exists. */
@Controller('files/avatars')
export class AvatarController {
  constructor(
    private readonly avatars: AvatarsService,
    private readonly contexts: ContextFactory,
  ) {}

  @Get(':memberId')
  async avatar(
    @Param('memberId') memberId: string,
    @Query('size') size: unknown,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const head = { headers: req.headers, address: req.ip ?? '' };
    const { actor } = await this.contexts.make(head, (cookie) => res.append('Set-Cookie', cookie));
    answerImage(
      req,
      res,
      await this.avatars.find(actor, memberId, size === 'large' ? 'large' : 'small'),
      'private',
    );
  }
}
