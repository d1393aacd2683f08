import { API_URL } from '$app/env/private';
import type { ErrorCode } from '@conch/shared/error-codes';
import { paths } from '@conch/shared/paths';
import { error, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { applySetCookies, cookieHeader } from './cookies';

export type ApiRequest = { query: string; variables?: unknown; operationName?: string };

export type ApiReply = {
  data?: unknown;
  errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
};

/** A generated operation: its text, with the types of its result and variables. */
export type Operation<Result, Variables> = DocumentTypeDecoration<Result, Variables> & { toString(): string };

type VariablesOf<V> = V extends Record<string, never> ? [] : [variables: V];

/** What the api refused, in its own words. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

const OUR_FAULT = 'Something went wrong on our side. Please try again in a moment.';

/**
 * Speaks GraphQL to the api on behalf of the reader, in the same process or over HTTP.
 * `query` is for `load`: a refusal becomes the redirect or error page it calls for.
 * `execute` throws the ApiError itself.
 */
export function api(event: RequestEvent) {
  async function execute<R, V>(operation: Operation<R, V>, ...[variables]: VariablesOf<V>): Promise<R> {
    const reply = await send(event, { query: operation.toString(), variables: variables ?? {} });
    const refusal = reply.errors?.[0];
    if (refusal) throw toApiError(refusal);
    return reply.data as R;
  }

  async function query<R, V>(operation: Operation<R, V>, ...variables: VariablesOf<V>): Promise<R> {
    try {
      return await execute(operation, ...variables);
    } catch (refusal) {
      if (refusal instanceof ApiError) leave(event, refusal);
      throw refusal;
    }
  }

  return { query, execute };
}

async function send(event: RequestEvent, request: ApiRequest): Promise<ApiReply> {
  const inProcess = event.platform?.req.conch;
  if (inProcess) {
    const { body, setCookies } = await inProcess.execute(request);
    applySetCookies(event.cookies, setCookies);
    return body;
  }
  if (!API_URL) throw new ApiError('UNAVAILABLE', OUR_FAULT);
  try {
    const response = await fetch(`${API_URL}${paths.graphql()}`, {
      method: 'POST',
      headers: forwardedHeaders(event),
      body: JSON.stringify(request),
    });
    applySetCookies(event.cookies, response.headers.getSetCookie());
    return (await response.json()) as ApiReply;
  } catch {
    throw new ApiError(
      'UNAVAILABLE',
      'The server cannot be reached right now. Please try again in a moment.',
    );
  }
}

function forwardedHeaders(event: RequestEvent): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: 'application/json',
    cookie: cookieHeader(event.cookies),
    'user-agent': event.request.headers.get('user-agent') ?? '',
    'x-forwarded-for': event.getClientAddress(),
    'x-request-id': event.locals.requestId,
  };
}

function toApiError(refusal: NonNullable<ApiReply['errors']>[number]): ApiError {
  const { code, ...details } = refusal.extensions ?? {};
  const known = typeof code === 'string' ? (code as ErrorCode) : 'INTERNAL';
  return new ApiError(known, known === 'INTERNAL' ? OUR_FAULT : refusal.message, details);
}

/** The page cannot be shown: go where the reader can do something about it. */
function leave(event: RequestEvent, refusal: ApiError): never {
  if (refusal.code === 'UNAUTHENTICATED') redirect(303, paths.signIn(event.url.pathname + event.url.search));
  error(statusOf(refusal.code), refusal.message);
}

/** The HTTP status a page answers with when the api refused. */
export function statusOf(code: ErrorCode): number {
  const statuses: Partial<Record<ErrorCode, number>> = {
    UNAUTHENTICATED: 401,
    NOT_FOUND: 404,
    FORBIDDEN: 403,
    BAD_INPUT: 400,
    CONFLICT: 409,
    RATE_LIMITED: 429,
    EXPIRED: 410,
    SUSPENDED: 403,
    SECOND_FACTOR_NEEDED: 401,
    TOO_COMPLEX: 400,
    UNAVAILABLE: 503,
  };
  return statuses[code] ?? 500;
}
