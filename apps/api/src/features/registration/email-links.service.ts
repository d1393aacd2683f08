import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/graphql/errors.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { EmailVerificationsService } from '../accounts/email-verifications.service.js';
import type { Device, Entry } from '../accounts/sessions.service.js';
import type { EmailLinkEffect, EmailLinkType } from './email-link.type.js';
import { MembershipVerificationService } from './membership-verification.service.js';
import { OPENED_LINKS } from './registration.limits.js';

type Proven = { email: string; effect: EmailLinkEffect; entry: Entry | null };

/** The links that prove an address, whether a member's or that of somebody who asks to join. */
@Injectable()
export class EmailLinksService {
  constructor(
    private readonly limits: RateLimits,
    private readonly verifications: EmailVerificationsService,
    private readonly requests: MembershipVerificationService,
  ) {}

  async preview(token: string, device: Device): Promise<EmailLinkType> {
    await this.limits.take(OPENED_LINKS, device.address);
    const ofMember = await this.verifications.find(token);
    if (ofMember) return { email: ofMember.email, effect: effectOf(ofMember), name: null, handle: null };
    return (await this.requests.find(token)) ?? refuse();
  }

  async verify(token: string, device: Device): Promise<Proven> {
    await this.limits.take(OPENED_LINKS, device.address);
    const ofMember = await this.verifications.verify(token);
    const proven: Proven = ofMember
      ? { email: ofMember.email, effect: effectOf(ofMember), entry: null }
      : ((await this.requests.verify(token, device)) ?? refuse());
    await this.limits.giveBack(OPENED_LINKS, device.address);
    return proven;
  }
}

const effectOf = ({ isChange }: { isChange: boolean }) => (isChange ? 'change' : 'confirm');

function refuse(): never {
  throw new DomainError(
    'EXPIRED',
    'This link has been used, has expired or was replaced by a newer one. Use the newest mail, or ask for a new link.',
  );
}
