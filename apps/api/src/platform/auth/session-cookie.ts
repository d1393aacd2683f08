const MAX_AGE_S = 60 * 60 * 24 * 60;

/** The session cookie; `__Host-` binds it to this very host and needs https, which a trial on localhost lacks. */
export class SessionCookie {
  readonly name: string;
  private readonly attributes: string;

  constructor(publicUrl: string) {
    const secure = publicUrl.startsWith('https:');
    this.name = secure ? '__Host-conch' : 'conch';
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  }

  /** The token in a `Cookie` header, if there is one. */
  read(header: string | undefined): string | null {
    for (const part of header?.split(';') ?? []) {
      const [name, value] = part.trim().split('=', 2);
      if (name === this.name && value) return value;
    }
    return null;
  }

  /** A `Set-Cookie` value that keeps `token`, or forgets it when null. */
  write(token: string | null): string {
    return token
      ? `${this.name}=${token}; ${this.attributes}; Max-Age=${MAX_AGE_S}`
      : `${this.name}=; ${this.attributes}; Max-Age=0`;
  }
}
