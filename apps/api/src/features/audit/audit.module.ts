import { Module } from '@nestjs/common';
import { AuditResolver } from './audit.resolver.js';
import { AuditService } from './audit.service.js';

/** The page on which admins read what was recorded. Recording is the platform's. */
@Module({ providers: [AuditService, AuditResolver] })
export class AuditModule {}
