import { excerptOf } from '@conch/shared/markdown';
import { paths } from '@conch/shared/paths';
import type { MailContent } from '../../platform/mail/layout.js';
import type { MailSetting } from '../settings/community-mail.service.js';
import type { IntroductionNews } from './onboarding.queries.js';

const EXCERPT = 600;

export function introductionMail({ community, address }: MailSetting, news: IntroductionNews): MailContent {
  const { authorName, title, body, threadId, slug } = news;
  return {
    subject: `${authorName} says hello at ${community.name}`,
    paragraphs: [`${authorName}, whom you helped to come here, has just introduced themselves: “${title}”.`],
    quote: excerptOf(body, EXCERPT),
    action: { label: 'Say hello back', url: address(paths.thread({ id: threadId, slug })) },
  };
}
