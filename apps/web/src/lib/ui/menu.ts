/** Classes of one line of a menu. */
export const MENU_ITEM =
  'flex min-h-8 w-full items-center gap-2 rounded-sm px-2 text-left text-sm hover:bg-hover focus-visible:bg-hover focus-visible:-outline-offset-2';
