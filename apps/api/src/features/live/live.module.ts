import { Module } from '@nestjs/common';
import { LiveSnapshotPlugin } from './live-snapshot.plugin.js';
import { LiveResolver } from './live.resolver.js';
import { LiveSubscriber } from './live.subscriber.js';

@Module({ providers: [LiveSubscriber, LiveResolver, LiveSnapshotPlugin] })
export class LiveModule {}
