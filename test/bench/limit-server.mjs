// The limit: an endpoint written by hand with nothing but node:http and pg, which gives the same rows of a thread
// with the same check of the session. `node limit-server.mjs <connection as JSON>`.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

pg.types.setTypeParser(20, Number);
const pool = new pg.Pool({ ...JSON.parse(process.argv[2]), max: 20 });

const ACTOR = `
  select s.id as session_id, m.id as member_id, m.role, m.is_owner, m.is_advocate,
    array(select group_id from member_group_membership g where g.member_id = m.id) as group_ids
  from session s join member m on m.id = s.member_id
  where s.token_hash = $1 and s.ended_at is null and s.last_used_at > now() - interval '60 days'`;
const THREAD = `
  select t.id, t.title, t.slug, t.kind, t.created_at "createdAt", t.last_post_at "lastPostAt",
    t.last_number "lastPostNumber", t.reply_count "replyCount", c.id as category_id, c.name as category_name,
    c.slug as category_slug, c.color, a.id as author_id, a.handle, a.name
  from thread t join category c on c.id = t.category_id join member a on a.id = t.author_id
  where t.id = $1 and t.deleted_at is null and (c.read_audience in ('public', 'members')
    or c.read_audience = 'groups' and exists (select from category_group g
      where g.category_id = c.id and g.can_read and g.group_id = any($2::bigint[])))`;
const POSTS = `
  select p.id, p.number, p.html, p.created_at "createdAt", p.edited_at "editedAt", r.id as reply_id,
    r.number as reply_number, a.id as author_id, a.handle, a.name, a.role, a.is_advocate,
    (select json_agg(json_build_object('kind', k.kind, 'count', k.count, 'viewerReacted', k.mine))
     from (select kind, count(*), bool_or(member_id = $3) as mine from reaction
           where post_id = p.id group by kind order by min(created_at)) k) as reactions
  from post p join member a on a.id = p.author_id left join post r on r.id = p.reply_to_id
  where p.thread_id = $1 and p.number >= $2 order by p.number limit 21`;

const rowsOf = async (name, text, values) => (await pool.query({ name, text, values })).rows;

async function thread(id, token) {
  const [actor] = await rowsOf('actor', ACTOR, [createHash('sha256').update(token).digest()]);
  if (!actor) return null;
  const [[head], posts] = await Promise.all([
    rowsOf('thread', THREAD, [id, actor.group_ids]),
    rowsOf('posts', POSTS, [id, 1, actor.member_id]),
  ]);
  if (!head) return null;
  const { category_id, category_name, category_slug, color, author_id, handle, name, ...rest } = head;
  return {
    ...rest,
    category: { id: category_id, name: category_name, slug: category_slug, color },
    author: { id: author_id, handle, name },
    posts: {
      edges: posts.slice(0, 20).map((post) => ({
        node: {
          id: post.id,
          number: post.number,
          html: post.html,
          createdAt: post.createdAt,
          editedAt: post.editedAt,
          author: {
            id: post.author_id,
            handle: post.handle,
            name: post.name,
            role: post.role,
            isAdvocate: post.is_advocate,
          },
          replyTo: post.reply_id ? { id: post.reply_id, number: post.reply_number } : null,
          reactions: post.reactions ?? [],
        },
      })),
      pageInfo: { hasNextPage: posts.length > 20 },
    },
  };
}

const server = createServer((request, response) => {
  const token = /conch=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  thread(Number(request.url.slice(1)), token).then(
    (found) => {
      const body = JSON.stringify(found);
      response.writeHead(found ? 200 : 404, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      });
      response.end(body);
    },
    (error) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
