import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A question in the lists that nobody else has replied to; the words of the index `thread_unanswered`. */
const unanswered = (row: string) => `${row}.deleted_at is null and ${row}.kind = 'question'
  and ${row}.first_response_at is null and ${row}.answer_state = 'none'`;

const STATEMENTS = [
  // Every page shows how many there are: counting thousands of them each time cost more than the rest of its reads.
  `alter table category add column unanswered_count int not null default 0`,
  `create function count_unanswered() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' then
      update category c set unanswered_count = c.unanswered_count + n.count
      from (select category_id, count(*) from after_rows a where ${unanswered('a')} group by category_id) n
      where c.id = n.category_id;
    elsif tg_op = 'DELETE' then
      update category c set unanswered_count = c.unanswered_count - n.count
      from (select category_id, count(*) from before_rows b where ${unanswered('b')} group by category_id) n
      where c.id = n.category_id;
    else
      update category set unanswered_count = unanswered_count - 1
      where id = old.category_id and ${unanswered('old')};
      update category set unanswered_count = unanswered_count + 1
      where id = new.category_id and ${unanswered('new')};
    end if;
    return null;
  end $$`,
  `create trigger thread_unanswered_insert after insert on thread referencing new table as after_rows
    for each statement execute function count_unanswered()`,
  `create trigger thread_unanswered_delete after delete on thread referencing old table as before_rows
    for each statement execute function count_unanswered()`,
  `create trigger thread_unanswered_update
    after update of category_id, kind, first_response_at, answer_state, deleted_at on thread for each row
    when ((${unanswered('old')}) <> (${unanswered('new')})
      or (old.category_id <> new.category_id and ${unanswered('new')}))
    execute function count_unanswered()`,
  // The triggers hold the threads from here on, so nothing slips in between.
  `update category c set unanswered_count =
    (select count(*) from thread t where t.category_id = c.id and ${unanswered('t')})`,
];

const UNDO = [
  ...['insert', 'update', 'delete'].map((event) => `drop trigger thread_unanswered_${event} on thread`),
  `drop function count_unanswered()`,
  `alter table category drop column unanswered_count`,
];

export class Unanswered1763700800000 implements MigrationInterface {
  name = 'Unanswered1763700800000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of UNDO) await runner.query(statement);
  }
}
