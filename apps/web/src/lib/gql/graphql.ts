/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Which reply solved the question. */
export type AcceptAnswerInput = {
  /** The reply. It takes the place of one accepted before. */
  postId: string;
};

/** The account of whoever was invited. */
export type AcceptInviteInput = {
  /** Their handle. */
  handle: string;
  /** Their name. */
  name: string;
  /** At least 10 characters. */
  password: string;
  /** The token in the link of the mail. */
  token: string;
};

/** Which activities; every condition given must hold. */
export type ActivityFilter = {
  /** Done by this member. */
  actorId?: string | null | undefined;
  /** Exactly this type, such as `invite.sent`. */
  type?: string | null | undefined;
};

/** What a question has got so far; NONE: neither accepted nor official. */
export type AnswerState =
  | 'ACCEPTED'
  | 'NEEDS_REVIEW'
  | 'NONE'
  | 'OFFICIAL';

/** Who may join. */
export type ApproveMembershipInput = {
  /** The membership request. */
  id: string;
};

/** The order of the categories. */
export type ArrangeCategoriesInput = {
  /** All categories in their new order; those left out come last. */
  ids: Array<string>;
};

/** The order of custom fields. */
export type ArrangeCustomFieldsInput = {
  /** Custom fields in their order; those left out follow. */
  ids: Array<string>;
};

/** What one group may do in a category. */
export type CategoryGroupAccessInput = {
  /** The group. */
  groupId: string;
  /** Whether it may begin threads, which includes reading. */
  post: boolean;
  /** Whether it may read. */
  read: boolean;
  /** Whether it may reply, which includes reading. */
  reply: boolean;
};

/** The address the viewer wants. */
export type ChangeEmailInput = {
  /** The password of the account. */
  currentPassword: string;
  /** The new address. */
  email: string;
};

/** The old and the new password of the viewer. */
export type ChangePasswordInput = {
  /** The password until now. */
  currentPassword: string;
  /** At least 10 characters. */
  newPassword: string;
};

/** A new category. */
export type CreateCategoryInput = {
  /** Its colour, #rrggbb. */
  color?: string | null | undefined;
  /** What belongs here. */
  description?: string | null | undefined;
  /** What groups may do where an audience is groups; replaces what was said before. */
  groupAccess?: Array<CategoryGroupAccessInput> | null | undefined;
  /** Name of a lucide icon. */
  icon?: string | null | undefined;
  /** What people read. */
  name: string;
  /** Who may begin threads; members unless said. */
  postAudience?: WriteAudience | null | undefined;
  /** Who may read; members unless said. */
  readAudience?: ReadAudience | null | undefined;
  /** Who may reply; members unless said. */
  replyAudience?: WriteAudience | null | undefined;
};

/** A new custom field. */
export type CreateCustomFieldInput = {
  /** Who sees it; MEMBERS unless said. */
  audience?: CustomFieldAudience | null | undefined;
  /** Who fills it in; MEMBER unless said. */
  editor?: CustomFieldEditor | null | undefined;
  /** What to fill in. */
  hint?: string | null | undefined;
  /** Whether members must fill it in; no unless said. */
  isRequired?: boolean | null | undefined;
  /** What is filled in; stays for good. */
  kind: CustomFieldKind;
  /** What it is called. */
  name: string;
  /** What can be chosen, where it is a choice. */
  options?: Array<string> | null | undefined;
};

/** A new group, at first without members. */
export type CreateGroupInput = {
  /** Who is in it and what for. */
  description?: string | null | undefined;
  /** What the group is called. */
  name: string;
};

/** A thread and its opening post. */
export type CreateThreadInput = {
  /** The opening post, as Markdown. */
  body: string;
  /** The category it is for. */
  categoryId: string;
  /** A retry with the same key makes nothing new. */
  idempotencyKey?: string | null | undefined;
  /** What it is for; announcements are for staff. */
  kind: ThreadKind;
  /** Its title. */
  title: string;
};

/** MEMBERS: whoever sees the details of the profile. OWN: its own member, and staff. STAFF: staff only. */
export type CustomFieldAudience =
  | 'MEMBERS'
  | 'OWN'
  | 'STAFF';

/** MEMBER: whoever edits the profile fills it in. STAFF: staff do. */
export type CustomFieldEditor =
  | 'MEMBER'
  | 'STAFF';

/** What is filled in: a line of text, the address of a page, one of several choices, or a day. */
export type CustomFieldKind =
  | 'CHOICE'
  | 'DATE'
  | 'LINK'
  | 'TEXT';

/** What to fill into a custom field. */
export type CustomFieldValueInput = {
  /** The custom field. */
  fieldId: string;
  /** What it says; null empties it. */
  value?: string | null | undefined;
};

/** Who may not join, and why. */
export type DeclineMembershipInput = {
  /** The membership request. */
  id: string;
  /** Why, mailed to the person as it stands. */
  reason: string;
};

/** Which group goes. */
export type DeleteGroupInput = {
  /** The group. */
  id: string;
};

/** Which post to delete, and why. */
export type DeletePostInput = {
  /** The post; the opening post takes the thread with it. */
  id: string;
  /** Why; needed for the posts of others. */
  reason?: string | null | undefined;
};

/** What became of a line. */
export type DiffKind =
  | 'ADDED'
  | 'REMOVED'
  | 'SAME';

/** The password again, and a code. */
export type DisableTotpInput = {
  /** A code of the app, or a recovery code. */
  code: string;
  /** The viewer’s password. */
  password: string;
};

/** A new version of a post. */
export type EditPostInput = {
  /** The whole new text, as Markdown. */
  body: string;
  /** The revisionCount the editor started from; a later edit by someone else is then a CONFLICT. */
  expectedRevision?: number | null | undefined;
  /** The post. */
  id: string;
  /** Why it is edited. */
  reason?: string | null | undefined;
  /** The new title of the thread, for opening posts. */
  title?: string | null | undefined;
};

/** What a link that proves an e-mail address does. */
export type EmailLinkEffect =
  /** Puts the request to join before the staff. */
  | 'ASK'
  /** Gives an account this address. */
  | 'CHANGE'
  /** Confirms the address that an account has. */
  | 'CONFIRM'
  /** Makes the account and signs in. */
  | 'JOIN';

/** The password again. */
export type EnableTotpInput = {
  /** The viewer’s password. */
  password: string;
};

/** The second step of signing in. */
export type FinishSignInInput = {
  /** The challenge that came with SECOND_FACTOR_NEEDED. */
  challenge: string;
  /** A code of the app, or a recovery code. */
  code: string;
};

/** What a newcomer does first. */
export type FirstStepKind =
  /** Begin a thread in the category for introductions, where there is one. */
  | 'INTRODUCTION'
  /** Say who they are: it is done with a text about them in the profile. */
  | 'PROFILE'
  /** Reply, react, or begin a thread elsewhere. */
  | 'TAKE_PART';

/** Whether new official answers are mailed. */
export type FollowOfficialAnswersInput = {
  /** True follows, false stops. */
  follow: boolean;
};

/** Who, and which group. */
export type GroupMemberInput = {
  /** The group. */
  groupId: string;
  /** The member. */
  memberId: string;
};

/** Which invite. */
export type InviteInput = {
  /** The invite. */
  id: string;
};

/** Which list of invites. */
export type InviteListInput = {
  /** The list. */
  id: string;
};

/** How far a list of invites has come. */
export type InviteListState =
  /** The rest was not sent. */
  | 'CANCELLED'
  /** Read and looked through; nothing is sent before it is started. */
  | 'CHECKED'
  /** Every row has its result. */
  | 'FINISHED'
  /** Under way. */
  | 'SENDING';

/** Whom to invite. */
export type InviteMemberInput = {
  /** A member who helps them to settle in. */
  buddyId?: string | null | undefined;
  /** Their e-mail address. */
  email: string;
  /** Groups they will be in. */
  groupIds?: Array<string> | null | undefined;
  /** Personal words, shown in the mail. */
  note?: string | null | undefined;
  /** MEMBER unless said; more is for admins to give. */
  role?: Role | null | undefined;
  /** For how many days the link works, 1 to 90; 14 unless said. */
  validDays?: number | null | undefined;
};

/** Many people to invite, all of them as members. */
export type InviteMembersInput = {
  /** A member who helps all of them to settle in. */
  buddyId?: string | null | undefined;
  /** A CSV file of up to 5,000 rows. Its first row names the columns: e-mail, name, note, groups; all but e-mail may be missing. */
  csv: string;
  /** What the file is called. */
  fileName?: string | null | undefined;
  /** Groups they will all be in, beside those of their row. */
  groupIds?: Array<string> | null | undefined;
  /** Personal words for rows that say none. */
  note?: string | null | undefined;
  /** For how many days each link works, 1 to 90; 14 unless said. */
  validDays?: number | null | undefined;
};

/** What has become of one row. */
export type InviteRowResult =
  /** The list was cancelled before its turn came. */
  | 'CANCELLED'
  /** An earlier row has the same address. */
  | 'DUPLICATE'
  /** It could not be sent. */
  | 'FAILED'
  /** Something in the row is wrong. */
  | 'INVALID'
  /** The person has an open invite already. */
  | 'INVITED'
  /** The person is a member already. */
  | 'MEMBER'
  /** The person is invited. */
  | 'SENT'
  /** Will be sent once the list is started. */
  | 'WAITING';

/** What has become of an invite. */
export type InviteState =
  | 'ACCEPTED'
  | 'EXPIRED'
  | 'PENDING'
  | 'REVOKED';

/** What is to change of one level; what is left out stays, and null lifts a limit. */
export type LevelLimitsInput = {
  /** Images in one post. */
  imagesPerPost?: number | null | undefined;
  /** Invites within 24 hours; 0 where they may not invite. */
  invitesPerDay?: number | null | undefined;
  /** Links out of the community in one post. */
  linksPerPost?: number | null | undefined;
  /** Members mentioned in one post. */
  mentionsPerPost?: number | null | undefined;
  /** Reactions within 24 hours. */
  reactionsPerDay?: number | null | undefined;
  /** Replies within 24 hours. */
  repliesPerDay?: number | null | undefined;
  /** Seconds from one reply to the next. */
  secondsBetweenReplies?: number | null | undefined;
  /** Seconds from one new thread to the next. */
  secondsBetweenThreads?: number | null | undefined;
  /** Threads begun within 24 hours. */
  threadsPerDay?: number | null | undefined;
};

/** What is to change of one level; what is left out stays. */
export type LevelRequirementsInput = {
  /** Days on which they were here. */
  daysVisited?: number | null | undefined;
  /** Minutes they spent reading. */
  minutesRead?: number | null | undefined;
  /** Posts they read. */
  postsRead?: number | null | undefined;
  /** Reactions to posts of others. */
  reactionsGiven?: number | null | undefined;
  /** Reactions of others to their posts. */
  reactionsReceived?: number | null | undefined;
  /** Different threads they read in. */
  threadsRead?: number | null | undefined;
  /** Of a hundred threads begun lately where all members read, how many they read in. */
  threadsReadPercent?: number | null | undefined;
  /** Different threads of others in which they replied. */
  threadsRepliedIn?: number | null | undefined;
};

/** Who may enter again. */
export type LiftSuspensionInput = {
  /** The member. */
  memberId: string;
};

/** Whether a mail has left. */
export type MailState =
  | 'FAILED'
  | 'SENT'
  | 'WAITING';

/** Which notifications; all of them unless said. */
export type MarkNotificationsReadInput = {
  /** These, at most 100. */
  ids?: Array<string> | null | undefined;
  /** Those about this thread. */
  threadId?: string | null | undefined;
};

/** Either `postId` marks a post, or `threadId` with `body` writes one and marks it. */
export type MarkOfficialAnswerInput = {
  /** Version or area the answer holds for. */
  appliesTo?: string | null | undefined;
  /** The answer to write, as Markdown. */
  body?: string | null | undefined;
  /** The same key twice writes one post and marks it once. */
  idempotencyKey?: string | null | undefined;
  /** The post to mark. */
  postId?: string | null | undefined;
  /** The answer that is official now, if there is one: otherwise CONFLICT. */
  replacesId?: string | null | undefined;
  /** The last day before somebody should look again. */
  reviewBy?: string | null | undefined;
  /** On behalf of which team; the community's own unless said. */
  team?: string | null | undefined;
  /** The thread to write the answer in. */
  threadId?: string | null | undefined;
};

/** What the viewer has read of a thread since they last told. */
export type MarkReadInput = {
  /** The highest number of a post seen; 0 where none was. */
  lastNumber: number;
  /** How many posts were seen that had not been told of before. */
  postCount: number;
  /** Seconds spent reading. No more than have passed are counted. */
  seconds: number;
  /** The thread. */
  threadId: string;
};

/** Which members; every condition given must hold. */
export type MemberFilter = {
  /** Only advocates, or only those who are not. */
  advocates?: boolean | null | undefined;
  /** In this group; for staff only. */
  groupId?: string | null | undefined;
  /** One of these, at most 100. */
  ids?: Array<string> | null | undefined;
  /** Part of the name or of the handle. */
  query?: string | null | undefined;
  /** Exactly this role. */
  role?: Role | null | undefined;
};

/** What has become of a membership request. */
export type MembershipRequestState =
  | 'APPROVED'
  | 'DECLINED'
  | 'WAITING';

/** What a member is told. */
export type NotificationKind =
  /** Their reply was accepted. */
  | 'ACCEPTED'
  /** Somebody they invited, or look after as a buddy, introduced themselves. */
  | 'INTRODUCTION'
  /** Somebody mentioned them. */
  | 'MENTION'
  /** Their question got an official answer, or their post became one. */
  | 'OFFICIAL'
  /** Somebody reacted to their post. One for each post, however many react. */
  | 'REACTION'
  /** Somebody replied in the thread they began, or to their post. */
  | 'REPLY';

/** What happened to an official answer. */
export type OfficialAnswerChange =
  | 'MARKED'
  | 'REPLACED'
  | 'UPDATED'
  | 'WITHDRAWN';

/** Which official answers to list. */
export type OfficialAnswerFilter = {
  /** Only of this category. */
  categoryId?: string | null | undefined;
  /** Only those whose review date has passed, the longest overdue first; or only the others. */
  needsReview?: boolean | null | undefined;
};

/** Who sees the details of a profile: everybody in the community, or staff only. */
export type ProfileAudience =
  | 'MEMBERS'
  | 'STAFF';

/** A post and an emoji. */
export type ReactInput = {
  /** One of the reaction kinds of the community. */
  kind: string;
  /** The post. */
  postId: string;
};

/** Who may read a category. */
export type ReadAudience =
  | 'GROUPS'
  | 'MEMBERS'
  | 'PUBLIC'
  | 'STAFF';

/** Who may become a member without an invite. */
export type Registration =
  /** Nobody. */
  | 'CLOSED'
  /** Whoever reads the mails of an address at one of certain domains. */
  | 'DOMAINS'
  /** Whoever reads the mails of the address they give. */
  | 'OPEN'
  /** Whoever staff let in. */
  | 'REQUEST';

/** Whose second factor to remove. */
export type RemoveSecondFactorInput = {
  /** The member. */
  memberId: string;
};

