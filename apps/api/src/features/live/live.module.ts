import { Module } from '@nestjs/common';
import { LiveSnapshotPlugin } from './live-snapshot.plugin.js';
import { LiveResolver, ViewerLiveResolver } from './live.resolver.js';
import { LiveSubscriber } from './live.subscriber.js';

@Module({ providers: [LiveSubscriber, LiveResolver, ViewerLiveResolver, LiveSnapshotPlugin] })
export class LiveModule {}
