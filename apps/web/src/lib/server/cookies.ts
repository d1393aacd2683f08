import type { Cookies } from '@sveltejs/kit';

type CookieOptions = Parameters<Cookies['set']>[2];

/** Passes cookies that the api set on to the browser, as the api wrote them. */
export function applySetCookies(cookies: Cookies, headers: readonly string[]): void {
  for (const header of headers) {
    const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
    const split = pair.indexOf('=');
    if (split < 1) continue;
    cookies.set(pair.slice(0, split), pair.slice(split + 1), optionsOf(attributes));
  }
}

/** The cookies of this request, with those set while answering it. */
export function cookieHeader(cookies: Cookies): string {
  return cookies
    .getAll()
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('; ');
}

function optionsOf(attributes: readonly string[]): CookieOptions {
  const options: CookieOptions = { path: '/', httpOnly: false, secure: false, encode: (value) => value };
  for (const attribute of attributes) {
    const [name = '', value = ''] = attribute.split('=');
    switch (name.toLowerCase()) {
      case 'path':
        options.path = value;
        break;
      case 'max-age':
        options.maxAge = Number(value);
        break;
      case 'expires':
        options.expires = new Date(value);
        break;
      case 'httponly':
        options.httpOnly = true;
        break;
      case 'secure':
        options.secure = true;
        break;
      case 'samesite':
        options.sameSite = value.toLowerCase() as 'lax' | 'strict' | 'none';
        break;
    }
  }
  return options;
}
