import type { MarkReadInput } from '@conch/shared/inputs';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/graphql/errors.js';
import { toId } from '../../platform/graphql/ids.js';
import { addReading, type ReadingRow } from './reading.queries.js';

@Injectable()
export class ReadingService {
  constructor(private readonly database: Database) {}

  /** One statement, many times an hour for each reader: no fact of the forum, so nothing is recorded. */
  async markRead(actor: Actor, input: MarkReadInput): Promise<ReadingRow> {
    const threadId = toId(input.threadId, 'thread');
    const reading = await addReading(this.database, actor, { ...input, threadId });
    if (!reading) throw notFound('thread');
    return reading;
  }
}
