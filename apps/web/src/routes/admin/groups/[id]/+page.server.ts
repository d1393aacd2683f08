import { paths } from '@conch/shared/paths';
import { error, redirect } from '@sveltejs/kit';
import {
  AddGroupMemberDocument,
  AdminGroupsDocument,
  DeleteGroupDocument,
  GroupMembersDocument,
  MembersToAddDocument,
  RemoveGroupMemberDocument,
  UpdateGroupDocument,
} from '#lib/gql/graphql.ts';
import { act, text, textOrNull } from '#lib/server/act.ts';
import { api, ApiError } from '#lib/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

const NOT_TYPED = 'Type the name of the group to delete it.';

export const load: PageServerLoad = async (event) => {
  const { id } = event.params;
  const { groups } = await api(event).query(AdminGroupsDocument);
  const group = groups.find((one) => one.id === id);
  if (!group) error(404, 'There is no such group.');
  const { members } = await api(event).query(GroupMembersDocument, {
    id,
    after: event.url.searchParams.get('after'),
  });
  const search = event.url.searchParams.get('q')?.trim() ?? '';
  const found = search ? (await api(event).query(MembersToAddDocument, { query: search })).members : null;
  return {
    group,
    members,
    search,
    found: found?.edges.map(({ node: { groups: of, ...member } }) => ({
      ...member,
      isIn: of?.some((one) => one.id === id) ?? false,
    })),
  };
};

export const actions: Actions = {
  save: (event) =>
    act(
      event,
      UpdateGroupDocument,
      (form) => ({
        id: event.params.id,
        name: text(form, 'name'),
        description: textOrNull(form, 'description'),
      }),
      () => ({ saved: true }),
    ),
  add: (event) =>
    act(event, AddGroupMemberDocument, (form) => ({
      groupId: event.params.id,
      memberId: text(form, 'memberId'),
    })),
  remove: (event) =>
    act(event, RemoveGroupMemberDocument, (form) => ({
      groupId: event.params.id,
      memberId: text(form, 'memberId'),
    })),
  delete: (event) =>
    act(
      event,
      DeleteGroupDocument,
      async (form) => {
        const { groups } = await api(event).execute(AdminGroupsDocument);
        const name = groups.find(({ id }) => id === event.params.id)?.name;
        if (text(form, 'typedName') !== name)
          throw new ApiError('BAD_INPUT', NOT_TYPED, { fields: { typedName: NOT_TYPED } });
        return { id: event.params.id };
      },
      () => redirect(303, paths.admin('groups')),
    ),
};
