import { MailPageDocument } from '#lib/gql/graphql.ts';
import { api } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { mail, community } = await api(event).query(MailPageDocument, { id: event.params.id });
  const { html, ...shown } = mail;
  return { mail: shown, hasHtml: Boolean(html), goesToFolder: community.mailGoesToFolder === true };
};
