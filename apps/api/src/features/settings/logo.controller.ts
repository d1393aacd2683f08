import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { SettingsService } from './settings.service.js';

/** The logo, which the sign-in page shows to everybody. */
@Controller('files')
export class LogoController {
  constructor(private readonly settings: SettingsService) {}

  @Get('logo')
  async logo(
    @Query('v') version: string | undefined,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const logo = await this.settings.logo();
    if (!logo) {
      res.status(404).type('text/plain').send('There is no logo.');
      return;
    }
    res.set({
      'Content-Type': logo.type,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': version === logo.version ? 'public, max-age=31536000, immutable' : 'public, no-cache',
      ETag: `"${logo.version}"`,
    });
    if (req.fresh) res.status(304).end();
    else res.send(logo.bytes);
  }
}
