import { paths } from '@conch/shared/paths';
import type { FirstStepKind } from '#lib/gql/graphql.ts';

type Words = { title: string; text: string; href: string; action: string };

/** What each step is called, and where it is taken. */
export const STEPS: Record<FirstStepKind, Words> = {
  PROFILE: {
    title: 'Say who you are',
    text: 'Your position and a few lines about you, so that answers fit.',
    href: paths.settings('profile'),
    action: 'Complete your profile',
  },
  INTRODUCTION: {
    title: 'Say hello',
    text: 'A short post about you and what you are working on. It is begun for you.',
    href: paths.introduce(),
    action: 'Introduce yourself',
  },
  TAKE_PART: {
    title: 'Take part',
    text: 'React to a post, reply to somebody, or ask what you always wanted to know.',
    href: paths.unanswered(),
    action: 'See open questions',
  },
};

/** The beginning of an introduction: its writer fills in what fits and takes out the rest. */
export const INTRODUCTION = `Hello, I am …

- **What I do:**
- **What I use it for:**
- **What I would like to learn here:**
- **Ask me about:**
`;
