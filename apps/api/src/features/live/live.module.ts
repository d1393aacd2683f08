import { Module } from '@nestjs/common';
import { LiveResolver, ViewerLiveResolver } from './live.resolver.js';
import { LiveSubscriber } from './live.subscriber.js';

@Module({ providers: [LiveSubscriber, LiveResolver, ViewerLiveResolver] })
export class LiveModule {}
