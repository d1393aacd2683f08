import type { TestClient } from '../client.js';

const LIFTED = {
  threadsPerDay: null,
  repliesPerDay: null,
  reactionsPerDay: null,
  secondsBetweenThreads: null,
  secondsBetweenReplies: null,
  linksPerPost: null,
  imagesPerPost: null,
  mentionsPerPost: null,
};

/** Tests write faster than people: in their communities nobody is limited, unless a test restores the usual rules. */
export async function liftLimits(admin: { client: TestClient }): Promise<void> {
  await admin.client.run(
    'mutation ($input: UpdateStandingRulesInput!) { updateStandingRules(input: $input) { sameTextMinutes } }',
    {
      input: {
        limits: Array.from({ length: 5 }, () => LIFTED),
        firstDayThreads: null,
        firstDayReplies: null,
        sameTextMinutes: 0,
      },
    },
  );
}

export async function restoreLimits(admin: { client: TestClient }): Promise<void> {
  await admin.client.run('mutation { resetStandingRules { sameTextMinutes } }');
}
