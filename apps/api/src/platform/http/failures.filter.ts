import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { NextFunction } from 'express';

/**
 * Hands what a handler throws to those who answer and log it, `formatError` for the API and `errorAnswer` for the
 * rest. Without it Nest would log every refusal as an error of ours.
 */
@Catch()
export class FailuresFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    host.switchToHttp().getNext<NextFunction>()(error);
  }
}
