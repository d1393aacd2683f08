/** Every size that both sides check. Characters are UTF-16 code units, as `String.length` counts them. */
export const LIMITS = {
  communityName: { min: 1, max: 60 },
  tagline: { max: 140 },
  description: { max: 2_000 },
  memberName: { min: 1, max: 60 },
  handle: { min: 2, max: 30 },
  /** How often members change their own handle: an address should hold for a while. */
  handleChanges: { max: 3, days: 30 },
  email: { max: 254 },
  /** Argon2id reads the whole password, so the upper bound keeps hashing cheap to refuse. */
  password: { min: 10, max: 200 },
  bio: { max: 1_000 },
  profileLine: { max: 80 },
  groupName: { min: 1, max: 60 },
  categoryName: { min: 1, max: 60 },
  categoryDescription: { max: 300 },
  title: { min: 5, max: 200 },
  post: { min: 1, max: 32_000 },
  reason: { min: 3, max: 500 },
  suspensionDays: { min: 1, max: 3_650 },
  welcome: { max: 500 },
  inviteNote: { max: 1_000 },
  /** Days for which the link of an invite works. */
  inviteDays: { min: 1, usual: 14, max: 90 },
  /** A file of people to invite: characters, rows, and its name. */
  inviteFile: { max: 1_000_000, rows: 5_000, name: 200 },
  /** Domains whose addresses may join by themselves. */
  registrationDomains: { max: 100 },
  joiningMessage: { max: 1_000 },
  officialTeam: { min: 1, max: 60 },
  appliesTo: { max: 120 },
  idempotencyKey: { min: 8, max: 64 },
  verificationNote: { max: 500 },
  categoryIcon: { max: 40 },
  /** One emoji may be several code points joined together. */
  reactionKind: { max: 32 },
  reactionKinds: { min: 1, max: 12 },
  /** Groups named in one invite or in the access of one category. */
  groupsAtOnce: { max: 50 },
  categoriesAtOnce: { max: 500 },
  /** Members told by mentioning them in one post. */
  mentions: { max: 20 },
  /** Unread notifications are counted up to here: a bell says no more than that there are many. */
  unreadCounted: 100,
  customFieldName: { min: 1, max: 40 },
  customFieldHint: { max: 140 },
  customFieldText: { max: 300 },
  customFieldLink: { max: 500 },
  customFieldOption: { min: 1, max: 80 },
  /** Choices of one custom field, and custom fields that are not archived. */
  customFieldOptions: { max: 50 },
  customFields: { max: 30 },
  /** What counts of what a page tells at once of being read: the rest was no reading. */
  beacon: { seconds: 60, posts: 500, postsPerSecond: 3 },
  /** Bytes of an uploaded logo before it is re-encoded. */
  logoBytes: 1_048_576,
  /** The same of a picture of a member. */
  avatarBytes: 2_097_152,
  /** Items in one page of any list: what a client gets when it does not say, and at most. */
  page: { usual: 20, max: 100 },
} as const;
