/** What the API answers when it refuses: its stable code, its words, and the fields that are wrong. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly fields: Record<string, string> = {},
  ) {
    super(`${code}: ${message}`);
  }
}

/** What an answer holds: its shape is that of the query. */
export type Data = Record<string, any>;

type Extensions = { code: string; fields?: Record<string, string>; [detail: string]: unknown };

export type Answer = {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions: Extensions }[];
};

/** Speaks GraphQL to a running server as a script would, keeping the session cookie it is given. */
export class TestClient {
  constructor(
    private readonly url: string,
    /** The `Cookie` header; null signed out. */
    public cookie: string | null = null,
  ) {}

  /** The data of the answer; throws the first error as a `Refusal`. */
  async run<T = Data>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.send(query, variables);
    if (errors?.[0]) {
      const { message, extensions } = errors[0];
      throw new Refusal(extensions.code, message, extensions.fields);
    }
    return data as T;
  }

  /** The code of the first error, or null when the request was answered. */
  async codeOf(query: string, variables: Record<string, unknown> = {}): Promise<string | null> {
    const { errors } = await this.send(query, variables);
    return errors?.[0]?.extensions.code ?? null;
  }

  async send(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(this.cookie ? { cookie: this.cookie } : {}) },
      body: JSON.stringify({ query, variables }),
    });
    const [kept] = response.headers.getSetCookie();
    if (kept) this.cookie = kept.includes('Max-Age=0') ? null : kept.split(';')[0]!;
    return (await response.json()) as Answer;
  }
}