/** A reply. */
export type ReplyInput = {
  /** The reply, as Markdown. */
  body: string;
  /** A retry with the same key makes nothing new. */
  idempotencyKey?: string | null | undefined;
  /** The post of the same thread that it answers directly. */
  replyToPostId?: string | null | undefined;
  /** The thread. */
  threadId: string;
};

/** Who would like to join. */
export type RequestMembershipInput = {
  /** Their e-mail address, where a link is mailed. */
  email: string;
  /** The handle they would like. */
  handle: string;
  /** A few words to the staff. */
  message?: string | null | undefined;
  /** Their name. */
  name: string;
  /** At least 10 characters. */
  password: string;
};

/** Whose password is to be set anew. */
export type RequestPasswordResetInput = {
  /** The e-mail address of the account. */
  email: string;
};

/** What the community asks of its team. */
export type RequireStaffTotpInput = {
  /** Whether roles take a second factor from now on. */
  required: boolean;
};

/** What is counted on the way to a trust level, as LevelRequirements describes it. */
export type Requirement =
  | 'DAYS_VISITED'
  | 'MINUTES_READ'
  | 'POSTS_READ'
  | 'REACTIONS_GIVEN'
  | 'REACTIONS_RECEIVED'
  | 'THREADS_READ'
  | 'THREADS_READ_PERCENT'
  | 'THREADS_REPLIED_IN';

/** A new password for whoever was sent the link. */
export type ResetPasswordInput = {
  /** At least 10 characters. */
  password: string;
  /** The token in the link of the mail. */
  token: string;
};

/** Which deleted post to bring back. */
export type RestorePostInput = {
  /** The post; the opening post brings the thread back. */
  id: string;
};

/** Which session to end. */
export type RevokeSessionInput = {
  /** One of the viewer’s own sessions. */
  id: string;
};

/** What a member may do in the community. Each role may do all that the one before may. */
export type Role =
  | 'ADMIN'
  | 'MEMBER'
  | 'MODERATOR'
  | 'STAFF';

/** Off, pending while a first code is awaited, or on. */
export type SecondFactorState =
  | 'OFF'
  | 'ON'
  | 'PENDING';

/** Who is in the advocate program. */
export type SetAdvocateInput = {
  /** Whether they are an advocate from now on. */
  advocate: boolean;
  /** The member. */
  memberId: string;
};

/** The new picture. */
export type SetAvatarInput = {
  /** A PNG, JPEG or WebP as base64, at most 2 MB; null removes the picture. */
  image?: string | null | undefined;
  /** Whose picture; the viewer’s own unless said. */
  memberId?: string | null | undefined;
};

/** The new logo. */
export type SetLogoInput = {
  /** A PNG, JPEG or WebP as base64, at most 1 MB; null removes the logo. */
  image?: string | null | undefined;
};

/** Who gets which role. */
export type SetMemberRoleInput = {
  /** The member. */
  memberId: string;
  /** Their role from now on. */
  role: Role;
};

/** Whom the community trusts how far. */
export type SetTrustLevelInput = {
  /** From 0 to 4, kept whatever they do. Left out, it follows from what they do again. */
  level?: number | null | undefined;
  /** The member. */
  memberId: string;
};

/** The first account and the name of the community. */
export type SetupInput = {
  /** The code in the link that the server printed. */
  code: string;
  /** What the community is called. */
  communityName: string;
  /** The owner's e-mail address. */
  email: string;
  /** The owner's handle. */
  handle: string;
  /** The owner's name. */
  name: string;
  /** At least 10 characters. */
  password: string;
};

/** An e-mail address and its password. */
export type SignInInput = {
  /** The e-mail address of the account. */
  email: string;
  /** Its password. */
  password: string;
};

/** Who may not enter, why, and for how long. */
export type SuspendMemberInput = {
  /** For so many days; left out or null for good. */
  days?: number | null | undefined;
  /** The member. */
  memberId: string;
  /** Why. The member reads it. */
  reason: string;
};

/** Which threads a list holds; every condition must hold. */
export type ThreadFilter = {
  /** Questions in this state; OFFICIAL includes those that need a review. */
  answer?: AnswerState | null | undefined;
  /** Begun by this member. */
  authorId?: string | null | undefined;
  /** In this category. */
  categoryId?: string | null | undefined;
  /** Of this kind. */
  kind?: ThreadKind | null | undefined;
  /** True: only questions nobody has replied to. */
  unanswered?: boolean | null | undefined;
};

/** What a thread is for. */
export type ThreadKind =
  | 'ANNOUNCEMENT'
  | 'DISCUSSION'
  | 'IDEA'
  | 'QUESTION';

/** A code of the app. */
export type TotpCodeInput = {
  /** Six digits. */
  code: string;
};

/** Whose accepted answer is taken back. */
export type UnacceptAnswerInput = {
  /** The question. */
  threadId: string;
};

/** Whose verification is taken back. */
export type UnverifyAnswerInput = {
  /** The reply. */
  postId: string;
};

/** Changes to a category; what is left out stays. */
export type UpdateCategoryInput = {
  /** Whether nothing new is written here. */
  archived?: boolean | null | undefined;
  /** Its colour, #rrggbb. */
  color?: string | null | undefined;
  /** What belongs here. */
  description?: string | null | undefined;
  /** What groups may do where an audience is groups; replaces what was said before. */
  groupAccess?: Array<CategoryGroupAccessInput> | null | undefined;
  /** Name of a lucide icon. */
  icon?: string | null | undefined;
  /** The category. */
  id: string;
  /** What people read. */
  name?: string | null | undefined;
  /** Who may begin threads; members unless said. */
  postAudience?: WriteAudience | null | undefined;
  /** Who may read; members unless said. */
  readAudience?: ReadAudience | null | undefined;
  /** Who may reply; members unless said. */
  replyAudience?: WriteAudience | null | undefined;
};

/** What is to change; what is left out stays, and null empties what may be empty. */
export type UpdateCommunityInput = {
  /** The company's colour, #rrggbb. */
  accentColor?: string | null | undefined;
  /** What the community is for. */
  description?: string | null | undefined;
  /** What the community is called. */
  name?: string | null | undefined;
  /** The usual team behind official answers. */
  officialTeam?: string | null | undefined;
  /** The emoji to react with, in order. */
  reactionKinds?: Array<string> | null | undefined;
  /** Who may become a member without an invite. */
  registration?: Registration | null | undefined;
  /** The domains whose addresses may join where registration is DOMAINS; at least one then. */
  registrationDomains?: Array<string> | null | undefined;
  /** One line under the name. */
  tagline?: string | null | undefined;
  /** IANA zone for periods and office hours. */
  timeZone?: string | null | undefined;
};

/** What is to change; what is left out stays. */
export type UpdateCustomFieldInput = {
  /** Whether it is archived: kept, but shown nowhere. */
  archived?: boolean | null | undefined;
  /** Who sees it. */
  audience?: CustomFieldAudience | null | undefined;
  /** Who fills it in. */
  editor?: CustomFieldEditor | null | undefined;
  /** What to fill in. */
  hint?: string | null | undefined;
  /** The custom field. */
  id: string;
  /** Whether members must fill it in. */
  isRequired?: boolean | null | undefined;
  /** What it is called. */
  name?: string | null | undefined;
  /** What can be chosen. What members chose before stays until they choose again. */
  options?: Array<string> | null | undefined;
};

/** What is to change; what is left out stays. */
export type UpdateGroupInput = {
  /** Who is in it and what for; null empties it. */
  description?: string | null | undefined;
  /** The group. */
  id: string;
  /** What the group is called. */
  name?: string | null | undefined;
};

/** What changes; what is left out stays as it is. */
export type UpdateOfficialAnswerInput = {
  /** Version or area the answer holds for; null clears it. */
  appliesTo?: string | null | undefined;
  /** The new text, where staff wrote the post. */
  body?: string | null | undefined;
  /** The revision that was read; a later change by someone else is a CONFLICT. */
  expectedRevision: number;
  /** The official answer. */
  id: string;
  /** Why, for the history. */
  reason?: string | null | undefined;
  /** The new review date; null clears it. */
  reviewBy?: string | null | undefined;
  /** On behalf of which team. */
  team?: string | null | undefined;
};

/** What is to change; what is left out stays, and null empties. */
export type UpdateOnboardingInput = {
  /** The category where newcomers introduce themselves. */
  introductionsCategoryId?: string | null | undefined;
  /** Words of welcome above the first steps. */
  welcome?: string | null | undefined;
};

/** What is to change; what is left out stays, and null empties what may be empty. */
export type UpdateProfileInput = {
  /** About them, as Markdown. */
  bio?: string | null | undefined;
  /** Whom they work for. */
  company?: string | null | undefined;
  /** Custom fields to fill in; those left out stay. Staff fill in theirs in any profile. */
  customFields?: Array<CustomFieldValueInput> | null | undefined;
  /** The short name in addresses and mentions. */
  handle?: string | null | undefined;
  /** Where they are. */
  location?: string | null | undefined;
  /** Whose profile; the viewer’s own unless said. */
  memberId?: string | null | undefined;
  /** The name people read. */
  name?: string | null | undefined;
  /** Who sees the details. */
  profileAudience?: ProfileAudience | null | undefined;
  /** How to refer to them. */
  pronouns?: string | null | undefined;
  /** Their IANA time zone. */
  timeZone?: string | null | undefined;
  /** Their position. */
  title?: string | null | undefined;
};

/** What is to change; what is left out stays. */
export type UpdateStandingRulesInput = {
  /** Replies of level 0 within 24 hours of joining; null lifts it. */
  firstDayReplies?: number | null | undefined;
  /** Threads of level 0 within 24 hours of joining; null lifts it. */
  firstDayThreads?: number | null | undefined;
  /** Level 3 is not lost within so many days of being reached. */
  graceDays?: number | null | undefined;
  /** Of the levels 0 to 4, all of them. */
  limits?: Array<LevelLimitsInput> | null | undefined;
  /** Of the levels 1, 2 and 3, all of them. */
  requirements?: Array<LevelRequirementsInput> | null | undefined;
  /** For so many minutes the same text again is refused. */
  sameTextMinutes?: number | null | undefined;
};

/** Changes to a thread; what is left out stays. */
export type UpdateThreadInput = {
  /** The category it moves to. */
  categoryId?: string | null | undefined;
  /** The thread. */
  id: string;
  /** What it is for. */
  kind?: ThreadKind | null | undefined;
  /** Its title. */
  title?: string | null | undefined;
};

/** Which answer holds. */
export type VerifyAnswerInput = {
  /** What to add, such as where it was tried. */
  note?: string | null | undefined;
  /** A reply of somebody else to a question. */
  postId: string;
};

/** The link of a mail. */
export type VerifyEmailInput = {
  /** The token in the link. */
  token: string;
};

/** Which answer is no longer official, and why. */
export type WithdrawOfficialAnswerInput = {
  /** The official answer. */
  id: string;
  /** Why, for everyone to read in its history. */
  reason: string;
};

/** Who, of those who may read a category, may write there. */
export type WriteAudience =
  | 'GROUPS'
  | 'MEMBERS'
  | 'STAFF';

export type AccountQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountQuery = { viewer: { emailVerified: boolean, pendingEmail: string | null, member: { id: string, email: string | null, handle: string } } | null };

export type SessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionsQuery = { viewer: { sessions: Array<{ id: string, createdAt: string, lastUsedAt: string, userAgent: string | null, address: string | null, isCurrent: boolean }> } | null };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { member: { id: string } } };

export type RevokeSessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;


export type RevokeSessionMutation = { revokeSession: { member: { id: string } } };

export type RevokeOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type RevokeOtherSessionsMutation = { revokeOtherSessions: { member: { id: string } } };

export type ChangeEmailMutationVariables = Exact<{
  input: ChangeEmailInput;
}>;


export type ChangeEmailMutation = { changeEmail: { pendingEmail: string | null } };

export type ResendEmailVerificationMutationVariables = Exact<{ [key: string]: never; }>;


export type ResendEmailVerificationMutation = { resendEmailVerification: { pendingEmail: string | null } };

export type SecondFactorQueryVariables = Exact<{ [key: string]: never; }>;


export type SecondFactorQuery = { viewer: { needsSecondFactor: boolean, secondFactor: { state: SecondFactorState, since: string | null, recoveryCodesLeft: number } } | null };

export type FinishSignInMutationVariables = Exact<{
  input: FinishSignInInput;
}>;


export type FinishSignInMutation = { finishSignIn: { member: { id: string } } };

export type EnableTotpMutationVariables = Exact<{
  input: EnableTotpInput;
}>;


export type EnableTotpMutation = { enableTotp: { secret: string, uri: string } };

export type ConfirmTotpMutationVariables = Exact<{
  input: TotpCodeInput;
}>;


export type ConfirmTotpMutation = { confirmTotp: { codes: Array<string> } };

export type RenewRecoveryCodesMutationVariables = Exact<{
  input: DisableTotpInput;
}>;


export type RenewRecoveryCodesMutation = { renewRecoveryCodes: { codes: Array<string> } };

export type DisableTotpMutationVariables = Exact<{
  input: DisableTotpInput;
}>;


export type DisableTotpMutation = { disableTotp: { member: { id: string } } };

export type AnswerPostFragment = { id: string, number: number, html: string | null, author: { id: string, handle: string, name: string, avatarUrl: string | null, role: Role, isAdvocate: boolean } };

export type AcceptedAnswerPartsFragment = { acceptedAt: string, acceptedBy: { id: string, handle: string, name: string }, post: { id: string, number: number, html: string | null, author: { id: string, handle: string, name: string, avatarUrl: string | null, role: Role, isAdvocate: boolean } } };

export type OfficialAnswerPartsFragment = { id: string, markedAt: string, team: string, appliesTo: string | null, reviewBy: string | null, needsReview: boolean, revision: number, markedBy: { id: string, handle: string, name: string }, viewerCan: { update: boolean, withdraw: boolean, editText: boolean }, post: { id: string, number: number, html: string | null, author: { id: string, handle: string, name: string, avatarUrl: string | null, role: Role, isAdvocate: boolean } } };

export type OfficialAnswerHistoryQueryVariables = Exact<{
  id: string;
}>;


export type OfficialAnswerHistoryQuery = { thread: { id: string, slug: string, title: string, kind: ThreadKind, deletedAt: string | null, viewerCan: { markOfficial: boolean }, officialAnswer: { id: string, markedAt: string, team: string, appliesTo: string | null, reviewBy: string | null, needsReview: boolean, revision: number, markedBy: { id: string, handle: string, name: string }, viewerCan: { update: boolean, withdraw: boolean, editText: boolean }, post: { id: string, number: number, html: string | null, author: { id: string, handle: string, name: string, avatarUrl: string | null, role: Role, isAdvocate: boolean } } } | null, officialAnswerHistory: Array<{ officialAnswerId: string, revision: number, change: OfficialAnswerChange, html: string, team: string, appliesTo: string | null, reviewBy: string | null, reason: string | null, changedAt: string, changedBy: { id: string, handle: string, name: string }, post: { id: string, number: number } }> } };

export type PostToMarkQueryVariables = Exact<{
  id: string;
}>;


export type PostToMarkQuery = { post: { id: string, number: number, html: string | null, thread: { id: string }, viewerCan: { markOfficial: boolean }, author: { id: string, handle: string, name: string, avatarUrl: string | null, role: Role, isAdvocate: boolean } } };

