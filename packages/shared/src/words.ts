/** The closed sets of values that code, database and inputs share. GraphQL spells them in upper case on the wire. */

/** Each may do all that those before it may. */
export const ROLES = ['member', 'moderator', 'staff', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who sees the details of a profile: everybody in the community, or staff only. */
export const PROFILE_AUDIENCES = ['members', 'staff'] as const;
export type ProfileAudience = (typeof PROFILE_AUDIENCES)[number];

export const CUSTOM_FIELD_KINDS = ['text', 'link', 'choice', 'date'] as const;
export type CustomFieldKind = (typeof CUSTOM_FIELD_KINDS)[number];

/** Who sees a custom field: whoever sees the details of the profile, its own member and staff, or staff. */
export const CUSTOM_FIELD_AUDIENCES = ['members', 'own', 'staff'] as const;
export type CustomFieldAudience = (typeof CUSTOM_FIELD_AUDIENCES)[number];

export const CUSTOM_FIELD_EDITORS = ['member', 'staff'] as const;
export type CustomFieldEditor = (typeof CUSTOM_FIELD_EDITORS)[number];

/** Who may become a member without an invite. */
export const REGISTRATIONS = ['closed', 'domains', 'request', 'open'] as const;
export type Registration = (typeof REGISTRATIONS)[number];

export const THREAD_KINDS = ['question', 'discussion', 'idea', 'announcement'] as const;
export type ThreadKind = (typeof THREAD_KINDS)[number];

export const READ_AUDIENCES = ['public', 'members', 'groups', 'staff'] as const;
export type ReadAudience = (typeof READ_AUDIENCES)[number];

export const WRITE_AUDIENCES = ['members', 'groups', 'staff'] as const;
export type WriteAudience = (typeof WRITE_AUDIENCES)[number];
