import { pool } from "../db/pool";
import type { AuditEventData } from "./events";

/** Channel that wakes `watchAudit`; the payload is the audit id. */
export const AUDIT_CHANNEL = "plumbline_audit";

const SQL = `
  with next as (
    update "Audit" set "lastEventSeq" = "lastEventSeq" + 1
    where id = $1 and not exists (select 1 from "AuditEvent" where "auditId" = $1 and key = $2)
    returning "lastEventSeq" as seq
  ), written as (
    insert into "AuditEvent" ("auditId", seq, kind, key, data)
    select $1, seq, $3, $2, $4::jsonb from next
    on conflict do nothing
    returning seq
  )
  select pg_notify('${AUDIT_CHANNEL}', $1) from written`;

/**
 * Append one line to the audit's story. The row lock on the audit orders lines by commit, so a reader that has seen
 * `seq` never misses a smaller one. The same key is written once, whoever retries.
 */
export async function appendEvent(auditId: string, key: string, data: AuditEventData): Promise<void> {
  await pool().query(SQL, [auditId, key, data.kind, JSON.stringify(data)]);
}
