/** How often something is broken: a few times with all other tests, often by `pnpm test:recovery`. */
export const ROUNDS = Number(process.env.RECOVERY_ROUNDS ?? 3);

/** How long it stays broken where time matters: `pnpm test:recovery` takes the half minute that people wait. */
export const OUTAGE_MS = ROUNDS > 3 ? 30_000 : 3_000;

export const LONG_MS = 60_000 + ROUNDS * 15_000;
