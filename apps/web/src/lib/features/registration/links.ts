import type { EmailLinkEffect } from '#lib/gql/graphql.ts';

/** Before a link that proves an address is used. Names and handles stand beside it: they may be somebody else's idea. */
export const CONFIRMATIONS: Record<EmailLinkEffect, { title: string; text: string; button: string }> = {
  CONFIRM: {
    title: 'Confirm your address',
    text: 'This is the address of your account.',
    button: 'Confirm the address',
  },
  CHANGE: {
    title: 'Use this address',
    text: 'From now on you sign in with it, and mails go there.',
    button: 'Use this address',
  },
  JOIN: {
    title: 'Confirm your address',
    text: 'Then your account is made. If this is not what you asked for, close the page.',
    button: 'Confirm and join',
  },
  ASK: {
    title: 'Confirm your address',
    text: 'Then the community team looks at your request. If this is not what you asked for, close the page.',
    button: 'Confirm and ask to join',
  },
};

/** After it. */
export const OUTCOMES: Record<EmailLinkEffect, { title: string; text: (email: string) => string }> = {
  CONFIRM: { title: 'Your address is confirmed', text: (email) => `Mails reach you at ${email}.` },
  CHANGE: { title: 'Your address is changed', text: (email) => `From now on you sign in with ${email}.` },
  JOIN: { title: 'You are in', text: (email) => `You sign in with ${email}.` },
  ASK: {
    title: 'Your request is with the team',
    text: (email) => `They look at it as soon as they can. We write to ${email} when they have decided.`,
  },
};
