import { ExpressAdapter } from '@nestjs/platform-express';

/** Nest answers what it has a route for and lets everything else through: the pages come after it. */
export class OpenEndedAdapter extends ExpressAdapter {
  override setNotFoundHandler(): this {
    return this;
  }

  override setErrorHandler(): this {
    return this;
  }
}
