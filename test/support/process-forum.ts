import { paths } from '@conch/shared/paths';
import { TestClient } from './client.js';
import type { SignedIn } from './conch.js';
import type { ConchProcess } from './process.js';

const PASSWORD = 'a long enough password';

const viewerOf = async (client: TestClient, email: string): Promise<SignedIn> => {
  const { viewer } = await client.run('{ viewer { member { id handle } } }');
  return { ...viewer.member, email, client };
};

/** Makes the community of a process that has just started, as the first person to open its setup page. */
export async function setUp(conch: ConchProcess): Promise<SignedIn> {
  const client = new TestClient(conch.url);
  const code = new URL(await conch.setupLink()).searchParams.get('code');
  const email = 'olivia@example.com';
  const input = {
    code,
    communityName: 'Harbour',
    name: 'Olivia',
    handle: 'olivia',
    email,
    password: PASSWORD,
  };
  await client.run('mutation ($input: SetupInput!) { setup(input: $input) { member { id } } }', { input });
  return viewerOf(client, email);
}

/** Somebody the owner invites, who comes in by the link. Moderators may write as fast as they like. */
export async function join(
  conch: ConchProcess,
  owner: SignedIn,
  handle: string,
  role = 'MODERATOR',
): Promise<SignedIn> {
  const email = `${handle}@example.com`;
  const { inviteMember } = await owner.client.run(
    'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { link } }',
    { input: { email, role } },
  );
  const token = new URL(inviteMember.link).pathname.slice(paths.invite('').length);
  const client = new TestClient(conch.url);
  const input = { token, name: handle, handle, password: PASSWORD };
  await client.run(
    'mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) { member { id } } }',
    {
      input,
    },
  );
  return viewerOf(client, email);
}
