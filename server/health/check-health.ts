import { pool } from "../db/pool";

export interface Health {
  status: "ready" | "unavailable";
  database: "ok" | "unreachable";
}

/** Ready means this process can serve requests. Says nothing that helps an attacker; it needs no sign-in. */
export async function checkHealth(): Promise<Health> {
  try {
    await pool().query("select 1");
    return { status: "ready", database: "ok" };
  } catch {
    return { status: "unavailable", database: "unreachable" };
  }
}