export type AcceptAnswerMutationVariables = Exact<{
  input: AcceptAnswerInput;
}>;


export type AcceptAnswerMutation = { acceptAnswer: { id: string, acceptedAnswer: { post: { number: number } } | null } };

export type UnacceptAnswerMutationVariables = Exact<{
  input: UnacceptAnswerInput;
}>;


export type UnacceptAnswerMutation = { unacceptAnswer: { id: string } };

export type MarkOfficialAnswerMutationVariables = Exact<{
  input: MarkOfficialAnswerInput;
}>;


export type MarkOfficialAnswerMutation = { markOfficialAnswer: { id: string, post: { number: number } } };

export type UpdateOfficialAnswerMutationVariables = Exact<{
  input: UpdateOfficialAnswerInput;
}>;


export type UpdateOfficialAnswerMutation = { updateOfficialAnswer: { id: string, post: { number: number } } };

export type WithdrawOfficialAnswerMutationVariables = Exact<{
  input: WithdrawOfficialAnswerInput;
}>;


export type WithdrawOfficialAnswerMutation = { withdrawOfficialAnswer: { id: string } };

export type VerifyAnswerMutationVariables = Exact<{
  input: VerifyAnswerInput;
}>;


export type VerifyAnswerMutation = { verifyAnswer: { id: string, number: number } };

export type UnverifyAnswerMutationVariables = Exact<{
  input: UnverifyAnswerInput;
}>;


export type UnverifyAnswerMutation = { unverifyAnswer: { id: string, number: number } };

