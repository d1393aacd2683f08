/** What the lines of the bench ask for, as the browser of a member and a script of theirs would. */

const THREAD = `query ($id: ID!) {
  thread(id: $id) {
    id title slug kind createdAt lastPostAt lastPostNumber replyCount
    category { id name slug color } author { id handle name }
    posts(first: 20) {
      edges { node {
        id number html createdAt editedAt author { id handle name role isAdvocate }
        replyTo { id number } reactions { kind count viewerReacted }
      } }
      pageInfo { hasNextPage }
    }
  }
}`;
const REPLY = 'mutation ($input: ReplyInput!) { reply(input: $input) { id number } }';

const AS_BROWSER = { accept: 'text/html', 'accept-language': 'en-GB', 'accept-encoding': 'identity' };

export const graphql = ({ cookie }, query, variables) => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json', cookie },
  body: JSON.stringify({ query, variables }),
});
export const threadByGraphql = (session, { id }) => graphql(session, THREAD, { id });
export const reply = (session, { id }, body) => graphql(session, REPLY, { input: { threadId: id, body } });
export const page = ({ cookie }, path) => ({ path, headers: { ...AS_BROWSER, cookie } });
export const threadPage = (session, { id, slug }, place = '') =>
  page(session, `/threads/${id}/${encodeURIComponent(slug)}${place}`);
export const homePage = (session) => page(session, '/');
export const byHand = ({ cookie }, { id }) => ({ path: `/${id}`, headers: { cookie } });

export const WORDS = [
  'The **second** run is slower than the first: see the list.',
  '',
  '- one of them waits for the board',
  '- the other one asks `GET /plans` again',
  '',
  'Is that what you see as well?',
].join('\n');
