import type { RequestEvent } from '@sveltejs/kit';
import {
  AcceptAnswerDocument,
  MarkOfficialAnswerDocument,
  UnacceptAnswerDocument,
  UnverifyAnswerDocument,
  UpdateOfficialAnswerDocument,
  VerifyAnswerDocument,
  WithdrawOfficialAnswerDocument,
} from '#lib/gql/graphql.ts';
import { act, text, textOrNull } from './act';
import { staying } from './thread';

/** What can be done about answers, on the thread and on the page of its official answer. */
export const answerActions = {
  accept: (event: RequestEvent) =>
    act(
      event,
      AcceptAnswerDocument,
      (form) => ({ postId: text(form, 'postId') }),
      () => staying(event, { done: true }),
    ),

  unaccept: (event: RequestEvent) =>
    act(
      event,
      UnacceptAnswerDocument,
      (form) => ({ threadId: text(form, 'threadId') }),
      () => staying(event, { done: true }),
    ),

  verify: (event: RequestEvent) =>
    act(
      event,
      VerifyAnswerDocument,
      (form) => ({ postId: text(form, 'postId'), note: textOrNull(form, 'note') }),
      ({ verifyAnswer }) => staying(event, { done: true }, verifyAnswer.number),
    ),

  unverify: (event: RequestEvent) =>
    act(
      event,
      UnverifyAnswerDocument,
      (form) => ({ postId: text(form, 'postId') }),
      ({ unverifyAnswer }) => staying(event, { done: true }, unverifyAnswer.number),
    ),

  /** Marks the post `postId`, or writes `body` and marks that. */
  markOfficial: (event: RequestEvent) =>
    act(
      event,
      MarkOfficialAnswerDocument,
      (form) => {
        const postId = textOrNull(form, 'postId');
        const written = { threadId: event.params.id, body: markdown(form) };
        return {
          ...(postId ? { postId } : written),
          ...terms(form),
          replacesId: textOrNull(form, 'replacesId'),
          idempotencyKey: textOrNull(form, 'idempotencyKey'),
        };
      },
      () => staying(event, { done: true }),
    ),

  updateOfficial: (event: RequestEvent) =>
    act(
      event,
      UpdateOfficialAnswerDocument,
      (form) => ({
        id: text(form, 'id'),
        expectedRevision: Number(text(form, 'expectedRevision')),
        ...terms(form),
        ...(form.has('body') ? { body: markdown(form) } : {}),
        reason: textOrNull(form, 'reason'),
      }),
      () => staying(event, { done: true }),
    ),

  withdrawOfficial: (event: RequestEvent) =>
    act(
      event,
      WithdrawOfficialAnswerDocument,
      (form) => ({ id: text(form, 'id'), reason: text(form, 'reason') }),
      () => staying(event, { done: true }),
    ),
};

/** Markdown as typed: its first indentation counts. */
export function markdown(form: FormData, name = 'body'): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function terms(form: FormData) {
  return {
    team: textOrNull(form, 'team'),
    appliesTo: textOrNull(form, 'appliesTo'),
    reviewBy: textOrNull(form, 'reviewBy'),
  };
}