export type AuditLogQueryVariables = Exact<{
  filter?: ActivityFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditLogQuery = { activities: { edges: Array<{ node: { id: string, type: string, at: string, threadId: string | null, postId: string | null, memberId: string | null, details: string, actor: { id: string, handle: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MembersNamedQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type MembersNamedQuery = { members: { edges: Array<{ node: { id: string, handle: string, name: string } }> } };

export type ActorNamedQueryVariables = Exact<{
  handle: string;
}>;


export type ActorNamedQuery = { member: { id: string, name: string, handle: string } };

export type CategoryPageQueryVariables = Exact<{
  slug: string;
}>;


export type CategoryPageQuery = { category: { id: string, name: string, slug: string, description: string | null, color: string, icon: string, readAudience: ReadAudience, archivedAt: string | null, threadCount: number, unansweredCount: number, viewerCan: { post: boolean, edit: boolean } } };

export type AdminCategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminCategoriesQuery = { categories: Array<{ id: string, name: string, slug: string, description: string | null, color: string, icon: string, readAudience: ReadAudience, postAudience: WriteAudience, replyAudience: WriteAudience, archivedAt: string | null, threadCount: number }> };

export type CategoryAsEditedFragment = { id: string, name: string, slug: string, description: string | null, color: string, icon: string, readAudience: ReadAudience, postAudience: WriteAudience, replyAudience: WriteAudience, archivedAt: string | null, groupAccess: Array<{ read: boolean, post: boolean, reply: boolean, group: { id: string } }> | null };

export type CategoryEditorQueryVariables = Exact<{
  id: string;
}>;


export type CategoryEditorQuery = { category: { id: string, name: string, slug: string, description: string | null, color: string, icon: string, readAudience: ReadAudience, postAudience: WriteAudience, replyAudience: WriteAudience, archivedAt: string | null, groupAccess: Array<{ read: boolean, post: boolean, reply: boolean, group: { id: string } }> | null }, groups: Array<{ id: string, name: string }> };

export type NewCategoryQueryVariables = Exact<{ [key: string]: never; }>;


export type NewCategoryQuery = { groups: Array<{ id: string, name: string }> };

export type CreateCategoryMutationVariables = Exact<{
  input: CreateCategoryInput;
}>;


export type CreateCategoryMutation = { createCategory: { id: string, name: string } };

export type UpdateCategoryMutationVariables = Exact<{
  input: UpdateCategoryInput;
}>;


export type UpdateCategoryMutation = { updateCategory: { id: string, name: string } };

export type ArrangeCategoriesMutationVariables = Exact<{
  input: ArrangeCategoriesInput;
}>;


export type ArrangeCategoriesMutation = { arrangeCategories: Array<{ id: string }> };

export type SetupChecklistQueryVariables = Exact<{ [key: string]: never; }>;


export type SetupChecklistQuery = { community: { name: string, logoUrl: string | null, tagline: string | null, description: string | null, officialTeam: string | null, memberCount: number | null, mailGoesToFolder: boolean | null }, categories: Array<{ id: string }>, invites: { edges: Array<{ node: { id: string } }> } };

export type CommunitySettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type CommunitySettingsQuery = { community: { name: string, tagline: string | null, description: string | null, accentColor: string, timeZone: string | null, officialTeam: string | null, reactionKinds: Array<string>, logoUrl: string | null, requireStaffTotp: boolean | null }, viewer: { secondFactor: { state: SecondFactorState } } | null };

export type RequireStaffTotpMutationVariables = Exact<{
  input: RequireStaffTotpInput;
}>;


export type RequireStaffTotpMutation = { requireStaffTotp: boolean };

export type UpdateCommunityMutationVariables = Exact<{
  input: UpdateCommunityInput;
}>;


export type UpdateCommunityMutation = { updateCommunity: { name: string } };

export type SetLogoMutationVariables = Exact<{
  input: SetLogoInput;
}>;


export type SetLogoMutation = { setLogo: { logoUrl: string | null } };

export type CustomFieldAsEditedFragment = { id: string, name: string, hint: string | null, kind: CustomFieldKind, options: Array<string>, audience: CustomFieldAudience, editor: CustomFieldEditor, isRequired: boolean, archivedAt: string | null };

export type AdminCustomFieldsQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminCustomFieldsQuery = { customFields: Array<{ id: string, name: string, hint: string | null, kind: CustomFieldKind, options: Array<string>, audience: CustomFieldAudience, editor: CustomFieldEditor, isRequired: boolean, archivedAt: string | null }> };

export type CreateCustomFieldMutationVariables = Exact<{
  input: CreateCustomFieldInput;
}>;


export type CreateCustomFieldMutation = { createCustomField: { id: string } };

export type UpdateCustomFieldMutationVariables = Exact<{
  input: UpdateCustomFieldInput;
}>;


export type UpdateCustomFieldMutation = { updateCustomField: { id: string } };

export type ArrangeCustomFieldsMutationVariables = Exact<{
  input: ArrangeCustomFieldsInput;
}>;


export type ArrangeCustomFieldsMutation = { arrangeCustomFields: Array<{ id: string }> };

export type EntranceQueryVariables = Exact<{ [key: string]: never; }>;


export type EntranceQuery = { community: { name: string, logoUrl: string | null, accentColor: string, setupNeeded: boolean, registration: Registration } };

export type SignedInMemberQueryVariables = Exact<{ [key: string]: never; }>;


export type SignedInMemberQuery = { viewer: { member: { id: string, handle: string, name: string } } | null };

export type InvitePreviewQueryVariables = Exact<{
  token: string;
}>;


export type InvitePreviewQuery = { invite: { email: string, name: string | null, note: string | null, invitedByName: string, expiresAt: string } };

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

export type RequestMembershipMutationVariables = Exact<{
  input: RequestMembershipInput;
}>;


export type RequestMembershipMutation = { requestMembership: boolean };

export type EmailLinkQueryVariables = Exact<{
  token: string;
}>;


export type EmailLinkQuery = { emailLink: { email: string, effect: EmailLinkEffect, name: string | null, handle: string | null } };

export type VerifyEmailMutationVariables = Exact<{
  input: VerifyEmailInput;
}>;


export type VerifyEmailMutation = { verifyEmail: { email: string, effect: EmailLinkEffect, viewer: { member: { id: string } } | null } };

export type FrameQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameQuery = { viewer: { unreadNotificationCount: number, liveSeq: number, emailVerified: boolean, needsSecondFactor: boolean, member: { id: string, handle: string, name: string, avatarUrl: string | null, role: Role, isOwner: boolean, isAdvocate: boolean, timeZone: string | null }, viewerCan: { invite: boolean, inviteStaff: boolean, inviteMany: boolean, administer: boolean, readStaffPages: boolean, createThread: boolean } } | null, community: { name: string, logoUrl: string | null, accentColor: string, setupNeeded: boolean, tagline: string | null, timeZone: string | null, officialTeam: string | null, reactionKinds: Array<string>, memberCount: number | null }, categories: Array<{ id: string, name: string, slug: string, color: string, icon: string, unansweredCount: number, viewerCan: { post: boolean } }> };

export type AdminGroupsQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminGroupsQuery = { groups: Array<{ id: string, name: string, description: string | null, memberCount: number }> };

export type GroupChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type GroupChoicesQuery = { groups: Array<{ id: string, name: string }> };

export type GroupMembersQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type GroupMembersQuery = { members: { edges: Array<{ node: { id: string, handle: string, name: string, avatarUrl: string | null, role: Role, title: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MembersToAddQueryVariables = Exact<{
  query: string;
}>;


export type MembersToAddQuery = { members: { edges: Array<{ node: { id: string, handle: string, name: string, title: string | null, groups: Array<{ id: string }> | null } }> } };

export type CreateGroupMutationVariables = Exact<{
  input: CreateGroupInput;
}>;


export type CreateGroupMutation = { createGroup: { id: string } };

export type UpdateGroupMutationVariables = Exact<{
  input: UpdateGroupInput;
}>;


export type UpdateGroupMutation = { updateGroup: { id: string } };

export type DeleteGroupMutationVariables = Exact<{
  input: DeleteGroupInput;
}>;


export type DeleteGroupMutation = { deleteGroup: boolean };

export type AddGroupMemberMutationVariables = Exact<{
  input: GroupMemberInput;
}>;


export type AddGroupMemberMutation = { addGroupMember: { id: string } };

export type RemoveGroupMemberMutationVariables = Exact<{
  input: GroupMemberInput;
}>;


export type RemoveGroupMemberMutation = { removeGroupMember: { id: string } };

export type InviteRowFragment = { id: string, email: string, name: string | null, note: string | null, role: Role, state: InviteState, createdAt: string, expiresAt: string, lastSentAt: string, isReplaced: boolean, buddy: { id: string, handle: string, name: string } | null, groups: Array<{ id: string, name: string }>, invitedBy: { id: string, handle: string, name: string }, acceptedBy: { id: string, handle: string, name: string } | null };

export type InvitesQueryVariables = Exact<{
  state?: InviteState | null | undefined;
  after?: string | null | undefined;
}>;


export type InvitesQuery = { invites: { edges: Array<{ node: { id: string, email: string, name: string | null, note: string | null, role: Role, state: InviteState, createdAt: string, expiresAt: string, lastSentAt: string, isReplaced: boolean, buddy: { id: string, handle: string, name: string } | null, groups: Array<{ id: string, name: string }>, invitedBy: { id: string, handle: string, name: string }, acceptedBy: { id: string, handle: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BuddyQueryVariables = Exact<{
  handle: string;
}>;


export type BuddyQuery = { member: { id: string } };

export type InviteMemberMutationVariables = Exact<{
  input: InviteMemberInput;
}>;


export type InviteMemberMutation = { inviteMember: { link: string | null, invite: { id: string, email: string } } };

export type ResendInviteMutationVariables = Exact<{
  input: InviteInput;
}>;


export type ResendInviteMutation = { resendInvite: { link: string | null, invite: { id: string, email: string } } };

export type RevokeInviteMutationVariables = Exact<{
  input: InviteInput;
}>;


export type RevokeInviteMutation = { revokeInvite: { id: string, email: string } };

export type InviteListRowFragment = { id: string, fileName: string, state: InviteListState, rowCount: number, createdAt: string, madeBy: { id: string, name: string }, counts: Array<{ result: InviteRowResult, count: number }> };

export type InviteListsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type InviteListsQuery = { inviteLists: { edges: Array<{ node: { id: string, fileName: string, state: InviteListState, rowCount: number, createdAt: string, madeBy: { id: string, name: string }, counts: Array<{ result: InviteRowResult, count: number }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type InviteListQueryVariables = Exact<{
  id: string;
  result?: InviteRowResult | null | undefined;
  after?: string | null | undefined;
  room: string;
}>;


export type InviteListQuery = { liveSeq: number, inviteList: { note: string | null, validDays: number, startedAt: string | null, finishedAt: string | null, id: string, fileName: string, state: InviteListState, rowCount: number, createdAt: string, buddy: { id: string, handle: string, name: string } | null, groups: Array<{ id: string, name: string }>, rows: { edges: Array<{ node: { number: number, email: string, name: string | null, result: InviteRowResult, problem: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, madeBy: { id: string, name: string }, counts: Array<{ result: InviteRowResult, count: number }> } };

export type InviteListResultsQueryVariables = Exact<{
  id: string;
}>;


export type InviteListResultsQuery = { inviteList: { id: string, resultsCsv: string } };

export type InviteMembersMutationVariables = Exact<{
  input: InviteMembersInput;
}>;


export type InviteMembersMutation = { inviteMembers: { id: string } };

export type StartInviteListMutationVariables = Exact<{
  input: InviteListInput;
}>;


export type StartInviteListMutation = { startInviteList: { id: string } };

export type CancelInviteListMutationVariables = Exact<{
  input: InviteListInput;
}>;


export type CancelInviteListMutation = { cancelInviteList: { id: string } };

export type MailsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MailsQuery = { community: { mailGoesToFolder: boolean | null }, mails: { edges: Array<{ node: { id: string, to: string, subject: string, state: MailState, createdAt: string, sentAt: string | null, lastError: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MailPageQueryVariables = Exact<{
  id: string;
}>;


export type MailPageQuery = { community: { mailGoesToFolder: boolean | null }, mail: { id: string, to: string, subject: string, state: MailState, createdAt: string, sentAt: string | null, lastError: string | null, text: string | null, html: string | null } };

export type MailHtmlQueryVariables = Exact<{
  id: string;
}>;


export type MailHtmlQuery = { mail: { html: string | null } };

export type MemberDirectoryQueryVariables = Exact<{
  filter?: MemberFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type MemberDirectoryQuery = { members: { edges: Array<{ node: { id: string, handle: string, name: string, avatarUrl: string | null, role: Role, isAdvocate: boolean, title: string | null, company: string | null, location: string | null, joinedAt: string, replyCount: number, acceptedAnswerCount: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MemberPageQueryVariables = Exact<{
  handle: string;
}>;


export type MemberPageQuery = { member: { id: string, handle: string, name: string, avatarUrl: string | null, role: Role, isOwner: boolean, isAdvocate: boolean, trustLevel: number | null, trustLocked: boolean | null, title: string | null, company: string | null, bioHtml: string | null, location: string | null, pronouns: string | null, timeZone: string | null, joinedAt: string, lastSeenAt: string | null, email: string | null, threadCount: number, replyCount: number, acceptedAnswerCount: number, officialAnswerCount: number, hasSecondFactor: boolean | null, customFields: Array<{ value: string | null, editable: boolean, field: { id: string, name: string, hint: string | null, kind: CustomFieldKind, options: Array<string>, audience: CustomFieldAudience, isRequired: boolean } }>, groups: Array<{ id: string, name: string }> | null, suspensions: Array<{ id: string, reason: string, since: string, until: string | null, liftedAt: string | null, isActive: boolean, suspendedBy: { handle: string, name: string }, liftedBy: { handle: string, name: string } | null }> | null, viewerCan: { seeDetails: boolean, editProfile: boolean, setRole: boolean, setAdvocate: boolean, setTrustLevel: boolean, suspend: boolean, removeSecondFactor: boolean } } };

export type MemberThreadsQueryVariables = Exact<{
  authorId: string;
  after?: string | null | undefined;
}>;


export type MemberThreadsQuery = { threads: { edges: Array<{ node: { id: string, kind: ThreadKind, title: string, slug: string, createdAt: string, lastPostAt: string, replyCount: number, answerState: AnswerState, isUnanswered: boolean, category: { id: string, name: string, slug: string, color: string }, author: { id: string, handle: string, name: string, avatarUrl: string | null }, lastPostAuthor: { id: string, handle: string, name: string, avatarUrl: string | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MemberRepliesQueryVariables = Exact<{
  authorId: string;
  after?: string | null | undefined;
}>;


export type MemberRepliesQuery = { replies: { edges: Array<{ node: { id: string, number: number, excerpt: string | null, createdAt: string, isAccepted: boolean, isOfficial: boolean, thread: { id: string, slug: string, title: string, category: { name: string, slug: string, color: string } } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EditableProfileFragment = { id: string, name: string, avatarUrl: string | null, handle: string, title: string | null, company: string | null, bio: string | null, location: string | null, pronouns: string | null, timeZone: string | null, profileAudience: ProfileAudience, customFields: Array<{ value: string | null, editable: boolean, field: { id: string, name: string, hint: string | null, kind: CustomFieldKind, options: Array<string>, audience: CustomFieldAudience, isRequired: boolean } }> };

export type ProfileFieldFragment = { value: string | null, editable: boolean, field: { id: string, name: string, hint: string | null, kind: CustomFieldKind, options: Array<string>, audience: CustomFieldAudience, isRequired: boolean } };

export type ProfileOfQueryVariables = Exact<{
  handle: string;
}>;


export type ProfileOfQuery = { member: { id: string, name: string, avatarUrl: string | null, handle: string, title: string | null, company: string | null, bio: string | null, location: string | null, pronouns: string | null, timeZone: string | null, profileAudience: ProfileAudience, viewerCan: { editProfile: boolean }, customFields: Array<{ value: string | null, editable: boolean, field: { id: string, name: string, hint: string | null, kind: CustomFieldKind, options: Array<string>, audience: CustomFieldAudience, isRequired: boolean } }> } };

export type OwnProfileQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnProfileQuery = { viewer: { member: { id: string, name: string, avatarUrl: string | null, handle: string, title: string | null, company: string | null, bio: string | null, location: string | null, pronouns: string | null, timeZone: string | null, profileAudience: ProfileAudience, customFields: Array<{ value: string | null, editable: boolean, field: { id: string, name: string, hint: string | null, kind: CustomFieldKind, options: Array<string>, audience: CustomFieldAudience, isRequired: boolean } }> } } | null };

export type MembersAndRolesQueryVariables = Exact<{
  filter?: MemberFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type MembersAndRolesQuery = { members: { edges: Array<{ node: { id: string, handle: string, name: string, avatarUrl: string | null, email: string | null, role: Role, isOwner: boolean, isAdvocate: boolean, joinedAt: string, lastSeenAt: string | null, viewerCan: { setRole: boolean, setAdvocate: boolean } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { updateProfile: { id: string, handle: string } };

export type SetAvatarMutationVariables = Exact<{
  input: SetAvatarInput;
}>;


export type SetAvatarMutation = { setAvatar: { id: string } };

export type SetMemberRoleMutationVariables = Exact<{
  input: SetMemberRoleInput;
}>;


export type SetMemberRoleMutation = { setMemberRole: { id: string, name: string, role: Role } };

export type SetAdvocateMutationVariables = Exact<{
  input: SetAdvocateInput;
}>;


export type SetAdvocateMutation = { setAdvocate: { id: string, name: string, isAdvocate: boolean } };

export type SuspendMemberMutationVariables = Exact<{
  input: SuspendMemberInput;
}>;


export type SuspendMemberMutation = { suspendMember: { id: string } };

export type RemoveSecondFactorMutationVariables = Exact<{
  input: RemoveSecondFactorInput;
}>;


export type RemoveSecondFactorMutation = { removeSecondFactor: { id: string } };

export type LiftSuspensionMutationVariables = Exact<{
  input: LiftSuspensionInput;
}>;


export type LiftSuspensionMutation = { liftSuspension: { id: string } };

export type NotificationRowFragment = { id: string, kind: NotificationKind, createdAt: string, readAt: string | null, otherCount: number, actor: { id: string, name: string, avatarUrl: string | null }, thread: { id: string, title: string, slug: string }, post: { id: string, number: number, author: { id: string } } };

export type NotificationsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type NotificationsQuery = { notifications: { edges: Array<{ node: { id: string, kind: NotificationKind, createdAt: string, readAt: string | null, otherCount: number, actor: { id: string, name: string, avatarUrl: string | null }, thread: { id: string, title: string, slug: string }, post: { id: string, number: number, author: { id: string } } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, viewer: { liveSeq: number } | null };

export type UnreadNotificationsQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadNotificationsQuery = { viewer: { unreadNotificationCount: number } | null };

export type MarkNotificationsReadMutationVariables = Exact<{
  input: MarkNotificationsReadInput;
}>;


export type MarkNotificationsReadMutation = { markNotificationsRead: { unreadNotificationCount: number } };

export type OfficialAnswerCardFragment = { id: string, team: string, appliesTo: string | null, reviewBy: string | null, needsReview: boolean, markedAt: string, markedBy: { id: string, handle: string, name: string }, post: { id: string, number: number, body: string | null }, thread: { id: string, title: string, slug: string, category: { id: string, name: string, slug: string, color: string } } };

export type OfficialFeedQueryVariables = Exact<{
  filter?: OfficialAnswerFilter | null | undefined;
  after?: string | null | undefined;
  live: boolean;
}>;


export type OfficialFeedQuery = { liveSeq?: number, officialAnswers: { edges: Array<{ node: { id: string, team: string, appliesTo: string | null, reviewBy: string | null, needsReview: boolean, markedAt: string, markedBy: { id: string, handle: string, name: string }, post: { id: string, number: number, body: string | null }, thread: { id: string, title: string, slug: string, category: { id: string, name: string, slug: string, color: string } } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, viewer: { officialFeedUrl: string, followsOfficialAnswers: boolean } | null };

export type FollowOfficialAnswersMutationVariables = Exact<{
  input: FollowOfficialAnswersInput;
}>;


export type FollowOfficialAnswersMutation = { followOfficialAnswers: { followsOfficialAnswers: boolean } };

export type RenewOfficialFeedMutationVariables = Exact<{ [key: string]: never; }>;


export type RenewOfficialFeedMutation = { renewOfficialFeed: { officialFeedUrl: string } };

export type FirstStepsFragment = { welcome: string | null, steps: Array<{ kind: FirstStepKind, isDone: boolean }> };

export type FirstStepsQueryVariables = Exact<{ [key: string]: never; }>;


export type FirstStepsQuery = { viewer: { firstSteps: { welcome: string | null, steps: Array<{ kind: FirstStepKind, isDone: boolean }> } | null } | null };

export type DismissFirstStepsMutationVariables = Exact<{ [key: string]: never; }>;


export type DismissFirstStepsMutation = { dismissFirstSteps: { member: { id: string } } };

export type IntroductionsQueryVariables = Exact<{ [key: string]: never; }>;


export type IntroductionsQuery = { onboarding: { introductionsCategory: { id: string, name: string, slug: string, viewerCan: { post: boolean } } | null } };

export type OnboardingSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type OnboardingSettingsQuery = { onboarding: { welcome: string | null, introductionsCategory: { id: string } | null }, categories: Array<{ id: string, name: string }> };

export type UpdateOnboardingMutationVariables = Exact<{
  input: UpdateOnboardingInput;
}>;


export type UpdateOnboardingMutation = { updateOnboarding: { welcome: string | null } };

export type SilentNewcomersQueryVariables = Exact<{
  mine: boolean;
  after?: string | null | undefined;
}>;


export type SilentNewcomersQuery = { silentNewcomers: { edges: Array<{ node: { silentAt: string, member: { id: string, handle: string, name: string, avatarUrl: string | null, joinedAt: string, lastSeenAt: string | null }, invitedBy: { id: string, handle: string, name: string } | null, buddy: { id: string, handle: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SilentNewcomerRowFragment = { silentAt: string, member: { id: string, handle: string, name: string, avatarUrl: string | null, joinedAt: string, lastSeenAt: string | null }, invitedBy: { id: string, handle: string, name: string } | null, buddy: { id: string, handle: string, name: string } | null };

export type PostPartsFragment = { id: string, number: number, html: string | null, createdAt: string, editedAt: string | null, revisionCount: number, deletedAt: string | null, deletedReason: string | null, isAccepted: boolean, isOfficial: boolean, author: { id: string, handle: string, name: string, avatarUrl: string | null, role: Role, isAdvocate: boolean }, replyTo: { id: string, number: number, author: { name: string } } | null, reactions: Array<{ kind: string, count: number, viewerReacted: boolean }>, verifications: Array<{ note: string | null, member: { id: string, handle: string, name: string } }>, viewerCan: { edit: boolean, delete: boolean, restore: boolean, react: boolean, accept: boolean, unaccept: boolean, markOfficial: boolean, verify: boolean, seeHistory: boolean } };

export type PostPlaceQueryVariables = Exact<{
  id: string;
}>;


export type PostPlaceQuery = { post: { number: number, thread: { id: string, slug: string } } };

export type PostSourceQueryVariables = Exact<{
  id: string;
}>;


export type PostSourceQuery = { post: { id: string, number: number, body: string | null, revisionCount: number, author: { handle: string, name: string }, thread: { id: string, slug: string, title: string }, viewerCan: { edit: boolean } } };

export type PostHistoryQueryVariables = Exact<{
  id: string;
}>;


export type PostHistoryQuery = { post: { id: string, number: number, createdAt: string, author: { handle: string, name: string }, thread: { id: string, slug: string, title: string }, revisions: Array<{ number: number, title: string | null, createdAt: string, reason: string | null, editor: { id: string, handle: string, name: string }, diff: Array<{ kind: DiffKind, parts: Array<{ text: string, changed: boolean }> }> }> } };

export type ReplyMutationVariables = Exact<{
  input: ReplyInput;
}>;


export type ReplyMutation = { reply: { id: string, number: number } };

export type EditPostMutationVariables = Exact<{
  input: EditPostInput;
}>;


export type EditPostMutation = { editPost: { id: string, number: number, thread: { id: string, slug: string } } };

export type DeletePostMutationVariables = Exact<{
  input: DeletePostInput;
}>;


export type DeletePostMutation = { deletePost: { id: string, number: number, viewerCan: { restore: boolean } } };

export type RestorePostMutationVariables = Exact<{
  input: RestorePostInput;
}>;


export type RestorePostMutation = { restorePost: { id: string, number: number } };

export type ReactMutationVariables = Exact<{
  input: ReactInput;
}>;


export type ReactMutation = { react: { id: string, number: number } };

export type UnreactMutationVariables = Exact<{
  input: ReactInput;
}>;


export type UnreactMutation = { unreact: { id: string, number: number } };

export type MembershipSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type MembershipSettingsQuery = { community: { registration: Registration, registrationDomains: Array<string> } };

export type AdminFrameQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminFrameQuery = { viewer: { waitingRequestCount: number | null } | null };

export type MembershipRequestRowFragment = { id: string, email: string, name: string, handle: string, message: string | null, state: MembershipRequestState, createdAt: string, verifiedAt: string, decidedAt: string | null, reason: string | null, decidedBy: { id: string, name: string } | null, member: { id: string, handle: string, name: string } | null };

export type MembershipRequestsQueryVariables = Exact<{
  state: MembershipRequestState;
  after?: string | null | undefined;
}>;


export type MembershipRequestsQuery = { liveSeq: number, membershipRequests: { edges: Array<{ node: { id: string, email: string, name: string, handle: string, message: string | null, state: MembershipRequestState, createdAt: string, verifiedAt: string, decidedAt: string | null, reason: string | null, decidedBy: { id: string, name: string } | null, member: { id: string, handle: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, viewer: { waitingRequestCount: number | null } | null };

export type ApproveMembershipMutationVariables = Exact<{
  input: ApproveMembershipInput;
}>;


export type ApproveMembershipMutation = { approveMembership: { id: string, name: string } };

export type DeclineMembershipMutationVariables = Exact<{
  input: DeclineMembershipInput;
}>;


export type DeclineMembershipMutation = { declineMembership: { id: string, name: string } };

export type LimitPartsFragment = { threadsPerDay: number | null, repliesPerDay: number | null, reactionsPerDay: number | null, invitesPerDay: number | null, secondsBetweenThreads: number | null, secondsBetweenReplies: number | null, linksPerPost: number | null, imagesPerPost: number | null, mentionsPerPost: number | null };

export type OwnStandingQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnStandingQuery = { viewer: { standing: { level: number, isSetByHand: boolean, nextLevel: number | null, steps: Array<{ requirement: Requirement, done: number, needed: number }>, limits: { threadsPerDay: number | null, repliesPerDay: number | null, reactionsPerDay: number | null, invitesPerDay: number | null, secondsBetweenThreads: number | null, secondsBetweenReplies: number | null, linksPerPost: number | null, imagesPerPost: number | null, mentionsPerPost: number | null } | null } } | null };

export type StandingRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type StandingRulesQuery = { standingRules: { firstDayThreads: number | null, firstDayReplies: number | null, sameTextMinutes: number, graceDays: number, requirements: Array<{ threadsRead: number, postsRead: number, minutesRead: number, daysVisited: number, reactionsGiven: number, reactionsReceived: number, threadsRepliedIn: number, threadsReadPercent: number }>, limits: Array<{ threadsPerDay: number | null, repliesPerDay: number | null, reactionsPerDay: number | null, invitesPerDay: number | null, secondsBetweenThreads: number | null, secondsBetweenReplies: number | null, linksPerPost: number | null, imagesPerPost: number | null, mentionsPerPost: number | null }> } };

export type UpdateStandingRulesMutationVariables = Exact<{
  input: UpdateStandingRulesInput;
}>;


export type UpdateStandingRulesMutation = { updateStandingRules: { graceDays: number } };

export type ResetStandingRulesMutationVariables = Exact<{ [key: string]: never; }>;


export type ResetStandingRulesMutation = { resetStandingRules: { graceDays: number } };

export type SetTrustLevelMutationVariables = Exact<{
  input: SetTrustLevelInput;
}>;


export type SetTrustLevelMutation = { setTrustLevel: { id: string, trustLevel: number | null } };

export type MarkReadMutationVariables = Exact<{
  input: MarkReadInput;
}>;


export type MarkReadMutation = { markRead: { lastNumber: number } };

export type ThreadRowFragment = { id: string, kind: ThreadKind, title: string, slug: string, createdAt: string, lastPostAt: string, replyCount: number, answerState: AnswerState, isUnanswered: boolean, category: { id: string, name: string, slug: string, color: string }, author: { id: string, handle: string, name: string, avatarUrl: string | null }, lastPostAuthor: { id: string, handle: string, name: string, avatarUrl: string | null } };

export type ThreadRowsFragment = { edges: Array<{ node: { id: string, kind: ThreadKind, title: string, slug: string, createdAt: string, lastPostAt: string, replyCount: number, answerState: AnswerState, isUnanswered: boolean, category: { id: string, name: string, slug: string, color: string }, author: { id: string, handle: string, name: string, avatarUrl: string | null }, lastPostAuthor: { id: string, handle: string, name: string, avatarUrl: string | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type ThreadListQueryVariables = Exact<{
  filter?: ThreadFilter | null | undefined;
  after?: string | null | undefined;
  room: string;
  live: boolean;
}>;


export type ThreadListQuery = { liveSeq?: number, threads: { edges: Array<{ node: { id: string, kind: ThreadKind, title: string, slug: string, createdAt: string, lastPostAt: string, replyCount: number, answerState: AnswerState, isUnanswered: boolean, category: { id: string, name: string, slug: string, color: string }, author: { id: string, handle: string, name: string, avatarUrl: string | null }, lastPostAuthor: { id: string, handle: string, name: string, avatarUrl: string | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type UnansweredListQueryVariables = Exact<{
  filter?: ThreadFilter | null | undefined;
  after?: string | null | undefined;
  live: boolean;
}>;


export type UnansweredListQuery = { liveSeq?: number, threads: { edges: Array<{ node: { id: string, kind: ThreadKind, title: string, slug: string, createdAt: string, lastPostAt: string, replyCount: number, answerState: AnswerState, isUnanswered: boolean, category: { id: string, name: string, slug: string, color: string }, author: { id: string, handle: string, name: string, avatarUrl: string | null }, lastPostAuthor: { id: string, handle: string, name: string, avatarUrl: string | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ThreadPartsFragment = { id: string, kind: ThreadKind, title: string, slug: string, createdAt: string, lastPostAt: string, lastPostNumber: number, replyCount: number, answerState: AnswerState, isUnanswered: boolean, asksToAccept: boolean, liveSeq: number, deletedAt: string | null, category: { id: string, name: string, slug: string, color: string }, author: { id: string, handle: string, name: string }, participants: Array<{ id: string, handle: string, name: string, avatarUrl: string | null }>, acceptedAnswer: { acceptedAt: string, acceptedBy: { id: string, handle: string, name: string }, post: { id: string, number: number, html: string | null, author: { id: string, handle: string, name: string, avatarUrl: string | null, role: Role, isAdvocate: boolean } } } | null, officialAnswer: { id: string, markedAt: string, team: string, appliesTo: string | null, reviewBy: string | null, needsReview: boolean, revision: number, markedBy: { id: string, handle: string, name: string }, viewerCan: { update: boolean, withdraw: boolean, editText: boolean }, post: { id: string, number: number, html: string | null, author: { id: string, handle: string, name: string, avatarUrl: string | null, role: Role, isAdvocate: boolean } } } | null, viewerCan: { reply: boolean, edit: boolean, delete: boolean, restore: boolean, accept: boolean, markOfficial: boolean } };

export type ThreadQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  last?: number | null | undefined;
  fromNumber?: number | null | undefined;
  fromDate?: string | null | undefined;
}>;


export type ThreadQuery = { thread: { id: string, kind: ThreadKind, title: string, slug: string, createdAt: string, lastPostAt: string, lastPostNumber: number, replyCount: number, answerState: AnswerState, isUnanswered: boolean, asksToAccept: boolean, liveSeq: number, deletedAt: string | null, posts: { edges: Array<{ node: { id: string, number: number, html: string | null, createdAt: string, editedAt: string | null, revisionCount: number, deletedAt: string | null, deletedReason: string | null, isAccepted: boolean, isOfficial: boolean, author: { id: string, handle: string, name: string, avatarUrl: string | null, role: Role, isAdvocate: boolean }, replyTo: { id: string, number: number, author: { name: string } } | null, reactions: Array<{ kind: string, count: number, viewerReacted: boolean }>, verifications: Array<{ note: string | null, member: { id: string, handle: string, name: string } }>, viewerCan: { edit: boolean, delete: boolean, restore: boolean, react: boolean, accept: boolean, unaccept: boolean, markOfficial: boolean, verify: boolean, seeHistory: boolean } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean } }, category: { id: string, name: string, slug: string, color: string }, author: { id: string, handle: string, name: string }, participants: Array<{ id: string, handle: string, name: string, avatarUrl: string | null }>, acceptedAnswer: { acceptedAt: string, acceptedBy: { id: string, handle: string, name: string }, post: { id: string, number: number, html: string | null, author: { id: string, handle: string, name: string, avatarUrl: string | null, role: Role, isAdvocate: boolean } } } | null, officialAnswer: { id: string, markedAt: string, team: string, appliesTo: string | null, reviewBy: string | null, needsReview: boolean, revision: number, markedBy: { id: string, handle: string, name: string }, viewerCan: { update: boolean, withdraw: boolean, editText: boolean }, post: { id: string, number: number, html: string | null, author: { id: string, handle: string, name: string, avatarUrl: string | null, role: Role, isAdvocate: boolean } } } | null, viewerCan: { reply: boolean, edit: boolean, delete: boolean, restore: boolean, accept: boolean, markOfficial: boolean } } };

export type ThreadAddressQueryVariables = Exact<{
  id: string;
}>;


export type ThreadAddressQuery = { thread: { id: string, slug: string } };

export type ThreadToEditQueryVariables = Exact<{
  id: string;
}>;


export type ThreadToEditQuery = { thread: { id: string, slug: string, title: string, kind: ThreadKind, category: { id: string, name: string, slug: string }, viewerCan: { edit: boolean } } };

export type MembersHereQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type MembersHereQuery = { members: { edges: Array<{ node: { id: string, name: string } }> } };

export type CreateThreadMutationVariables = Exact<{
  input: CreateThreadInput;
}>;


export type CreateThreadMutation = { createThread: { id: string, slug: string } };

export type UpdateThreadMutationVariables = Exact<{
  input: UpdateThreadInput;
}>;


export type UpdateThreadMutation = { updateThread: { id: string, slug: string } };

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
export const CategoryAsEditedFragmentDoc = new TypedDocumentString(`
    fragment CategoryAsEdited on Category {
  id
  name
  slug
  description
  color
  icon
  readAudience
  postAudience
  replyAudience
  archivedAt
  groupAccess {
    group {
      id
    }
    read
    post
    reply
  }
}
    `, {"fragmentName":"CategoryAsEdited"}) as unknown as TypedDocumentString<CategoryAsEditedFragment, unknown>;
export const CustomFieldAsEditedFragmentDoc = new TypedDocumentString(`
    fragment CustomFieldAsEdited on CustomField {
  id
  name
  hint
  kind
  options
  audience
  editor
  isRequired
  archivedAt
}
    `, {"fragmentName":"CustomFieldAsEdited"}) as unknown as TypedDocumentString<CustomFieldAsEditedFragment, unknown>;
export const InviteRowFragmentDoc = new TypedDocumentString(`
    fragment InviteRow on Invite {
  id
  email
  name
  note
  role
  state
  createdAt
  expiresAt
  lastSentAt
  isReplaced
  buddy {
    id
    handle
    name
  }
  groups {
    id
    name
  }
  invitedBy {
    id
    handle
    name
  }
  acceptedBy {
    id
    handle
    name
  }
}
    `, {"fragmentName":"InviteRow"}) as unknown as TypedDocumentString<InviteRowFragment, unknown>;
export const InviteListRowFragmentDoc = new TypedDocumentString(`
    fragment InviteListRow on InviteList {
  id
  fileName
  state
  rowCount
  createdAt
  madeBy {
    id
    name
  }
  counts {
    result
    count
  }
}
    `, {"fragmentName":"InviteListRow"}) as unknown as TypedDocumentString<InviteListRowFragment, unknown>;
export const ProfileFieldFragmentDoc = new TypedDocumentString(`
    fragment ProfileField on CustomFieldValue {
  field {
    id
    name
    hint
    kind
    options
    audience
    isRequired
  }
  value
  editable
}
    `, {"fragmentName":"ProfileField"}) as unknown as TypedDocumentString<ProfileFieldFragment, unknown>;
export const EditableProfileFragmentDoc = new TypedDocumentString(`
    fragment EditableProfile on Member {
  id
  name
  avatarUrl(size: LARGE)
  handle
  title
  company
  bio
  location
  pronouns
  timeZone
  profileAudience
  customFields {
    ...ProfileField
  }
}
    fragment ProfileField on CustomFieldValue {
  field {
    id
    name
    hint
    kind
    options
    audience
    isRequired
  }
  value
  editable
}`, {"fragmentName":"EditableProfile"}) as unknown as TypedDocumentString<EditableProfileFragment, unknown>;
export const NotificationRowFragmentDoc = new TypedDocumentString(`
    fragment NotificationRow on Notification {
  id
  kind
  createdAt
  readAt
  otherCount
  actor {
    id
    name
    avatarUrl
  }
  thread {
    id
    title
    slug
  }
  post {
    id
    number
    author {
      id
    }
  }
}
    `, {"fragmentName":"NotificationRow"}) as unknown as TypedDocumentString<NotificationRowFragment, unknown>;
export const OfficialAnswerCardFragmentDoc = new TypedDocumentString(`
    fragment OfficialAnswerCard on OfficialAnswer {
  id
  team
  appliesTo
  reviewBy
  needsReview
  markedAt
  markedBy {
    id
    handle
    name
  }
  post {
    id
    number
    body
  }
  thread {
    id
    title
    slug
    category {
      id
      name
      slug
      color
    }
  }
}
    `, {"fragmentName":"OfficialAnswerCard"}) as unknown as TypedDocumentString<OfficialAnswerCardFragment, unknown>;
export const FirstStepsFragmentDoc = new TypedDocumentString(`
    fragment FirstSteps on FirstSteps {
  welcome
  steps {
    kind
    isDone
  }
}
    `, {"fragmentName":"FirstSteps"}) as unknown as TypedDocumentString<FirstStepsFragment, unknown>;
export const SilentNewcomerRowFragmentDoc = new TypedDocumentString(`
    fragment SilentNewcomerRow on SilentNewcomer {
  silentAt
  member {
    id
    handle
    name
    avatarUrl
    joinedAt
    lastSeenAt
  }
  invitedBy {
    id
    handle
    name
  }
  buddy {
    id
    handle
    name
  }
}
    `, {"fragmentName":"SilentNewcomerRow"}) as unknown as TypedDocumentString<SilentNewcomerRowFragment, unknown>;
export const PostPartsFragmentDoc = new TypedDocumentString(`
    fragment PostParts on Post {
  id
  number
  html
  createdAt
  editedAt
  revisionCount
  deletedAt
  deletedReason
  isAccepted
  isOfficial
  author {
    id
    handle
    name
    avatarUrl
    role
    isAdvocate
  }
  replyTo {
    id
    number
    author {
      name
    }
  }
  reactions {
    kind
    count
    viewerReacted
  }
  verifications {
    note
    member {
      id
      handle
      name
    }
  }
  viewerCan {
    edit
    delete
    restore
    react
    accept
    unaccept
    markOfficial
    verify
    seeHistory
  }
}
    `, {"fragmentName":"PostParts"}) as unknown as TypedDocumentString<PostPartsFragment, unknown>;
export const MembershipRequestRowFragmentDoc = new TypedDocumentString(`
    fragment MembershipRequestRow on MembershipRequest {
  id
  email
  name
  handle
  message
  state
  createdAt
  verifiedAt
  decidedAt
  reason
  decidedBy {
    id
    name
  }
  member {
    id
    handle
    name
  }
}
    `, {"fragmentName":"MembershipRequestRow"}) as unknown as TypedDocumentString<MembershipRequestRowFragment, unknown>;
export const LimitPartsFragmentDoc = new TypedDocumentString(`
    fragment LimitParts on LevelLimits {
  threadsPerDay
  repliesPerDay
  reactionsPerDay
  invitesPerDay
  secondsBetweenThreads
  secondsBetweenReplies
  linksPerPost
  imagesPerPost
  mentionsPerPost
}
    `, {"fragmentName":"LimitParts"}) as unknown as TypedDocumentString<LimitPartsFragment, unknown>;
export const ThreadRowFragmentDoc = new TypedDocumentString(`
    fragment ThreadRow on Thread {
  id
  kind
  title
  slug
  createdAt
  lastPostAt
  replyCount
  answerState
  isUnanswered
  category {
    id
    name
    slug
    color
  }
  author {
    id
    handle
    name
    avatarUrl
  }
  lastPostAuthor {
    id
    handle
    name
    avatarUrl
  }
}
    `, {"fragmentName":"ThreadRow"}) as unknown as TypedDocumentString<ThreadRowFragment, unknown>;
export const ThreadRowsFragmentDoc = new TypedDocumentString(`
    fragment ThreadRows on ThreadConnection {
  edges {
    node {
      ...ThreadRow
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
    fragment ThreadRow on Thread {
  id
  kind
  title
  slug
  createdAt
  lastPostAt
  replyCount
  answerState
  isUnanswered
  category {
    id
    name
    slug
    color
  }
  author {
    id
    handle
    name
    avatarUrl
  }
  lastPostAuthor {
    id
    handle
    name
    avatarUrl
  }
}`, {"fragmentName":"ThreadRows"}) as unknown as TypedDocumentString<ThreadRowsFragment, unknown>;
export const AnswerPostFragmentDoc = new TypedDocumentString(`
    fragment AnswerPost on Post {
  id
  number
  html
  author {
    id
    handle
    name
    avatarUrl
    role
    isAdvocate
  }
}
    `, {"fragmentName":"AnswerPost"}) as unknown as TypedDocumentString<AnswerPostFragment, unknown>;
export const AcceptedAnswerPartsFragmentDoc = new TypedDocumentString(`
    fragment AcceptedAnswerParts on AcceptedAnswer {
  acceptedAt
  acceptedBy {
    id
    handle
    name
  }
  post {
    ...AnswerPost
  }
}
    fragment AnswerPost on Post {
  id
  number
  html
  author {
    id
    handle
    name
    avatarUrl
    role
    isAdvocate
  }
}`, {"fragmentName":"AcceptedAnswerParts"}) as unknown as TypedDocumentString<AcceptedAnswerPartsFragment, unknown>;
export const OfficialAnswerPartsFragmentDoc = new TypedDocumentString(`
    fragment OfficialAnswerParts on OfficialAnswer {
  id
  markedAt
  markedBy {
    id
    handle
    name
  }
  team
  appliesTo
  reviewBy
  needsReview
  revision
  viewerCan {
    update
    withdraw
    editText
  }
  post {
    ...AnswerPost
  }
}
    fragment AnswerPost on Post {
  id
  number
  html
  author {
    id
    handle
    name
    avatarUrl
    role
    isAdvocate
  }
}`, {"fragmentName":"OfficialAnswerParts"}) as unknown as TypedDocumentString<OfficialAnswerPartsFragment, unknown>;
export const ThreadPartsFragmentDoc = new TypedDocumentString(`
    fragment ThreadParts on Thread {
  id
  kind
  title
  slug
  createdAt
  lastPostAt
  lastPostNumber
  replyCount
  answerState
  isUnanswered
  asksToAccept
  liveSeq
  deletedAt
  category {
    id
    name
    slug
    color
  }
  author {
    id
    handle
    name
  }
  participants {
    id
    handle
    name
    avatarUrl
  }
  acceptedAnswer {
    ...AcceptedAnswerParts
  }
  officialAnswer {
    ...OfficialAnswerParts
  }
  viewerCan {
    reply
    edit
    delete
    restore
    accept
    markOfficial
  }
}
    fragment AnswerPost on Post {
  id
  number
  html
  author {
    id
    handle
    name
    avatarUrl
    role
    isAdvocate
  }
}
fragment AcceptedAnswerParts on AcceptedAnswer {
  acceptedAt
  acceptedBy {
    id
    handle
    name
  }
  post {
    ...AnswerPost
  }
}
fragment OfficialAnswerParts on OfficialAnswer {
  id
  markedAt
  markedBy {
    id
    handle
    name
  }
  team
  appliesTo
  reviewBy
  needsReview
  revision
  viewerCan {
    update
    withdraw
    editText
  }
  post {
    ...AnswerPost
  }
}`, {"fragmentName":"ThreadParts"}) as unknown as TypedDocumentString<ThreadPartsFragment, unknown>;
export const AccountDocument = new TypedDocumentString(`
    query Account {
  viewer {
    emailVerified
    pendingEmail
    member {
      id
      email
      handle
    }
  }
}
    `) as unknown as TypedDocumentString<AccountQuery, AccountQueryVariables>;
export const SessionsDocument = new TypedDocumentString(`
    query Sessions {
  viewer {
    sessions {
      id
      createdAt
      lastUsedAt
      userAgent
      address
      isCurrent
    }
  }
}
    `) as unknown as TypedDocumentString<SessionsQuery, SessionsQueryVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    member {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const RevokeSessionDocument = new TypedDocumentString(`
    mutation RevokeSession($input: RevokeSessionInput!) {
  revokeSession(input: $input) {
    member {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeSessionMutation, RevokeSessionMutationVariables>;
export const RevokeOtherSessionsDocument = new TypedDocumentString(`
    mutation RevokeOtherSessions {
  revokeOtherSessions {
    member {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeOtherSessionsMutation, RevokeOtherSessionsMutationVariables>;
export const ChangeEmailDocument = new TypedDocumentString(`
    mutation ChangeEmail($input: ChangeEmailInput!) {
  changeEmail(input: $input) {
    pendingEmail
  }
}
    `) as unknown as TypedDocumentString<ChangeEmailMutation, ChangeEmailMutationVariables>;
export const ResendEmailVerificationDocument = new TypedDocumentString(`
    mutation ResendEmailVerification {
  resendEmailVerification {
    pendingEmail
  }
}
    `) as unknown as TypedDocumentString<ResendEmailVerificationMutation, ResendEmailVerificationMutationVariables>;
export const SecondFactorDocument = new TypedDocumentString(`
    query SecondFactor {
  viewer {
    needsSecondFactor
    secondFactor {
      state
      since
      recoveryCodesLeft
    }
  }
}
    `) as unknown as TypedDocumentString<SecondFactorQuery, SecondFactorQueryVariables>;
export const FinishSignInDocument = new TypedDocumentString(`
    mutation FinishSignIn($input: FinishSignInInput!) {
  finishSignIn(input: $input) {
    member {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<FinishSignInMutation, FinishSignInMutationVariables>;
export const EnableTotpDocument = new TypedDocumentString(`
    mutation EnableTotp($input: EnableTotpInput!) {
  enableTotp(input: $input) {
    secret
    uri
  }
}
    `) as unknown as TypedDocumentString<EnableTotpMutation, EnableTotpMutationVariables>;
export const ConfirmTotpDocument = new TypedDocumentString(`
    mutation ConfirmTotp($input: TotpCodeInput!) {
  confirmTotp(input: $input) {
    codes
  }
}
    `) as unknown as TypedDocumentString<ConfirmTotpMutation, ConfirmTotpMutationVariables>;
export const RenewRecoveryCodesDocument = new TypedDocumentString(`
    mutation RenewRecoveryCodes($input: DisableTotpInput!) {
  renewRecoveryCodes(input: $input) {
    codes
  }
}
    `) as unknown as TypedDocumentString<RenewRecoveryCodesMutation, RenewRecoveryCodesMutationVariables>;
export const DisableTotpDocument = new TypedDocumentString(`
    mutation DisableTotp($input: DisableTotpInput!) {
  disableTotp(input: $input) {
    member {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<DisableTotpMutation, DisableTotpMutationVariables>;
export const OfficialAnswerHistoryDocument = new TypedDocumentString(`
    query OfficialAnswerHistory($id: ID!) {
  thread(id: $id) {
    id
    slug
    title
    kind
    deletedAt
    viewerCan {
      markOfficial
    }
    officialAnswer {
      ...OfficialAnswerParts
    }
    officialAnswerHistory {
      officialAnswerId
      revision
      change
      html
      team
      appliesTo
      reviewBy
      reason
      changedAt
      changedBy {
        id
        handle
        name
      }
      post {
        id
        number
      }
    }
  }
}
    fragment AnswerPost on Post {
  id
  number
  html
  author {
    id
    handle
    name
    avatarUrl
    role
    isAdvocate
  }
}
fragment OfficialAnswerParts on OfficialAnswer {
  id
  markedAt
  markedBy {
    id
    handle
    name
  }
  team
  appliesTo
  reviewBy
  needsReview
  revision
  viewerCan {
    update
    withdraw
    editText
  }
  post {
    ...AnswerPost
  }
}`) as unknown as TypedDocumentString<OfficialAnswerHistoryQuery, OfficialAnswerHistoryQueryVariables>;
export const PostToMarkDocument = new TypedDocumentString(`
    query PostToMark($id: ID!) {
  post(id: $id) {
    ...AnswerPost
    thread {
      id
    }
    viewerCan {
      markOfficial
    }
  }
}
    fragment AnswerPost on Post {
  id
  number
  html
  author {
    id
    handle
    name
    avatarUrl
    role
    isAdvocate
  }
}`) as unknown as TypedDocumentString<PostToMarkQuery, PostToMarkQueryVariables>;
export const AcceptAnswerDocument = new TypedDocumentString(`
    mutation AcceptAnswer($input: AcceptAnswerInput!) {
  acceptAnswer(input: $input) {
    id
    acceptedAnswer {
      post {
        number
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptAnswerMutation, AcceptAnswerMutationVariables>;
export const UnacceptAnswerDocument = new TypedDocumentString(`
    mutation UnacceptAnswer($input: UnacceptAnswerInput!) {
  unacceptAnswer(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<UnacceptAnswerMutation, UnacceptAnswerMutationVariables>;
export const MarkOfficialAnswerDocument = new TypedDocumentString(`
    mutation MarkOfficialAnswer($input: MarkOfficialAnswerInput!) {
  markOfficialAnswer(input: $input) {
    id
    post {
      number
    }
  }
}
    `) as unknown as TypedDocumentString<MarkOfficialAnswerMutation, MarkOfficialAnswerMutationVariables>;
export const UpdateOfficialAnswerDocument = new TypedDocumentString(`
    mutation UpdateOfficialAnswer($input: UpdateOfficialAnswerInput!) {
  updateOfficialAnswer(input: $input) {
    id
    post {
      number
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateOfficialAnswerMutation, UpdateOfficialAnswerMutationVariables>;
export const WithdrawOfficialAnswerDocument = new TypedDocumentString(`
    mutation WithdrawOfficialAnswer($input: WithdrawOfficialAnswerInput!) {
  withdrawOfficialAnswer(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<WithdrawOfficialAnswerMutation, WithdrawOfficialAnswerMutationVariables>;
export const VerifyAnswerDocument = new TypedDocumentString(`
    mutation VerifyAnswer($input: VerifyAnswerInput!) {
  verifyAnswer(input: $input) {
    id
    number
  }
}
    `) as unknown as TypedDocumentString<VerifyAnswerMutation, VerifyAnswerMutationVariables>;
export const UnverifyAnswerDocument = new TypedDocumentString(`
    mutation UnverifyAnswer($input: UnverifyAnswerInput!) {
  unverifyAnswer(input: $input) {
    id
    number
  }
}
    `) as unknown as TypedDocumentString<UnverifyAnswerMutation, UnverifyAnswerMutationVariables>;
export const AuditLogDocument = new TypedDocumentString(`
    query AuditLog($filter: ActivityFilter, $after: String) {
  activities(filter: $filter, first: 50, after: $after) {
    edges {
      node {
        id
        type
        at
        threadId
        postId
        memberId
        details
        actor {
          id
          handle
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AuditLogQuery, AuditLogQueryVariables>;
export const MembersNamedDocument = new TypedDocumentString(`
    query MembersNamed($ids: [ID!]!) {
  members(filter: {ids: $ids}, first: 100) {
    edges {
      node {
        id
        handle
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MembersNamedQuery, MembersNamedQueryVariables>;
export const ActorNamedDocument = new TypedDocumentString(`
    query ActorNamed($handle: String!) {
  member(handle: $handle) {
    id
    name
    handle
  }
}
    `) as unknown as TypedDocumentString<ActorNamedQuery, ActorNamedQueryVariables>;
export const CategoryPageDocument = new TypedDocumentString(`
    query CategoryPage($slug: String!) {
  category(slug: $slug) {
    id
    name
    slug
    description
    color
    icon
    readAudience
    archivedAt
    threadCount
    unansweredCount
    viewerCan {
      post
      edit
    }
  }
}
    `) as unknown as TypedDocumentString<CategoryPageQuery, CategoryPageQueryVariables>;
export const AdminCategoriesDocument = new TypedDocumentString(`
    query AdminCategories {
  categories(includeArchived: true) {
    id
    name
    slug
    description
    color
    icon
    readAudience
    postAudience
    replyAudience
    archivedAt
    threadCount
  }
}
    `) as unknown as TypedDocumentString<AdminCategoriesQuery, AdminCategoriesQueryVariables>;
export const CategoryEditorDocument = new TypedDocumentString(`
    query CategoryEditor($id: ID!) {
  category(id: $id) {
    ...CategoryAsEdited
  }
  groups {
    id
    name
  }
}
    fragment CategoryAsEdited on Category {
  id
  name
  slug
  description
  color
  icon
  readAudience
  postAudience
  replyAudience
  archivedAt
  groupAccess {
    group {
      id
    }
    read
    post
    reply
  }
}`) as unknown as TypedDocumentString<CategoryEditorQuery, CategoryEditorQueryVariables>;
export const NewCategoryDocument = new TypedDocumentString(`
    query NewCategory {
  groups {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<NewCategoryQuery, NewCategoryQueryVariables>;
export const CreateCategoryDocument = new TypedDocumentString(`
    mutation CreateCategory($input: CreateCategoryInput!) {
  createCategory(input: $input) {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<CreateCategoryMutation, CreateCategoryMutationVariables>;
export const UpdateCategoryDocument = new TypedDocumentString(`
    mutation UpdateCategory($input: UpdateCategoryInput!) {
  updateCategory(input: $input) {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<UpdateCategoryMutation, UpdateCategoryMutationVariables>;
export const ArrangeCategoriesDocument = new TypedDocumentString(`
    mutation ArrangeCategories($input: ArrangeCategoriesInput!) {
  arrangeCategories(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ArrangeCategoriesMutation, ArrangeCategoriesMutationVariables>;
export const SetupChecklistDocument = new TypedDocumentString(`
    query SetupChecklist {
  community {
    name
    logoUrl
    tagline
    description
    officialTeam
    memberCount
    mailGoesToFolder
  }
  categories(includeArchived: true) {
    id
  }
  invites(first: 1) {
    edges {
      node {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SetupChecklistQuery, SetupChecklistQueryVariables>;
export const CommunitySettingsDocument = new TypedDocumentString(`
    query CommunitySettings {
  community {
    name
    tagline
    description
    accentColor
    timeZone
    officialTeam
    reactionKinds
    logoUrl
    requireStaffTotp
  }
  viewer {
    secondFactor {
      state
    }
  }
}
    `) as unknown as TypedDocumentString<CommunitySettingsQuery, CommunitySettingsQueryVariables>;
export const RequireStaffTotpDocument = new TypedDocumentString(`
    mutation RequireStaffTotp($input: RequireStaffTotpInput!) {
  requireStaffTotp(input: $input)
}
    `) as unknown as TypedDocumentString<RequireStaffTotpMutation, RequireStaffTotpMutationVariables>;
export const UpdateCommunityDocument = new TypedDocumentString(`
    mutation UpdateCommunity($input: UpdateCommunityInput!) {
  updateCommunity(input: $input) {
    name
  }
}
    `) as unknown as TypedDocumentString<UpdateCommunityMutation, UpdateCommunityMutationVariables>;
export const SetLogoDocument = new TypedDocumentString(`
    mutation SetLogo($input: SetLogoInput!) {
  setLogo(input: $input) {
    logoUrl
  }
}
    `) as unknown as TypedDocumentString<SetLogoMutation, SetLogoMutationVariables>;
export const AdminCustomFieldsDocument = new TypedDocumentString(`
    query AdminCustomFields {
  customFields {
    ...CustomFieldAsEdited
  }
}
    fragment CustomFieldAsEdited on CustomField {
  id
  name
  hint
  kind
  options
  audience
  editor
  isRequired
  archivedAt
}`) as unknown as TypedDocumentString<AdminCustomFieldsQuery, AdminCustomFieldsQueryVariables>;
export const CreateCustomFieldDocument = new TypedDocumentString(`
    mutation CreateCustomField($input: CreateCustomFieldInput!) {
  createCustomField(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CreateCustomFieldMutation, CreateCustomFieldMutationVariables>;
export const UpdateCustomFieldDocument = new TypedDocumentString(`
    mutation UpdateCustomField($input: UpdateCustomFieldInput!) {
  updateCustomField(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<UpdateCustomFieldMutation, UpdateCustomFieldMutationVariables>;
export const ArrangeCustomFieldsDocument = new TypedDocumentString(`
    mutation ArrangeCustomFields($input: ArrangeCustomFieldsInput!) {
  arrangeCustomFields(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ArrangeCustomFieldsMutation, ArrangeCustomFieldsMutationVariables>;
export const EntranceDocument = new TypedDocumentString(`
    query Entrance {
  community {
    name
    logoUrl
    accentColor
    setupNeeded
    registration
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
    name
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
export const RequestMembershipDocument = new TypedDocumentString(`
    mutation RequestMembership($input: RequestMembershipInput!) {
  requestMembership(input: $input)
}
    `) as unknown as TypedDocumentString<RequestMembershipMutation, RequestMembershipMutationVariables>;
export const EmailLinkDocument = new TypedDocumentString(`
    query EmailLink($token: String!) {
  emailLink(token: $token) {
    email
    effect
    name
    handle
  }
}
    `) as unknown as TypedDocumentString<EmailLinkQuery, EmailLinkQueryVariables>;
export const VerifyEmailDocument = new TypedDocumentString(`
    mutation VerifyEmail($input: VerifyEmailInput!) {
  verifyEmail(input: $input) {
    email
    effect
    viewer {
      member {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VerifyEmailMutation, VerifyEmailMutationVariables>;
export const FrameDocument = new TypedDocumentString(`
    query Frame {
  viewer {
    unreadNotificationCount
    liveSeq
    emailVerified
    needsSecondFactor
    member {
      id
      handle
      name
      avatarUrl
      role
      isOwner
      isAdvocate
      timeZone
    }
    viewerCan {
      invite
      inviteStaff
      inviteMany
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
export const AdminGroupsDocument = new TypedDocumentString(`
    query AdminGroups {
  groups {
    id
    name
    description
    memberCount
  }
}
    `) as unknown as TypedDocumentString<AdminGroupsQuery, AdminGroupsQueryVariables>;
export const GroupChoicesDocument = new TypedDocumentString(`
    query GroupChoices {
  groups {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<GroupChoicesQuery, GroupChoicesQueryVariables>;
export const GroupMembersDocument = new TypedDocumentString(`
    query GroupMembers($id: ID!, $after: String) {
  members(filter: {groupId: $id}, first: 50, after: $after) {
    edges {
      node {
        id
        handle
        name
        avatarUrl
        role
        title
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<GroupMembersQuery, GroupMembersQueryVariables>;
export const MembersToAddDocument = new TypedDocumentString(`
    query MembersToAdd($query: String!) {
  members(filter: {query: $query}, first: 10) {
    edges {
      node {
        id
        handle
        name
        title
        groups {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MembersToAddQuery, MembersToAddQueryVariables>;
export const CreateGroupDocument = new TypedDocumentString(`
    mutation CreateGroup($input: CreateGroupInput!) {
  createGroup(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CreateGroupMutation, CreateGroupMutationVariables>;
export const UpdateGroupDocument = new TypedDocumentString(`
    mutation UpdateGroup($input: UpdateGroupInput!) {
  updateGroup(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<UpdateGroupMutation, UpdateGroupMutationVariables>;
export const DeleteGroupDocument = new TypedDocumentString(`
    mutation DeleteGroup($input: DeleteGroupInput!) {
  deleteGroup(input: $input)
}
    `) as unknown as TypedDocumentString<DeleteGroupMutation, DeleteGroupMutationVariables>;
export const AddGroupMemberDocument = new TypedDocumentString(`
    mutation AddGroupMember($input: GroupMemberInput!) {
  addGroupMember(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AddGroupMemberMutation, AddGroupMemberMutationVariables>;
export const RemoveGroupMemberDocument = new TypedDocumentString(`
    mutation RemoveGroupMember($input: GroupMemberInput!) {
  removeGroupMember(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RemoveGroupMemberMutation, RemoveGroupMemberMutationVariables>;
export const InvitesDocument = new TypedDocumentString(`
    query Invites($state: InviteState, $after: String) {
  invites(state: $state, first: 30, after: $after) {
    edges {
      node {
        ...InviteRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment InviteRow on Invite {
  id
  email
  name
  note
  role
  state
  createdAt
  expiresAt
  lastSentAt
  isReplaced
  buddy {
    id
    handle
    name
  }
  groups {
    id
    name
  }
  invitedBy {
    id
    handle
    name
  }
  acceptedBy {
    id
    handle
    name
  }
}`) as unknown as TypedDocumentString<InvitesQuery, InvitesQueryVariables>;
export const BuddyDocument = new TypedDocumentString(`
    query Buddy($handle: String!) {
  member(handle: $handle) {
    id
  }
}
    `) as unknown as TypedDocumentString<BuddyQuery, BuddyQueryVariables>;
export const InviteMemberDocument = new TypedDocumentString(`
    mutation InviteMember($input: InviteMemberInput!) {
  inviteMember(input: $input) {
    link
    invite {
      id
      email
    }
  }
}
    `) as unknown as TypedDocumentString<InviteMemberMutation, InviteMemberMutationVariables>;
export const ResendInviteDocument = new TypedDocumentString(`
    mutation ResendInvite($input: InviteInput!) {
  resendInvite(input: $input) {
    link
    invite {
      id
      email
    }
  }
}
    `) as unknown as TypedDocumentString<ResendInviteMutation, ResendInviteMutationVariables>;
export const RevokeInviteDocument = new TypedDocumentString(`
    mutation RevokeInvite($input: InviteInput!) {
  revokeInvite(input: $input) {
    id
    email
  }
}
    `) as unknown as TypedDocumentString<RevokeInviteMutation, RevokeInviteMutationVariables>;
export const InviteListsDocument = new TypedDocumentString(`
    query InviteLists($after: String) {
  inviteLists(first: 20, after: $after) {
    edges {
      node {
        ...InviteListRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment InviteListRow on InviteList {
  id
  fileName
  state
  rowCount
  createdAt
  madeBy {
    id
    name
  }
  counts {
    result
    count
  }
}`) as unknown as TypedDocumentString<InviteListsQuery, InviteListsQueryVariables>;
export const InviteListDocument = new TypedDocumentString(`
    query InviteList($id: ID!, $result: InviteRowResult, $after: String, $room: String!) {
  liveSeq(room: $room)
  inviteList(id: $id) {
    ...InviteListRow
    note
    validDays
    startedAt
    finishedAt
    buddy {
      id
      handle
      name
    }
    groups {
      id
      name
    }
    rows(first: 50, after: $after, result: $result) {
      edges {
        node {
          number
          email
          name
          result
          problem
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment InviteListRow on InviteList {
  id
  fileName
  state
  rowCount
  createdAt
  madeBy {
    id
    name
  }
  counts {
    result
    count
  }
}`) as unknown as TypedDocumentString<InviteListQuery, InviteListQueryVariables>;
export const InviteListResultsDocument = new TypedDocumentString(`
    query InviteListResults($id: ID!) {
  inviteList(id: $id) {
    id
    resultsCsv
  }
}
    `) as unknown as TypedDocumentString<InviteListResultsQuery, InviteListResultsQueryVariables>;
export const InviteMembersDocument = new TypedDocumentString(`
    mutation InviteMembers($input: InviteMembersInput!) {
  inviteMembers(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<InviteMembersMutation, InviteMembersMutationVariables>;
export const StartInviteListDocument = new TypedDocumentString(`
    mutation StartInviteList($input: InviteListInput!) {
  startInviteList(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<StartInviteListMutation, StartInviteListMutationVariables>;
export const CancelInviteListDocument = new TypedDocumentString(`
    mutation CancelInviteList($input: InviteListInput!) {
  cancelInviteList(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CancelInviteListMutation, CancelInviteListMutationVariables>;
export const MailsDocument = new TypedDocumentString(`
    query Mails($after: String) {
  community {
    mailGoesToFolder
  }
  mails(first: 30, after: $after) {
    edges {
      node {
        id
        to
        subject
        state
        createdAt
        sentAt
        lastError
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<MailsQuery, MailsQueryVariables>;
export const MailPageDocument = new TypedDocumentString(`
    query MailPage($id: ID!) {
  community {
    mailGoesToFolder
  }
  mail(id: $id) {
    id
    to
    subject
    state
    createdAt
    sentAt
    lastError
    text
    html
  }
}
    `) as unknown as TypedDocumentString<MailPageQuery, MailPageQueryVariables>;
export const MailHtmlDocument = new TypedDocumentString(`
    query MailHtml($id: ID!) {
  mail(id: $id) {
    html
  }
}
    `) as unknown as TypedDocumentString<MailHtmlQuery, MailHtmlQueryVariables>;
export const MemberDirectoryDocument = new TypedDocumentString(`
    query MemberDirectory($filter: MemberFilter, $after: String) {
  members(filter: $filter, first: 30, after: $after) {
    edges {
      node {
        id
        handle
        name
        avatarUrl
        role
        isAdvocate
        title
        company
        location
        joinedAt
        replyCount
        acceptedAnswerCount
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<MemberDirectoryQuery, MemberDirectoryQueryVariables>;
export const MemberPageDocument = new TypedDocumentString(`
    query MemberPage($handle: String!) {
  member(handle: $handle) {
    id
    handle
    name
    avatarUrl(size: LARGE)
    role
    isOwner
    isAdvocate
    trustLevel
    trustLocked
    title
    company
    bioHtml
    location
    pronouns
    timeZone
    joinedAt
    lastSeenAt
    customFields {
      ...ProfileField
    }
    email
    groups {
      id
      name
    }
    threadCount
    replyCount
    acceptedAnswerCount
    officialAnswerCount
    hasSecondFactor
    suspensions {
      id
      reason
      since
      until
      liftedAt
      isActive
      suspendedBy {
        handle
        name
      }
      liftedBy {
        handle
        name
      }
    }
    viewerCan {
      seeDetails
      editProfile
      setRole
      setAdvocate
      setTrustLevel
      suspend
      removeSecondFactor
    }
  }
}
    fragment ProfileField on CustomFieldValue {
  field {
    id
    name
    hint
    kind
    options
    audience
    isRequired
  }
  value
  editable
}`) as unknown as TypedDocumentString<MemberPageQuery, MemberPageQueryVariables>;
export const MemberThreadsDocument = new TypedDocumentString(`
    query MemberThreads($authorId: ID!, $after: String) {
  threads(filter: {authorId: $authorId}, order: NEWEST, first: 20, after: $after) {
    ...ThreadRows
  }
}
    fragment ThreadRow on Thread {
  id
  kind
  title
  slug
  createdAt
  lastPostAt
  replyCount
  answerState
  isUnanswered
  category {
    id
    name
    slug
    color
  }
  author {
    id
    handle
    name
    avatarUrl
  }
  lastPostAuthor {
    id
    handle
    name
    avatarUrl
  }
}
fragment ThreadRows on ThreadConnection {
  edges {
    node {
      ...ThreadRow
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`) as unknown as TypedDocumentString<MemberThreadsQuery, MemberThreadsQueryVariables>;
export const MemberRepliesDocument = new TypedDocumentString(`
    query MemberReplies($authorId: ID!, $after: String) {
  replies(authorId: $authorId, first: 20, after: $after) {
    edges {
      node {
        id
        number
        excerpt
        createdAt
        isAccepted
        isOfficial
        thread {
          id
          slug
          title
          category {
            name
            slug
            color
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<MemberRepliesQuery, MemberRepliesQueryVariables>;
export const ProfileOfDocument = new TypedDocumentString(`
    query ProfileOf($handle: String!) {
  member(handle: $handle) {
    ...EditableProfile
    viewerCan {
      editProfile
    }
  }
}
    fragment EditableProfile on Member {
  id
  name
  avatarUrl(size: LARGE)
  handle
  title
  company
  bio
  location
  pronouns
  timeZone
  profileAudience
  customFields {
    ...ProfileField
  }
}
fragment ProfileField on CustomFieldValue {
  field {
    id
    name
    hint
    kind
    options
    audience
    isRequired
  }
  value
  editable
}`) as unknown as TypedDocumentString<ProfileOfQuery, ProfileOfQueryVariables>;
export const OwnProfileDocument = new TypedDocumentString(`
    query OwnProfile {
  viewer {
    member {
      ...EditableProfile
    }
  }
}
    fragment EditableProfile on Member {
  id
  name
  avatarUrl(size: LARGE)
  handle
  title
  company
  bio
  location
  pronouns
  timeZone
  profileAudience
  customFields {
    ...ProfileField
  }
}
fragment ProfileField on CustomFieldValue {
  field {
    id
    name
    hint
    kind
    options
    audience
    isRequired
  }
  value
  editable
}`) as unknown as TypedDocumentString<OwnProfileQuery, OwnProfileQueryVariables>;
export const MembersAndRolesDocument = new TypedDocumentString(`
    query MembersAndRoles($filter: MemberFilter, $after: String) {
  members(filter: $filter, first: 30, after: $after) {
    edges {
      node {
        id
        handle
        name
        avatarUrl
        email
        role
        isOwner
        isAdvocate
        joinedAt
        lastSeenAt
        viewerCan {
          setRole
          setAdvocate
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<MembersAndRolesQuery, MembersAndRolesQueryVariables>;
export const UpdateProfileDocument = new TypedDocumentString(`
    mutation UpdateProfile($input: UpdateProfileInput!) {
  updateProfile(input: $input) {
    id
    handle
  }
}
    `) as unknown as TypedDocumentString<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const SetAvatarDocument = new TypedDocumentString(`
    mutation SetAvatar($input: SetAvatarInput!) {
  setAvatar(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SetAvatarMutation, SetAvatarMutationVariables>;
export const SetMemberRoleDocument = new TypedDocumentString(`
    mutation SetMemberRole($input: SetMemberRoleInput!) {
  setMemberRole(input: $input) {
    id
    name
    role
  }
}
    `) as unknown as TypedDocumentString<SetMemberRoleMutation, SetMemberRoleMutationVariables>;
export const SetAdvocateDocument = new TypedDocumentString(`
    mutation SetAdvocate($input: SetAdvocateInput!) {
  setAdvocate(input: $input) {
    id
    name
    isAdvocate
  }
}
    `) as unknown as TypedDocumentString<SetAdvocateMutation, SetAdvocateMutationVariables>;
export const SuspendMemberDocument = new TypedDocumentString(`
    mutation SuspendMember($input: SuspendMemberInput!) {
  suspendMember(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SuspendMemberMutation, SuspendMemberMutationVariables>;
export const RemoveSecondFactorDocument = new TypedDocumentString(`
    mutation RemoveSecondFactor($input: RemoveSecondFactorInput!) {
  removeSecondFactor(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RemoveSecondFactorMutation, RemoveSecondFactorMutationVariables>;
export const LiftSuspensionDocument = new TypedDocumentString(`
    mutation LiftSuspension($input: LiftSuspensionInput!) {
  liftSuspension(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<LiftSuspensionMutation, LiftSuspensionMutationVariables>;
export const NotificationsDocument = new TypedDocumentString(`
    query Notifications($after: String) {
  notifications(first: 20, after: $after) {
    edges {
      node {
        ...NotificationRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  viewer {
    liveSeq
  }
}
    fragment NotificationRow on Notification {
  id
  kind
  createdAt
  readAt
  otherCount
  actor {
    id
    name
    avatarUrl
  }
  thread {
    id
    title
    slug
  }
  post {
    id
    number
    author {
      id
    }
  }
}`) as unknown as TypedDocumentString<NotificationsQuery, NotificationsQueryVariables>;
export const UnreadNotificationsDocument = new TypedDocumentString(`
    query UnreadNotifications {
  viewer {
    unreadNotificationCount
  }
}
    `) as unknown as TypedDocumentString<UnreadNotificationsQuery, UnreadNotificationsQueryVariables>;
export const MarkNotificationsReadDocument = new TypedDocumentString(`
    mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {
  markNotificationsRead(input: $input) {
    unreadNotificationCount
  }
}
    `) as unknown as TypedDocumentString<MarkNotificationsReadMutation, MarkNotificationsReadMutationVariables>;
export const OfficialFeedDocument = new TypedDocumentString(`
    query OfficialFeed($filter: OfficialAnswerFilter, $after: String, $live: Boolean!) {
  officialAnswers(filter: $filter, first: 20, after: $after) {
    edges {
      node {
        ...OfficialAnswerCard
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  viewer {
    officialFeedUrl
    followsOfficialAnswers
  }
  liveSeq(room: "home") @include(if: $live)
}
    fragment OfficialAnswerCard on OfficialAnswer {
  id
  team
  appliesTo
  reviewBy
  needsReview
  markedAt
  markedBy {
    id
    handle
    name
  }
  post {
    id
    number
    body
  }
  thread {
    id
    title
    slug
    category {
      id
      name
      slug
      color
    }
  }
}`) as unknown as TypedDocumentString<OfficialFeedQuery, OfficialFeedQueryVariables>;
export const FollowOfficialAnswersDocument = new TypedDocumentString(`
    mutation FollowOfficialAnswers($input: FollowOfficialAnswersInput!) {
  followOfficialAnswers(input: $input) {
    followsOfficialAnswers
  }
}
    `) as unknown as TypedDocumentString<FollowOfficialAnswersMutation, FollowOfficialAnswersMutationVariables>;
export const RenewOfficialFeedDocument = new TypedDocumentString(`
    mutation RenewOfficialFeed {
  renewOfficialFeed {
    officialFeedUrl
  }
}
    `) as unknown as TypedDocumentString<RenewOfficialFeedMutation, RenewOfficialFeedMutationVariables>;
export const FirstStepsDocument = new TypedDocumentString(`
    query FirstSteps {
  viewer {
    firstSteps {
      ...FirstSteps
    }
  }
}
    fragment FirstSteps on FirstSteps {
  welcome
  steps {
    kind
    isDone
  }
}`) as unknown as TypedDocumentString<FirstStepsQuery, FirstStepsQueryVariables>;
export const DismissFirstStepsDocument = new TypedDocumentString(`
    mutation DismissFirstSteps {
  dismissFirstSteps {
    member {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<DismissFirstStepsMutation, DismissFirstStepsMutationVariables>;
export const IntroductionsDocument = new TypedDocumentString(`
    query Introductions {
  onboarding {
    introductionsCategory {
      id
      name
      slug
      viewerCan {
        post
      }
    }
  }
}
    `) as unknown as TypedDocumentString<IntroductionsQuery, IntroductionsQueryVariables>;
export const OnboardingSettingsDocument = new TypedDocumentString(`
    query OnboardingSettings {
  onboarding {
    welcome
    introductionsCategory {
      id
    }
  }
  categories {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<OnboardingSettingsQuery, OnboardingSettingsQueryVariables>;
export const UpdateOnboardingDocument = new TypedDocumentString(`
    mutation UpdateOnboarding($input: UpdateOnboardingInput!) {
  updateOnboarding(input: $input) {
    welcome
  }
}
    `) as unknown as TypedDocumentString<UpdateOnboardingMutation, UpdateOnboardingMutationVariables>;
export const SilentNewcomersDocument = new TypedDocumentString(`
    query SilentNewcomers($mine: Boolean!, $after: String) {
  silentNewcomers(mine: $mine, first: 30, after: $after) {
    edges {
      node {
        ...SilentNewcomerRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment SilentNewcomerRow on SilentNewcomer {
  silentAt
  member {
    id
    handle
    name
    avatarUrl
    joinedAt
    lastSeenAt
  }
  invitedBy {
    id
    handle
    name
  }
  buddy {
    id
    handle
    name
  }
}`) as unknown as TypedDocumentString<SilentNewcomersQuery, SilentNewcomersQueryVariables>;
export const PostPlaceDocument = new TypedDocumentString(`
    query PostPlace($id: ID!) {
  post(id: $id) {
    number
    thread {
      id
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<PostPlaceQuery, PostPlaceQueryVariables>;
export const PostSourceDocument = new TypedDocumentString(`
    query PostSource($id: ID!) {
  post(id: $id) {
    id
    number
    body
    revisionCount
    author {
      handle
      name
    }
    thread {
      id
      slug
      title
    }
    viewerCan {
      edit
    }
  }
}
    `) as unknown as TypedDocumentString<PostSourceQuery, PostSourceQueryVariables>;
export const PostHistoryDocument = new TypedDocumentString(`
    query PostHistory($id: ID!) {
  post(id: $id) {
    id
    number
    createdAt
    author {
      handle
      name
    }
    thread {
      id
      slug
      title
    }
    revisions {
      number
      title
      createdAt
      reason
      editor {
        id
        handle
        name
      }
      diff {
        kind
        parts {
          text
          changed
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PostHistoryQuery, PostHistoryQueryVariables>;
export const ReplyDocument = new TypedDocumentString(`
    mutation Reply($input: ReplyInput!) {
  reply(input: $input) {
    id
    number
  }
}
    `) as unknown as TypedDocumentString<ReplyMutation, ReplyMutationVariables>;
export const EditPostDocument = new TypedDocumentString(`
    mutation EditPost($input: EditPostInput!) {
  editPost(input: $input) {
    id
    number
    thread {
      id
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<EditPostMutation, EditPostMutationVariables>;
export const DeletePostDocument = new TypedDocumentString(`
    mutation DeletePost($input: DeletePostInput!) {
  deletePost(input: $input) {
    id
    number
    viewerCan {
      restore
    }
  }
}
    `) as unknown as TypedDocumentString<DeletePostMutation, DeletePostMutationVariables>;
export const RestorePostDocument = new TypedDocumentString(`
    mutation RestorePost($input: RestorePostInput!) {
  restorePost(input: $input) {
    id
    number
  }
}
    `) as unknown as TypedDocumentString<RestorePostMutation, RestorePostMutationVariables>;
export const ReactDocument = new TypedDocumentString(`
    mutation React($input: ReactInput!) {
  react(input: $input) {
    id
    number
  }
}
    `) as unknown as TypedDocumentString<ReactMutation, ReactMutationVariables>;
export const UnreactDocument = new TypedDocumentString(`
    mutation Unreact($input: ReactInput!) {
  unreact(input: $input) {
    id
    number
  }
}
    `) as unknown as TypedDocumentString<UnreactMutation, UnreactMutationVariables>;
export const MembershipSettingsDocument = new TypedDocumentString(`
    query MembershipSettings {
  community {
    registration
    registrationDomains
  }
}
    `) as unknown as TypedDocumentString<MembershipSettingsQuery, MembershipSettingsQueryVariables>;
export const AdminFrameDocument = new TypedDocumentString(`
    query AdminFrame {
  viewer {
    waitingRequestCount
  }
}
    `) as unknown as TypedDocumentString<AdminFrameQuery, AdminFrameQueryVariables>;
export const MembershipRequestsDocument = new TypedDocumentString(`
    query MembershipRequests($state: MembershipRequestState!, $after: String) {
  membershipRequests(state: $state, first: 30, after: $after) {
    edges {
      node {
        ...MembershipRequestRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  viewer {
    waitingRequestCount
  }
  liveSeq(room: "staff")
}
    fragment MembershipRequestRow on MembershipRequest {
  id
  email
  name
  handle
  message
  state
  createdAt
  verifiedAt
  decidedAt
  reason
  decidedBy {
    id
    name
  }
  member {
    id
    handle
    name
  }
}`) as unknown as TypedDocumentString<MembershipRequestsQuery, MembershipRequestsQueryVariables>;
export const ApproveMembershipDocument = new TypedDocumentString(`
    mutation ApproveMembership($input: ApproveMembershipInput!) {
  approveMembership(input: $input) {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<ApproveMembershipMutation, ApproveMembershipMutationVariables>;
export const DeclineMembershipDocument = new TypedDocumentString(`
    mutation DeclineMembership($input: DeclineMembershipInput!) {
  declineMembership(input: $input) {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<DeclineMembershipMutation, DeclineMembershipMutationVariables>;
export const OwnStandingDocument = new TypedDocumentString(`
    query OwnStanding {
  viewer {
    standing {
      level
      isSetByHand
      nextLevel
      steps {
        requirement
        done
        needed
      }
      limits {
        ...LimitParts
      }
    }
  }
}
    fragment LimitParts on LevelLimits {
  threadsPerDay
  repliesPerDay
  reactionsPerDay
  invitesPerDay
  secondsBetweenThreads
  secondsBetweenReplies
  linksPerPost
  imagesPerPost
  mentionsPerPost
}`) as unknown as TypedDocumentString<OwnStandingQuery, OwnStandingQueryVariables>;
export const StandingRulesDocument = new TypedDocumentString(`
    query StandingRules {
  standingRules {
    requirements {
      threadsRead
      postsRead
      minutesRead
      daysVisited
      reactionsGiven
      reactionsReceived
      threadsRepliedIn
      threadsReadPercent
    }
    limits {
      ...LimitParts
    }
    firstDayThreads
    firstDayReplies
    sameTextMinutes
    graceDays
  }
}
    fragment LimitParts on LevelLimits {
  threadsPerDay
  repliesPerDay
  reactionsPerDay
  invitesPerDay
  secondsBetweenThreads
  secondsBetweenReplies
  linksPerPost
  imagesPerPost
  mentionsPerPost
}`) as unknown as TypedDocumentString<StandingRulesQuery, StandingRulesQueryVariables>;
export const UpdateStandingRulesDocument = new TypedDocumentString(`
    mutation UpdateStandingRules($input: UpdateStandingRulesInput!) {
  updateStandingRules(input: $input) {
    graceDays
  }
}
    `) as unknown as TypedDocumentString<UpdateStandingRulesMutation, UpdateStandingRulesMutationVariables>;
export const ResetStandingRulesDocument = new TypedDocumentString(`
    mutation ResetStandingRules {
  resetStandingRules {
    graceDays
  }
}
    `) as unknown as TypedDocumentString<ResetStandingRulesMutation, ResetStandingRulesMutationVariables>;
export const SetTrustLevelDocument = new TypedDocumentString(`
    mutation SetTrustLevel($input: SetTrustLevelInput!) {
  setTrustLevel(input: $input) {
    id
    trustLevel
  }
}
    `) as unknown as TypedDocumentString<SetTrustLevelMutation, SetTrustLevelMutationVariables>;
export const MarkReadDocument = new TypedDocumentString(`
    mutation MarkRead($input: MarkReadInput!) {
  markRead(input: $input) {
    lastNumber
  }
}
    `) as unknown as TypedDocumentString<MarkReadMutation, MarkReadMutationVariables>;
export const ThreadListDocument = new TypedDocumentString(`
    query ThreadList($filter: ThreadFilter, $after: String, $room: String!, $live: Boolean!) {
  threads(filter: $filter, order: LATEST, first: 30, after: $after) {
    ...ThreadRows
  }
  liveSeq(room: $room) @include(if: $live)
}
    fragment ThreadRow on Thread {
  id
  kind
  title
  slug
  createdAt
  lastPostAt
  replyCount
  answerState
  isUnanswered
  category {
    id
    name
    slug
    color
  }
  author {
    id
    handle
    name
    avatarUrl
  }
  lastPostAuthor {
    id
    handle
    name
    avatarUrl
  }
}
fragment ThreadRows on ThreadConnection {
  edges {
    node {
      ...ThreadRow
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`) as unknown as TypedDocumentString<ThreadListQuery, ThreadListQueryVariables>;
export const UnansweredListDocument = new TypedDocumentString(`
    query UnansweredList($filter: ThreadFilter, $after: String, $live: Boolean!) {
  threads(filter: $filter, order: NEWEST, first: 30, after: $after) {
    ...ThreadRows
  }
  liveSeq(room: "home") @include(if: $live)
}
    fragment ThreadRow on Thread {
  id
  kind
  title
  slug
  createdAt
  lastPostAt
  replyCount
  answerState
  isUnanswered
  category {
    id
    name
    slug
    color
  }
  author {
    id
    handle
    name
    avatarUrl
  }
  lastPostAuthor {
    id
    handle
    name
    avatarUrl
  }
}
fragment ThreadRows on ThreadConnection {
  edges {
    node {
      ...ThreadRow
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`) as unknown as TypedDocumentString<UnansweredListQuery, UnansweredListQueryVariables>;
export const ThreadDocument = new TypedDocumentString(`
    query Thread($id: ID!, $first: Int, $last: Int, $fromNumber: Int, $fromDate: DateTime) {
  thread(id: $id) {
    ...ThreadParts
    posts(first: $first, last: $last, fromNumber: $fromNumber, fromDate: $fromDate) {
      edges {
        node {
          ...PostParts
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
      }
    }
  }
}
    fragment AnswerPost on Post {
  id
  number
  html
  author {
    id
    handle
    name
    avatarUrl
    role
    isAdvocate
  }
}
fragment AcceptedAnswerParts on AcceptedAnswer {
  acceptedAt
  acceptedBy {
    id
    handle
    name
  }
  post {
    ...AnswerPost
  }
}
fragment OfficialAnswerParts on OfficialAnswer {
  id
  markedAt
  markedBy {
    id
    handle
    name
  }
  team
  appliesTo
  reviewBy
  needsReview
  revision
  viewerCan {
    update
    withdraw
    editText
  }
  post {
    ...AnswerPost
  }
}
fragment PostParts on Post {
  id
  number
  html
  createdAt
  editedAt
  revisionCount
  deletedAt
  deletedReason
  isAccepted
  isOfficial
  author {
    id
    handle
    name
    avatarUrl
    role
    isAdvocate
  }
  replyTo {
    id
    number
    author {
      name
    }
  }
  reactions {
    kind
    count
    viewerReacted
  }
  verifications {
    note
    member {
      id
      handle
      name
    }
  }
  viewerCan {
    edit
    delete
    restore
    react
    accept
    unaccept
    markOfficial
    verify
    seeHistory
  }
}
fragment ThreadParts on Thread {
  id
  kind
  title
  slug
  createdAt
  lastPostAt
  lastPostNumber
  replyCount
  answerState
  isUnanswered
  asksToAccept
  liveSeq
  deletedAt
  category {
    id
    name
    slug
    color
  }
  author {
    id
    handle
    name
  }
  participants {
    id
    handle
    name
    avatarUrl
  }
  acceptedAnswer {
    ...AcceptedAnswerParts
  }
  officialAnswer {
    ...OfficialAnswerParts
  }
  viewerCan {
    reply
    edit
    delete
    restore
    accept
    markOfficial
  }
}`) as unknown as TypedDocumentString<ThreadQuery, ThreadQueryVariables>;
export const ThreadAddressDocument = new TypedDocumentString(`
    query ThreadAddress($id: ID!) {
  thread(id: $id) {
    id
    slug
  }
}
    `) as unknown as TypedDocumentString<ThreadAddressQuery, ThreadAddressQueryVariables>;
export const ThreadToEditDocument = new TypedDocumentString(`
    query ThreadToEdit($id: ID!) {
  thread(id: $id) {
    id
    slug
    title
    kind
    category {
      id
      name
      slug
    }
    viewerCan {
      edit
    }
  }
}
    `) as unknown as TypedDocumentString<ThreadToEditQuery, ThreadToEditQueryVariables>;
export const MembersHereDocument = new TypedDocumentString(`
    query MembersHere($ids: [ID!]!) {
  members(filter: {ids: $ids}, first: 20) {
    edges {
      node {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MembersHereQuery, MembersHereQueryVariables>;
export const CreateThreadDocument = new TypedDocumentString(`
    mutation CreateThread($input: CreateThreadInput!) {
  createThread(input: $input) {
    id
    slug
  }
}
    `) as unknown as TypedDocumentString<CreateThreadMutation, CreateThreadMutationVariables>;
export const UpdateThreadDocument = new TypedDocumentString(`
    mutation UpdateThread($input: UpdateThreadInput!) {
  updateThread(input: $input) {
    id
    slug
  }
}
    `) as unknown as TypedDocumentString<UpdateThreadMutation, UpdateThreadMutationVariables>;