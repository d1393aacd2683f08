/** Classes that every field for typing or choosing shares. */
export const CONTROL =
  'w-full rounded-md border border-line-strong bg-surface px-3 text-[0.9375rem] text-ink placeholder:text-muted hover:border-muted focus:border-accent-ink focus:outline-2 focus:outline-offset-0 focus:outline-focus aria-invalid:border-bad disabled:bg-sunken disabled:text-muted [&[readonly]]:bg-sunken';
