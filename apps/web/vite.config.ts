import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

/** The style attribute that SvelteKit's own route announcer carries; nothing else may have one. */
const announcerStyle = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** What every page needs, in one file: twenty small requests cost more than they save. */
const everyPage =
  /node_modules[\\/](svelte|esm-env|clsx)[\\/]|src[\\/]lib[\\/]ui[\\/]|lucide[\\/]svelte[\\/]dist[\\/](Icon|context|utils)/;

export default defineConfig({
  plugins: [
    tailwindcss(),
    sveltekit({
      adapter: adapter({ precompress: true }),
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          'style-src-attr': ['unsafe-hashes', announcerStyle],
          'img-src': ['self', 'data:', 'https:'],
          'connect-src': ['self'],
          'font-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  environments: {
    client: {
      build: {
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'every-page', test: everyPage }] } } },
      },
    },
  },
  build: {
    // Browsers that know light-dark(), :has() and popovers; older ones still get the content.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  },
});
