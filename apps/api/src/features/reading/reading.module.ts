import { Module } from '@nestjs/common';
import { ThreadReadingResolver } from './reading.resolver.js';
import { ReadingService } from './reading.service.js';

@Module({ providers: [ReadingService, ThreadReadingResolver] })
export class ReadingModule {}
