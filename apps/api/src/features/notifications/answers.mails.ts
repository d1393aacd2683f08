import { excerptOf } from '@conch/shared/markdown';
import { paths } from '@conch/shared/paths';
import type { MailContent } from '../../platform/mail/layout.js';
import type { MailSetting } from '../settings/community-mail.service.js';
import type { AnswerNews, NudgeNews, OfficialNews } from './answer-mails.queries.js';

const EXCERPT = 600;

type Place = { threadId: number; slug: string; postNumber: number };

const linkTo = ({ address }: MailSetting, { threadId, slug, postNumber }: Place): string =>
  address(paths.thread({ id: threadId, slug }, postNumber));

function officialFacts({ authorName, team, appliesTo, body }: OfficialNews) {
  const scope = appliesTo ? ` It applies to ${appliesTo}.` : '';
  return { who: `${authorName} on behalf of ${team}`, scope, quote: excerptOf(body, EXCERPT) };
}

export function officialForAskerMail(setting: MailSetting, news: OfficialNews): MailContent {
  const { who, scope, quote } = officialFacts(news);
  return {
    subject: `Official answer to “${news.title}”`,
    paragraphs: [`“${news.title}” now has an official answer, by ${who}.${scope}`],
    quote,
    action: { label: 'Read the official answer', url: linkTo(setting, news) },
  };
}

export function officialForFollowerMail(setting: MailSetting, news: OfficialNews): MailContent {
  const { who, scope, quote } = officialFacts(news);
  return {
    subject: `Official: ${news.title}`,
    paragraphs: [`A new official answer in “${news.title}”, by ${who}.${scope}`],
    quote,
    action: { label: 'Read the official answer', url: linkTo(setting, news) },
    notes: [
      `You get this mail because you follow official answers. Stop following them at ${setting.address(paths.official())}.`,
    ],
  };
}

export function acceptedMail(setting: MailSetting, news: AnswerNews): MailContent {
  return {
    subject: `Your answer was accepted: ${news.title}`,
    paragraphs: [`Your reply solved “${news.title}”. Thank you for helping.`],
    quote: excerptOf(news.body, EXCERPT),
    action: { label: 'See your answer', url: linkTo(setting, news) },
  };
}

export function reviewDueMail(setting: MailSetting, news: OfficialNews): MailContent {
  return {
    subject: `Review an official answer: ${news.title}`,
    paragraphs: [
      `The official answer in “${news.title}”, on behalf of ${news.team}, was to be reviewed by ${news.reviewBy}. Readers now see that it needs review.`,
      'If it still holds, give it a new review date. If not, update, replace or withdraw it.',
    ],
    quote: excerptOf(news.body, EXCERPT),
    action: { label: 'Look at the answer', url: linkTo(setting, news) },
  };
}

export function acceptNudgeMail(setting: MailSetting, news: NudgeNews): MailContent {
  return {
    subject: `Did a reply solve it? ${news.title}`,
    paragraphs: [
      `Your question “${news.title}” has replies. If one of them solved it, accept it: others with the same question then find it at once.`,
      'If none did, say what is still open.',
    ],
    action: { label: 'Look at the replies', url: linkTo(setting, news) },
    notes: ['You are asked this once for each question.'],
  };
}
