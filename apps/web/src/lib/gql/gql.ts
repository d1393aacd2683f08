/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query Entrance {\n  community {\n    name\n    logoUrl\n    accentColor\n    setupNeeded\n  }\n}\n\nquery SignedInMember {\n  viewer {\n    member {\n      id\n      handle\n      name\n    }\n  }\n}\n\nquery InvitePreview($token: String!) {\n  invite(token: $token) {\n    email\n    note\n    invitedByName\n    expiresAt\n  }\n}\n\nmutation Setup($input: SetupInput!) {\n  setup(input: $input) {\n    member {\n      id\n    }\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    member {\n      id\n    }\n  }\n}\n\nmutation SignOut {\n  signOut\n}\n\nmutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n  requestPasswordReset(input: $input)\n}\n\nmutation ResetPassword($input: ResetPasswordInput!) {\n  resetPassword(input: $input) {\n    member {\n      id\n    }\n  }\n}\n\nmutation AcceptInvite($input: AcceptInviteInput!) {\n  acceptInvite(input: $input) {\n    member {\n      id\n    }\n  }\n}": typeof types.EntranceDocument,
    "query Frame {\n  viewer {\n    member {\n      id\n      handle\n      name\n      role\n      isOwner\n      isAdvocate\n      timeZone\n    }\n    viewerCan {\n      invite\n      inviteStaff\n      administer\n      readStaffPages\n      createThread\n    }\n  }\n  community {\n    name\n    logoUrl\n    accentColor\n    setupNeeded\n    tagline\n    timeZone\n    officialTeam\n    reactionKinds\n    memberCount\n  }\n  categories {\n    id\n    name\n    slug\n    color\n    icon\n    unansweredCount\n    viewerCan {\n      post\n    }\n  }\n}": typeof types.FrameDocument,
};
const documents: Documents = {
    "query Entrance {\n  community {\n    name\n    logoUrl\n    accentColor\n    setupNeeded\n  }\n}\n\nquery SignedInMember {\n  viewer {\n    member {\n      id\n      handle\n      name\n    }\n  }\n}\n\nquery InvitePreview($token: String!) {\n  invite(token: $token) {\n    email\n    note\n    invitedByName\n    expiresAt\n  }\n}\n\nmutation Setup($input: SetupInput!) {\n  setup(input: $input) {\n    member {\n      id\n    }\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    member {\n      id\n    }\n  }\n}\n\nmutation SignOut {\n  signOut\n}\n\nmutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n  requestPasswordReset(input: $input)\n}\n\nmutation ResetPassword($input: ResetPasswordInput!) {\n  resetPassword(input: $input) {\n    member {\n      id\n    }\n  }\n}\n\nmutation AcceptInvite($input: AcceptInviteInput!) {\n  acceptInvite(input: $input) {\n    member {\n      id\n    }\n  }\n}": types.EntranceDocument,
    "query Frame {\n  viewer {\n    member {\n      id\n      handle\n      name\n      role\n      isOwner\n      isAdvocate\n      timeZone\n    }\n    viewerCan {\n      invite\n      inviteStaff\n      administer\n      readStaffPages\n      createThread\n    }\n  }\n  community {\n    name\n    logoUrl\n    accentColor\n    setupNeeded\n    tagline\n    timeZone\n    officialTeam\n    reactionKinds\n    memberCount\n  }\n  categories {\n    id\n    name\n    slug\n    color\n    icon\n    unansweredCount\n    viewerCan {\n      post\n    }\n  }\n}": types.FrameDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Entrance {\n  community {\n    name\n    logoUrl\n    accentColor\n    setupNeeded\n  }\n}\n\nquery SignedInMember {\n  viewer {\n    member {\n      id\n      handle\n      name\n    }\n  }\n}\n\nquery InvitePreview($token: String!) {\n  invite(token: $token) {\n    email\n    note\n    invitedByName\n    expiresAt\n  }\n}\n\nmutation Setup($input: SetupInput!) {\n  setup(input: $input) {\n    member {\n      id\n    }\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    member {\n      id\n    }\n  }\n}\n\nmutation SignOut {\n  signOut\n}\n\nmutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n  requestPasswordReset(input: $input)\n}\n\nmutation ResetPassword($input: ResetPasswordInput!) {\n  resetPassword(input: $input) {\n    member {\n      id\n    }\n  }\n}\n\nmutation AcceptInvite($input: AcceptInviteInput!) {\n  acceptInvite(input: $input) {\n    member {\n      id\n    }\n  }\n}"): typeof import('./graphql').EntranceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Frame {\n  viewer {\n    member {\n      id\n      handle\n      name\n      role\n      isOwner\n      isAdvocate\n      timeZone\n    }\n    viewerCan {\n      invite\n      inviteStaff\n      administer\n      readStaffPages\n      createThread\n    }\n  }\n  community {\n    name\n    logoUrl\n    accentColor\n    setupNeeded\n    tagline\n    timeZone\n    officialTeam\n    reactionKinds\n    memberCount\n  }\n  categories {\n    id\n    name\n    slug\n    color\n    icon\n    unansweredCount\n    viewerCan {\n      post\n    }\n  }\n}"): typeof import('./graphql').FrameDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
