import { accept, markOfficial } from '../../support/builders/answers.js';
import { makeReply, makeThread } from '../../support/builders/forum.js';
import { eventually } from '../../support/eventually.js';
import { ANY_PICTURE } from './any-picture.js';
import type { Deleted, Scenes } from './query-cases.js';
import { PLACES, type Place } from './roles.js';
import { change, type Scene, type World } from './world.js';

/** A thread in each place that has everything a thread can have, so that no field is empty for want of content. */
export async function makeScenes(world: World): Promise<Scenes> {
  const advocate = await world.conch.makeMember({ advocate: true });
  const dress = async ({ reply }: Scene) => {
    const { author, helper, staff } = world;
    await change(helper, 'editPost', 'EditPostInput', {
      id: reply.id,
      body: 'Better words.',
      reason: 'A slip',
    });
    await change(author, 'react', 'ReactInput', { postId: reply.id, kind: '👍' });
    await advocate.client.run(
      'mutation ($input: VerifyAnswerInput!) { verifyAnswer(input: $input) { id } }',
      { input: { postId: reply.id, note: 'Tried it.' } },
    );
    await accept(author, reply);
    await markOfficial(staff, { postId: reply.id, appliesTo: '2.0', reviewBy: '2999-01-01' });
  };
  const scenes: Partial<Record<Place, Scene>> = {};
  for (const place of PLACES) {
    scenes[place] = await world.makeScene(place, dress);
    const { id } = await makeThread(world.author, world.elsewhere);
    const categoryId = world.categories[place].id;
    await change(world.owner, 'updateThread', 'UpdateThreadInput', { id, categoryId });
  }
  await tellEverybody(world);
  await fillIn(world);
  return scenes as Scenes;
}

/** Everybody with an account is told of something, and a mail lies in the outbox. */
async function tellEverybody(world: World): Promise<void> {
  const { conch, helper, people, elsewhere } = world;
  const known = Object.values(people).filter((one) => one.id !== '0' && one !== people.suspended);
  const thread = await makeThread(helper, elsewhere);
  const names = known.map(({ handle }) => `@${handle}`).join(' ');
  await makeReply(helper, thread, { body: `Look at this: ${names}` });
  for (const { client } of known)
    await eventually('a notification', async () => {
      const { notifications } = await client.run('{ notifications { edges { __typename } } }');
      return notifications.edges.length > 0;
    });
  await conch
    .stranger()
    .run('mutation ($email: String!) { requestPasswordReset(input: { email: $email }) }', {
      email: world.author.email,
    });
}

/** Nothing is empty only because nobody wrote it. */
async function fillIn({ conch, owner, author, helper, categories, groupId, people }: World): Promise<void> {
  const description = 'What it is for.';
  for (const { id } of Object.values(categories))
    await change(owner, 'updateCategory', 'UpdateCategoryInput', {
      id,
      description,
      groupAccess: [{ groupId, read: true, post: false, reply: false }],
    });
  await change(owner, 'updateGroup', 'UpdateGroupInput', { id: groupId, description });
  await owner.client.run(
    'mutation ($input: UpdateCommunityInput!) { updateCommunity(input: $input) { name } }',
    {
      input: { description, tagline: 'In one line' },
    },
  );
  const profile = {
    bio: 'Me',
    location: 'Kiel',
    pronouns: 'they',
    timeZone: 'Europe/Berlin',
    title: 'Engineer',
    company: 'Example',
  };
  const { createCustomField } = await change(owner, 'createCustomField', 'CreateCustomFieldInput', {
    name: 'Version in use',
    hint: 'As it stands under Help.',
    kind: 'TEXT',
    audience: 'OWN',
  });
  const customFields = [{ fieldId: createCustomField.id, value: 'Five' }];
  await change(author, 'updateProfile', 'UpdateProfileInput', { ...profile, customFields });
  await change(author, 'setAvatar', 'SetAvatarInput', { image: ANY_PICTURE });
  await change(helper, 'updateProfile', 'UpdateProfileInput', { ...profile, profileAudience: 'STAFF' });
  await owner.client.run('mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { link } }', {
    input: {
      email: 'noted@example.com',
      note: 'Come in.',
      buddyId: helper.id,
      groupIds: [groupId],
    },
  });
  await conch.database.source.query('update member set last_seen_at = now() where id = any($1)', [
    Object.values(people).map(({ id }) => id),
  ]);
}

export async function makeDeleted(world: World): Promise<Deleted> {
  const remove = (id: string) =>
    change(world.owner, 'deletePost', 'DeletePostInput', { id, reason: 'It was rude.' });
  const [thread, post] = [await world.makeScene('members'), await world.makeScene('members')];
  await remove(thread.thread.openingPost.id);
  await remove(post.reply.id);
  return { thread, post };
}
