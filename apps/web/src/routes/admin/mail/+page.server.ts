import { MailsDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { mails, community } = await api(event).query(MailsDocument, {
    after: event.url.searchParams.get('after'),
  });
  return { mails, goesToFolder: community.mailGoesToFolder === true };
};
