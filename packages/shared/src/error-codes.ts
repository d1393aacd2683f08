/** Every `extensions.code` of the API; docs/api.md says when each comes. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'BAD_INPUT'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'EXPIRED'
  | 'SUSPENDED'
  | 'SECOND_FACTOR_NEEDED'
  | 'TOO_COMPLEX'
  | 'UNAVAILABLE'
  | 'INTERNAL';
