import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Nest's own messages and our `Logger`s through the process's one logger. Nest's start-up chatter is debug. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  private write(level: 'error' | 'warn' | 'debug' | 'trace', message: unknown, rest: unknown[]): void {
    const part = rest.at(-1);
    if (message instanceof Error) this.logger[level]({ part, err: message }, message.message);
    else if (typeof message === 'object') this.logger[level]({ part, ...message }, textOf(rest[0]));
    else this.logger[level]({ part }, textOf(message));
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
