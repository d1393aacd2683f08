/** Every address of Conch, so that no page, mail or feed spells one by hand. Paths are relative to the public URL. */
export const paths = {
  home: () => '/',
  unanswered: () => '/unanswered',
  official: () => '/official',
  setup: (code?: string) => (code ? `/setup?code=${encodeURIComponent(code)}` : '/setup'),
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  secondStep: (next?: string) => (next ? `/sign-in/code?next=${encodeURIComponent(next)}` : '/sign-in/code'),
  signOut: () => '/sign-out',
  forgotPassword: () => '/reset',
  resetPassword: (token: string) => `/reset/${encodeURIComponent(token)}`,
  invite: (token: string) => `/invite/${encodeURIComponent(token)}`,
  join: () => '/join',
  /** Proves that whoever opens it reads the mails of an address. */
  verifyEmail: (token: string) => `/verify/${encodeURIComponent(token)}`,
  category: (slug: string) => `/categories/${encodeURIComponent(slug)}`,
  newThread: (categorySlug?: string) =>
    categorySlug ? `/new?category=${encodeURIComponent(categorySlug)}` : '/new',
  /** `post` is the number of the post in its thread; the page opens there. */
  thread: (thread: { id: string | number; slug: string }, post?: number) =>
    `/threads/${thread.id}/${encodeURIComponent(thread.slug)}` + (post ? `?post=${post}#post-${post}` : ''),
  threadReading: (id: string | number) => `/threads/${id}/reading`,
  editThread: (thread: { id: string | number; slug: string }) =>
    `/threads/${thread.id}/${encodeURIComponent(thread.slug)}/edit`,
  post: (id: string | number) => `/posts/${id}`,
  postHistory: (id: string | number) => `/posts/${id}/history`,
  officialHistory: (thread: { id: string | number; slug: string }) =>
    `/threads/${thread.id}/${encodeURIComponent(thread.slug)}/official`,
  notifications: () => '/notifications',
  unreadNotifications: () => '/notifications/unread',
  invites: () => '/invites',
  inviteLists: () => '/admin/invites/lists',
  inviteList: (id: string | number) => `/admin/invites/lists/${id}`,
  inviteListResults: (id: string | number) => `/admin/invites/lists/${id}/results.csv`,
  introduce: () => '/introduce',
  silentNewcomers: () => '/newcomers',
  members: () => '/members',
  member: (handle: string) => `/members/${encodeURIComponent(handle)}`,
  settings: (section: 'profile' | 'account' | 'second-factor' | 'sessions' | 'standing' = 'profile') =>
    `/settings/${section}`,
  admin: (
    section:
      | ''
      | 'general'
      | 'membership'
      | 'categories'
      | 'groups'
      | 'fields'
      | 'invites'
      | 'requests'
      | 'members'
      | 'levels'
      | 'mail'
      | 'audit' = '',
  ) => (section ? `/admin/${section}` : '/admin'),
  officialFeed: (token: string) => `/feeds/official.xml?token=${encodeURIComponent(token)}`,
  /** Stops the mails of new official answers without a sign-in, for mail programs. */
  unfollowOfficial: (token: string) => `/feeds/official/unfollow?token=${encodeURIComponent(token)}`,
  logo: (version: string) => `/files/logo?v=${encodeURIComponent(version)}`,
  avatar: (memberId: string | number, version: string, size: 'small' | 'large') =>
    `/files/avatars/${memberId}?v=${encodeURIComponent(version)}` + (size === 'large' ? '&size=large' : ''),
  graphql: () => '/graphql',
  realtime: () => '/realtime',
} as const;
