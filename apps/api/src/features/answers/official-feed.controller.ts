import { paths } from '@conch/shared/paths';
import { Controller, Get, HttpCode, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { UNKNOWN_TOKENS } from '../../platform/rate-limits/doors.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { OfficialFeedService } from './official-feed.service.js';

@Controller('feeds')
export class OfficialFeedController {
  constructor(
    private readonly feed: OfficialFeedService,
    private readonly limits: RateLimits,
  ) {}

  /** Feed readers have no session: the token in the address says whose feed it is. */
  @Get('official.xml')
  async official(@Query('token') token: unknown, @Req() req: Request, @Res() res: Response): Promise<void> {
    await this.limits.take(UNKNOWN_TOKENS, req.ip ?? '');
    const rss = typeof token === 'string' ? await this.feed.rss(token) : undefined;
    if (rss !== undefined) await this.limits.giveBack(UNKNOWN_TOKENS, req.ip ?? '');
    res
      .set('Cache-Control', 'private, no-store')
      .set('X-Robots-Tag', 'noindex')
      .set('Referrer-Policy', 'no-referrer');
    if (rss === undefined)
      res
        .status(404)
        .type('text/plain')
        .send('There is no such feed. Copy its address from the official answers page again.');
    else res.type('application/rss+xml').send(rss);
  }

  /** One-click unsubscribing as RFC 8058 has it: the mail program posts, the token says for whom. */
  @Post('official/unfollow')
  @HttpCode(204)
  async unfollow(@Query('token') token: unknown, @Req() req: Request): Promise<void> {
    await this.limits.take(UNKNOWN_TOKENS, req.ip ?? '');
    const isKnown = typeof token === 'string' && (await this.feed.unfollowBy(token));
    if (isKnown) await this.limits.giveBack(UNKNOWN_TOKENS, req.ip ?? '');
  }

  /** A person who opens the same address decides on the page. */
  @Get('official/unfollow')
  @Redirect(paths.official(), 303)
  toPage(): void {
    return undefined;
  }
}
