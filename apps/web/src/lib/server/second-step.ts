import { paths } from '@conch/shared/paths';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { ApiError } from './api';

const COOKIE = 'conch-challenge';
const MAX_AGE_S = 600;

/** The challenge that the password gave, out of sight: addresses are logged and kept in histories. */
export const challengeOf = ({ cookies }: RequestEvent): string | undefined => cookies.get(COOKIE);

export function forgetChallenge({ cookies }: RequestEvent): void {
  cookies.delete(COOKIE, { path: paths.secondStep() });
}

/** To the page that asks for the code, with where the reader wanted to go. */
export function goToSecondStep({ cookies, url }: RequestEvent, { details }: ApiError): never {
  cookies.set(COOKIE, String(details.challenge), {
    path: paths.secondStep(),
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: MAX_AGE_S,
  });
  redirect(303, paths.secondStep(url.searchParams.get('next') ?? undefined));
}
