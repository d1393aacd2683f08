import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { answerImage } from '../../platform/images/image-answer.js';
import { SettingsService } from './settings.service.js';

/** The logo, which the sign-in page shows to everybody. */
@Controller('files')
export class LogoController {
  constructor(private readonly settings: SettingsService) {}

  @Get('logo')
  async logo(@Req() req: Request, @Res() res: Response): Promise<void> {
    answerImage(req, res, await this.settings.logo(), 'public');
  }
}
