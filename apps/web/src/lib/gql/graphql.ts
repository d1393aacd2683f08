/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AcceptInviteInput = {
  handle: string;
  name: string;
  password: string;
  token: string;
};

export type RequestPasswordResetInput = {
  email: string;
};

export type ResetPasswordInput = {
  password: string;
  token: string;
};

export type Role =
  | 'ADMIN'
  | 'MEMBER'
  | 'MODERATOR'
  | 'STAFF';

export type SetupInput = {
  code: string;
  communityName: string;
  email: string;
  handle: string;
  name: string;
  password: string;
};

export type SignInInput = {
  email: string;
  password: string;
};

export type EntranceQueryVariables = Exact<{ [key: string]: never; }>;


export type EntranceQuery = { community: { name: string, logoUrl: string | null, accentColor: string, setupNeeded: boolean } };

export type SignedInMemberQueryVariables = Exact<{ [key: string]: never; }>;


export type SignedInMemberQuery = { viewer: { member: { id: string, handle: string, name: string } } | null };

export type InvitePreviewQueryVariables = Exact<{
  token: string;
}>;


export type InvitePreviewQuery = { invite: { email: string, note: string | null, invitedByName: string, expiresAt: string } };

export type SetupMutationVariables = Exact<{
  input: SetupInput;
}>;


export type SetupMutation = { setup: { member: { id: string } } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { member: { id: string } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { requestPasswordReset: boolean };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { resetPassword: { member: { id: string } } };

export type AcceptInviteMutationVariables = Exact<{
  input: AcceptInviteInput;
}>;


export type AcceptInviteMutation = { acceptInvite: { member: { id: string } } };

export type FrameQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameQuery = { viewer: { member: { id: string, handle: string, name: string, role: Role, isOwner: boolean, isAdvocate: boolean, timeZone: string | null }, viewerCan: { invite: boolean, inviteStaff: boolean, administer: boolean, readStaffPages: boolean, createThread: boolean } } | null, community: { name: string, logoUrl: string | null, accentColor: string, setupNeeded: boolean, tagline: string | null, timeZone: string | null, officialTeam: string | null, reactionKinds: Array<string>, memberCount: number | null }, categories: Array<{ id: string, name: string, slug: string, color: string, icon: string, unansweredCount: number, viewerCan: { post: boolean } }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const EntranceDocument = new TypedDocumentString(`
    query Entrance {
  community {
    name
    logoUrl
    accentColor
    setupNeeded
  }
}
    `) as unknown as TypedDocumentString<EntranceQuery, EntranceQueryVariables>;
export const SignedInMemberDocument = new TypedDocumentString(`
    query SignedInMember {
  viewer {
    member {
      id
      handle
      name
    }
  }
}
    `) as unknown as TypedDocumentString<SignedInMemberQuery, SignedInMemberQueryVariables>;
export const InvitePreviewDocument = new TypedDocumentString(`
    query InvitePreview($token: String!) {
  invite(token: $token) {
    email
    note
    invitedByName
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<InvitePreviewQuery, InvitePreviewQueryVariables>;
export const SetupDocument = new TypedDocumentString(`
    mutation Setup($input: SetupInput!) {
  setup(input: $input) {
    member {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<SetupMutation, SetupMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    member {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const RequestPasswordResetDocument = new TypedDocumentString(`
    mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
  requestPasswordReset(input: $input)
}
    `) as unknown as TypedDocumentString<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const ResetPasswordDocument = new TypedDocumentString(`
    mutation ResetPassword($input: ResetPasswordInput!) {
  resetPassword(input: $input) {
    member {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const AcceptInviteDocument = new TypedDocumentString(`
    mutation AcceptInvite($input: AcceptInviteInput!) {
  acceptInvite(input: $input) {
    member {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptInviteMutation, AcceptInviteMutationVariables>;
export const FrameDocument = new TypedDocumentString(`
    query Frame {
  viewer {
    member {
      id
      handle
      name
      role
      isOwner
      isAdvocate
      timeZone
    }
    viewerCan {
      invite
      inviteStaff
      administer
      readStaffPages
      createThread
    }
  }
  community {
    name
    logoUrl
    accentColor
    setupNeeded
    tagline
    timeZone
    officialTeam
    reactionKinds
    memberCount
  }
  categories {
    id
    name
    slug
    color
    icon
    unansweredCount
    viewerCan {
      post
    }
  }
}
    `) as unknown as TypedDocumentString<FrameQuery, FrameQueryVariables>;