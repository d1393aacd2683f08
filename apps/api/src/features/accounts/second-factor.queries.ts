import sql from 'sql-template-tag';
import type { Reader } from '../../platform/database/reader.js';

export type SecondFactorRow = {
  state: 'off' | 'pending' | 'on';
  since: Date | null;
  recoveryCodesLeft: number;
};

export async function findSecondFactor(reader: Reader, memberId: number): Promise<SecondFactorRow> {
  return (await reader.row<SecondFactorRow>(sql`
    select m.second_factor_at as since,
           case when m.second_factor_at is not null then 'on' when f.member_id is not null then 'pending'
                else 'off' end as state,
           (select count(*) from recovery_code c where c.member_id = m.id and c.used_at is null) as recovery_codes_left
    from member m left join second_factor f on f.member_id = m.id where m.id = ${memberId}`))!;
}
