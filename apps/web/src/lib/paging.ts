/** An address, on the server or as the page sees it. */
export type Address = {
  readonly pathname: string;
  readonly searchParams: Pick<URLSearchParams, 'get' | 'has' | 'toString'>;
};

type Paged = { hasNextPage: boolean; endCursor?: string | null };

/** Addresses of the pages beside this one. Lists are read from the newest on, so the way back leads to the start. */
export function pageLinks(url: Address, { hasNextPage, endCursor }: Paged) {
  return {
    older: hasNextPage && endCursor ? withAfter(url, endCursor) : undefined,
    newest: url.searchParams.has('after') ? withAfter(url, null) : undefined,
  };
}

function withAfter(url: Address, cursor: string | null): string {
  const search = new URLSearchParams(url.searchParams.toString());
  if (cursor === null) search.delete('after');
  else search.set('after', cursor);
  return search.size > 0 ? `${url.pathname}?${search}` : url.pathname;
}
