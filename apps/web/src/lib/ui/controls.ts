/** Classes that every field for typing or choosing shares. */
export const CONTROL =
  'w-full rounded-md border border-line-strong bg-surface px-3 text-[0.9375rem] text-ink placeholder:text-muted hover:border-muted focus:border-accent-ink focus:outline-2 focus:outline-offset-0 focus:outline-focus aria-invalid:border-bad disabled:bg-sunken disabled:text-muted [&[readonly]]:bg-sunken';

/** What every field for typing or choosing is told, besides what its element takes. */
export type FieldProps = {
  name: string;
  label: string;
  value?: string | null | undefined;
  /** Told what is typed or chosen, also before the page became live. */
  onvalue?: ((value: string) => void) | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: boolean | undefined;
  /** The label is read out but not shown. */
  hideLabel?: boolean | undefined;
};
