export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium';

const COMMON =
  'inline-flex items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap select-none transition-colors duration-100 disabled:opacity-55 disabled:cursor-not-allowed';

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent hover:not-disabled:bg-accent-hover border border-transparent',
  secondary: 'bg-surface text-ink border border-line hover:not-disabled:bg-hover',
  quiet: 'text-muted hover:not-disabled:bg-hover hover:not-disabled:text-ink border border-transparent',
  danger: 'bg-surface text-bad border border-line hover:not-disabled:bg-bad-soft',
};

const SIZES: Record<ButtonSize, string> = {
  small: 'min-h-7 px-2 text-[0.8125rem]',
  medium: 'min-h-9 px-3.5 text-sm',
};

const ICON_SIZES: Record<ButtonSize, string> = { small: 'size-7', medium: 'size-9' };

/** Classes of anything that looks like a button. */
export function buttonClass(variant: ButtonVariant, size: ButtonSize): string {
  return `${COMMON} ${VARIANTS[variant]} ${SIZES[size]}`;
}

/** Classes of a square button that shows only an icon. */
export function iconButtonClass(variant: ButtonVariant, size: ButtonSize): string {
  return `${COMMON} ${VARIANTS[variant]} ${ICON_SIZES[size]}`;
}
