import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { forbidden } from '../../platform/graphql/errors.js';
import type { Page, PageArgs } from '../../platform/graphql/page.js';
import { canReadAuditLog } from './audit.policy.js';
import { listActivities, type ActivityConditions, type ActivityRow } from './audit.queries.js';

@Injectable()
export class AuditService {
  constructor(private readonly database: Database) {}

  async activities(actor: Actor, conditions: ActivityConditions, page: PageArgs): Promise<Page<ActivityRow>> {
    if (!canReadAuditLog(actor)) throw forbidden('Only admins read the audit log.');
    return listActivities(this.database, conditions, page);
  }
}
