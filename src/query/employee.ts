// Whose share a visit, a conversion or a deal came from: the campaign it carries is the tag of one employee's links.

import type { Table } from "../facts/table.ts";
import type { Dialect } from "./dialect.ts";
import { id, type Sql, sql, value } from "./sql.ts";

/** Read beside the columns of a table that names a campaign and no employee. */
export const employeeColumn = "employee";

export const namesEmployee = (table: Table): boolean => Object.hasOwn(table.columns, employeeColumn);

/** A tag that two employees used tells of neither. */
const tags = (
  shares: Sql,
  workspace: string,
  { lower }: Dialect,
): Sql => sql`select one_tag, max(tag_owner) as tag_employee from (
      select ${lower(sql`utm`)} as one_tag, employee as tag_owner from ${shares}
      where workspace = ${value("workspace", "text", workspace)} and utm <> '' and employee <> ''
    ) as tagged_shares
    group by one_tag
    having count(distinct tag_owner) = 1`;

/** The relation, each row with the employee its campaign is the tag of; null where it is nobody's. */
export const withEmployee = (of: Sql, shares: Sql, workspace: string, dialect: Dialect): Sql =>
  sql`(
    select campaign_rows.*, nullIf(tags.tag_employee, '') as ${id(employeeColumn)}
    from (select * from ${of}) as campaign_rows
    left join (
    ${tags(shares, workspace, dialect)}
    ) as tags on ${dialect.lower(sql`campaign_rows.campaign`)} = tags.one_tag
  ) as employee_rows`;
