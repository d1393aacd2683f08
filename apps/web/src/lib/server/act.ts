import { error, fail } from '@sveltejs/kit';
import type { ActionFailure, RequestEvent } from '@sveltejs/kit';
import { api, ApiError, statusOf } from './api';
import type { Operation } from './api';
import { goToSecondStep } from './second-step';
import type { FormFailure } from '#lib/ui/form.svelte.ts';

/** Never sent back to the page, even to fill a form again. */
const SECRET = /password|token|code/i;

/**
 * One form action: reads the form, runs the mutation with `{ input }` (or with nothing, where it takes none), then
 * `done`, usually a redirect.
 * A refusal comes back as `FormFailure` with everything that was typed, so that nothing is lost.
 */
export async function act<R, I, T extends Record<string, unknown> = { done: true }>(
  event: RequestEvent,
  mutation: Operation<R, { input: I }> | Operation<R, { [key: string]: never }>,
  input: (form: FormData) => I | Promise<I>,
  done?: (result: R) => T | Promise<T>,
): Promise<T | ActionFailure<FormFailure>> {
  const form = await readForm(event.request);
  let result: R;
  try {
    const asked = mutation as Operation<R, { input: I }>;
    result = await api(event).execute(asked, ...([{ input: await input(form) }] as never));
  } catch (refusal) {
    if (!(refusal instanceof ApiError)) throw refusal;
    // Whatever proved who they are, the same page asks for the rest.
    if (refusal.code === 'SECOND_FACTOR_NEEDED') goToSecondStep(event, refusal);
    return failed(event, refusal, form);
  }
  return done ? done(result) : ({ done: true } as unknown as T);
}

/** What was sent; a form that cannot be read is the sender's mistake. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (failure) {
    if (failure instanceof TypeError) error(400, 'This form cannot be read.');
    throw failure;
  }
}

/** Turns a refusal into what `Form` shows: the message, the fields at fault, and what was typed. */
function failed(event: RequestEvent, refusal: ApiError, form: FormData): ActionFailure<FormFailure> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !SECRET.test(name)) values[name] = value;
  }
  return fail(statusOf(refusal.code), {
    action: actionName(event.url),
    code: refusal.code,
    message: refusal.message,
    fields: fieldsAtFault(refusal),
    values,
  });
}

/** Also under the name of the list, for a list that is typed into one field: `domains.1` is in `domains`. */
function fieldsAtFault(refusal: ApiError): Record<string, string> {
  const fields = (refusal.details.fields ?? {}) as Record<string, string>;
  const lists = Object.entries(fields).map(([name, message]) => [name.replace(/\.\d+$/, ''), message]);
  return { ...(Object.fromEntries(lists.reverse()) as Record<string, string>), ...fields };
}

/** The trimmed text of a field; an absent one is empty. */
export function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** Like `text`, with null for an empty field: the api then clears the value. */
export function textOrNull(form: FormData, name: string): string | null {
  return text(form, name) || null;
}

/** A password exactly as typed: spaces at its ends belong to it. */
export function secret(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function actionName(url: URL): string {
  const named = [...url.searchParams.keys()].find((key) => key.startsWith('/'));
  return named ? named.slice(1) : 'default';
}
