import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import {
  DeletePostDocument,
  EditPostDocument,
  PostSourceDocument,
  ReactDocument,
  ReplyDocument,
  RestorePostDocument,
  UnreactDocument,
} from '#lib/gql/graphql.ts';
import { quoteOf } from '@conch/shared/markdown/quote';
import { act, text, textOrNull } from '#lib/server/act.ts';
import { answerActions, markdown } from '#lib/server/answers.ts';
import { api } from '#lib/server/api.ts';
import { markThreadRead } from '#lib/server/notifications.ts';
import { placeOf, readThread, staying, wholeNumber } from '#lib/server/thread.ts';
import type { Actions, PageServerLoad, PageServerLoadEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id, slug } = event.params;
  event.depends(`thread:${id}`);
  const [window] = await Promise.all([
    readThread(api(event).query, id, placeOf(event.url)),
    markThreadRead(event, id),
  ]);
  // A temporary answer, because a title may be changed back.
  if (window.thread.slug !== slug) redirect(302, paths.thread(window.thread) + event.url.search);
  return {
    window,
    asked: await askedReply(event),
    /** The post that the address names; it stands out for a moment. */
    highlighted: wholeNumber(event.url.searchParams.get('post')),
    idempotencyKey: crypto.randomUUID(),
  };
};

/** `?reply=` and `?quote=` fill the reply form for browsers without script. */
async function askedReply(event: PageServerLoadEvent) {
  const [reply, quote] = ['reply', 'quote'].map((name) => event.url.searchParams.get(name));
  const id = quote ?? reply;
  if (!id) return { replyTo: null, text: '' };
  const { post } = await api(event).query(PostSourceDocument, { id });
  const quoted = quote && post.body ? quoteOf({ id, handle: post.author.handle, body: post.body }) : '';
  return { replyTo: { id, name: post.author.name }, text: quoted };
}

export const actions: Actions = {
  ...answerActions,

  reply: (event) =>
    act(
      event,
      ReplyDocument,
      (form) => ({
        threadId: event.params.id,
        body: markdown(form),
        replyToPostId: textOrNull(form, 'replyToPostId'),
        idempotencyKey: textOrNull(form, 'idempotencyKey'),
      }),
      ({ reply }) => staying(event, { number: reply.number }, reply.number),
    ),

  edit: (event) =>
    act(
      event,
      EditPostDocument,
      (form) => ({
        id: text(form, 'id'),
        body: markdown(form),
        title: textOrNull(form, 'title'),
        reason: textOrNull(form, 'reason'),
        expectedRevision: Number(text(form, 'expectedRevision')),
      }),
      ({ editPost }) => staying(event, { number: editPost.number }, editPost.number),
    ),

  delete: (event) =>
    act(
      event,
      DeletePostDocument,
      (form) => ({ id: text(form, 'id') }),
      ({ deletePost }) =>
        staying(event, { id: deletePost.id, canRestore: deletePost.viewerCan.restore }, deletePost.number),
    ),

  restore: (event) =>
    act(
      event,
      RestorePostDocument,
      (form) => ({ id: text(form, 'id') }),
      ({ restorePost }) => staying(event, { done: true }, restorePost.number),
    ),

  react: (event) =>
    act(
      event,
      ReactDocument,
      (form) => ({ postId: text(form, 'postId'), kind: text(form, 'kind') }),
      ({ react }) => staying(event, { done: true }, react.number),
    ),

  unreact: (event) =>
    act(
      event,
      UnreactDocument,
      (form) => ({ postId: text(form, 'postId'), kind: text(form, 'kind') }),
      ({ unreact }) => staying(event, { done: true }, unreact.number),
    ),
};
