import type { SignedIn } from '../conch.js';

type Input = Record<string, unknown>;
export type MadeOfficial = {
  id: string;
  team: string;
  appliesTo: string | null;
  reviewBy: string | null;
  needsReview: boolean;
  revision: number;
  post: { id: string; number: number; isOfficial: boolean };
  markedBy: { handle: string };
};
export type MadeAccepted = {
  id: string;
  answerState: string;
  acceptedAnswer: { post: { id: string; isAccepted: boolean }; acceptedBy: { handle: string } };
};

export const MARK = `mutation ($input: MarkOfficialAnswerInput!) { markOfficialAnswer(input: $input) {
  id team appliesTo reviewBy needsReview revision post { id number isOfficial } markedBy { handle } } }`;
export const ACCEPT = `mutation ($postId: ID!) { acceptAnswer(input: { postId: $postId }) {
  id answerState acceptedAnswer { post { id isAccepted } acceptedBy { handle } acceptedAt } } }`;

export async function accept(member: SignedIn, post: { id: string }): Promise<MadeAccepted> {
  return (await member.client.run(ACCEPT, { postId: post.id })).acceptAnswer;
}

/** Marks a post, or writes in a thread, as `input` says. */
export async function markOfficial(staff: SignedIn, input: Input): Promise<MadeOfficial> {
  return (await staff.client.run(MARK, { input })).markOfficialAnswer;
}
