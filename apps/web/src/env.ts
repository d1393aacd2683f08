import { defineEnvVars } from '@sveltejs/kit/env';

export const variables = defineEnvVars({
  API_URL: {
    description: 'Where the api answers when it runs in another process; unset when both share one.',
    schema: (value) => value?.replace(/\/+$/, '') || undefined,
  },
});
