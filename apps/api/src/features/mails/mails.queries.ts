import sql, { empty, type Sql } from 'sql-template-tag';
import type { Reader } from '../../platform/database/reader.js';
import { decodeCursor, pageOf, pageSize, type Page, type PageArgs } from '../../platform/graphql/page.js';

export type MailState = 'waiting' | 'sent' | 'failed';

export type MailRow = {
  id: number;
  to: string;
  memberId: number | null;
  subject: string;
  text: string;
  html: string;
  state: MailState;
  createdAt: Date;
  sentAt: Date | null;
  lastError: string | null;
  /** Lets its reader act as somebody who is an admin by now. */
  isForAdmin: boolean;
};

const ROWS: Sql = sql`
  select l.id, l.recipient as to, l.member_id, l.subject, l.text, l.html, l.created_at, l.sent_at, l.last_error,
         case when l.sent_at is not null then 'sent' when l.failed_at is not null then 'failed' else 'waiting' end
           as state,
         l.secret and coalesce(m.role = 'admin', false) as is_for_admin
  from mail l left join member m on m.id = l.member_id`;

/** The newest first. */
export async function listMails(reader: Reader, page: PageArgs): Promise<Page<MailRow>> {
  const size = pageSize(page.first);
  const after = page.after ? decodeCursor(page.after, ['number']) : null;
  const rows = await reader.rows<MailRow>(sql`
    ${ROWS} ${after ? sql`where l.id < ${after[0]}::bigint` : empty} order by l.id desc limit ${size + 1}`);
  return pageOf<MailRow>(rows, size, (row) => [row.id], { hasOtherSide: after !== null });
}

export function findMail(reader: Reader, id: number): Promise<MailRow | undefined> {
  return reader.row<MailRow>(sql`${ROWS} where l.id = ${id}`);
}
