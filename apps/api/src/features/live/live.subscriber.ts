import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ActivityService } from '../../platform/activity/activity.service.js';
import { Database } from '../../platform/database/database.js';
import { JobsService } from '../../platform/jobs/jobs.service.js';
import { trimLog } from '../../platform/realtime/realtime-log.js';
import { RealtimeService } from '../../platform/realtime/realtime.service.js';
import { accessChangeOf } from './live-access.js';
import { liveEventsOf } from './live-events.js';
import { openRooms } from './live-rooms.js';

const KEPT_PER_ROOM = 500;

/** Turns recorded facts into what open pages hear. */
@Injectable()
export class LiveSubscriber implements OnModuleInit {
  constructor(
    private readonly activity: ActivityService,
    private readonly realtime: RealtimeService,
    private readonly jobs: JobsService,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    openRooms(this.realtime, this.database);
    this.activity.onRecord((tx, fact) => {
      this.realtime.append(tx, liveEventsOf(fact));
      const change = accessChangeOf(fact);
      if (change) this.realtime.changeAccess(tx, change);
    });
    this.jobs.define('live.trim', () => trimLog(this.database, KEPT_PER_ROOM), { cron: '17 * * * *' });
  }
}
