import { inviteListsOf, newcomersOf } from './arrivals.js';
import { copyLine, timeOf, timeOrNull } from './copy-text.js';
import type { Plan } from './plan.js';
import { categoryIds, rows, type TableRows } from './table-rows.js';

/** Lists of invites, and what newcomers are led through. */
export function arrivalTables(plan: Plan): TableRows[] {
  const lists = inviteListsOf(plan);
  return [
    rows(
      'invite_list',
      'id, made_by_id, file_name, note, row_count, created_at, started_at, finished_at',
      function* () {
        for (const { id, by, fileName, note, at, isSent, rows: people } of lists) {
          const started = timeOrNull(isSent ? at : null);
          yield copyLine([id, by.id, fileName, note, people.length, timeOf(at), started, started]);
        }
      },
    ),
    rows('invite_list_row', 'list_id, number, email, name, result, problem, invite_id', function* () {
      for (const { id, rows: people } of lists)
        for (const [at, { email, name, result, problem, inviteId }] of people.entries())
          yield copyLine([id, at + 2, email, name, result, problem, inviteId]);
    }),
    rows('onboarding', 'introductions_id, welcome', function* () {
      yield copyLine([
        categoryIds.get('break-room')!,
        'Good to have you. The people here plan and drive with Ottermile every day, and like to be asked.',
      ]);
    }),
    rows('newcomer', 'member_id, looked_after_at, silent_at', function* () {
      for (const { member, lookedAfterAt, isSilent } of newcomersOf(plan))
        yield copyLine([member.id, timeOf(lookedAfterAt), timeOrNull(isSilent ? lookedAfterAt : null)]);
    }),
  ];
}
