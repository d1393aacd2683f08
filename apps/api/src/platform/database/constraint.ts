const UNIQUE_VIOLATION = '23505';

/** Whether a write failed because this unique constraint (or index) has such a row already. */
export function isTaken(error: unknown, constraint: string): boolean {
  const { code, constraint: broken } = error as { code?: string; constraint?: string };
  return code === UNIQUE_VIOLATION && broken === constraint;
}
