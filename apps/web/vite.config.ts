import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

/** The style attribute that SvelteKit's own route announcer carries; nothing else may have one. */
const announcerStyle = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/**
 * What every page of the forum needs, in one file: many small ones cost more than they save, because each is
 * compressed alone. The parts of `ui/` that only some pages have come with those.
 */
const everyPage = [
  /node_modules[\\/](svelte|esm-env|clsx)[\\/]/,
  /src[\\/]lib[\\/](features[\\/]frame[\\/](?!ShortcutList)|\w+(\.svelte)?\.ts$)/,
  /src[\\/]lib[\\/]ui[\\/](?!accent|ArchiveCard|Card|Checkbox|Control|CopyField|Dialog|FilterForm|ImageForm|MoveButtons|NavTabs|New|PageHeader|Pagination|Saved|Select|Skeleton|Text)/,
  /shared[\\/]dist[\\/](paths|limits)/,
];

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
          'img-src': ['self', 'data:'],
          'frame-src': ['self'],
          'worker-src': ['none'],
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
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [{ name: 'every-page', test: (id) => everyPage.some((part) => part.test(id)) }],
            },
          },
        },
      },
    },
  },
  build: {
    // Browsers that know light-dark(), :has() and popovers; older ones still get the content.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  },
});
