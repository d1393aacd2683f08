import type { IncomingHttpHeaders } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { SessionCookie } from '../auth/session-cookie.js';
import { SessionSource } from '../auth/session-source.js';
import { Database } from '../database/database.js';
import type { Env } from '../env/env.js';
import { ENV } from '../env/env.token.js';
import { ANONYMOUS_REQUESTS } from '../rate-limits/doors.js';
import { RateLimits } from '../rate-limits/rate-limits.js';
import { RequestContext } from './context.js';

export type RequestHead = { headers: IncomingHttpHeaders; address: string; requestId?: string | undefined };

/** Makes the context of a request from its head, whichever way the request came. */
@Injectable()
export class ContextFactory {
  private readonly cookie: SessionCookie;

  constructor(
    private readonly database: Database,
    private readonly sessions: SessionSource,
    private readonly limits: RateLimits,
    @Inject(ENV) env: Env,
  ) {
    this.cookie = new SessionCookie(env.publicUrl);
  }

  async make(head: RequestHead, setCookie: (cookie: string) => void): Promise<RequestContext> {
    const token = this.cookie.read(head.headers.cookie);
    const recognised = token ? await this.sessions.recognise(token, head.address) : null;
    if (!recognised) await this.limits.take(ANONYMOUS_REQUESTS, head.address);
    return new RequestContext(this.database, {
      recognised,
      address: head.address,
      userAgent: head.headers['user-agent'] ?? null,
      ...(head.requestId ? { requestId: head.requestId } : {}),
      setSession: (value) => setCookie(this.cookie.write(value)),
    });
  }
}
