import { InviteListResultsDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { inviteList } = await api(event).query(InviteListResultsDocument, { id: event.params.id });
  // The mark at its start tells spreadsheets that it is UTF-8.
  return new Response(`\uFEFF${inviteList.resultsCsv}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="invites-${inviteList.id}.csv"`,
      'cache-control': 'no-store',
    },
  });
};
