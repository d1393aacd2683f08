import { LEVEL_LIMITS, REQUIREMENTS, TRUST_LEVELS, EARNED_LEVELS } from '@conch/shared/standing';
import {
  ResetStandingRulesDocument,
  StandingRulesDocument,
  UpdateStandingRulesDocument,
} from '#lib/gql/graphql.ts';
import { act, text } from '#lib/server/act.ts';
import { api } from '#lib/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { standingRules } = await api(event).query(StandingRulesDocument);
  return { rules: standingRules };
};

export const actions: Actions = {
  save: (event) => act(event, UpdateStandingRulesDocument, rulesFrom, () => ({ saved: true })),
  reset: async (event) => {
    await api(event).query(ResetStandingRulesDocument);
    return { wasReset: true };
  },
};

/** The fields are named `requirements.0.postsRead`, as the api names them when one is wrong. */
function rulesFrom(form: FormData) {
  const column = <Key extends string>(keys: readonly Key[], prefix: string, empty: number | null) =>
    Object.fromEntries(keys.map((key) => [key, whole(form, `${prefix}.${key}`, empty)])) as Record<
      Key,
      number | null
    >;
  return {
    requirements: EARNED_LEVELS.map((_, index) => column(REQUIREMENTS, `requirements.${index}`, 0)),
    limits: TRUST_LEVELS.map((level) => column(LEVEL_LIMITS, `limits.${level}`, null)),
    firstDayThreads: whole(form, 'firstDayThreads', null),
    firstDayReplies: whole(form, 'firstDayReplies', null),
    sameTextMinutes: whole(form, 'sameTextMinutes', 0),
    graceDays: whole(form, 'graceDays', 0),
  };
}

/** What is no number goes to the api as one that it refuses, with the field. */
function whole(form: FormData, name: string, empty: number | null): number | null {
  const value = text(form, name);
  if (!value) return empty;
  return /^\d{1,6}$/.test(value) ? Number(value) : -1;
}
