import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Secrets {
  /** Signs sessions, encrypts secrets, derives the executor's signing key. */
  appSecret: string;
  databasePassword: string;
  /** Password of the demo account, shown at every start. */
  demoPassword: string;
}

/** Made on first start and kept beside the data they protect; readable by the owner only. */
export function loadSecrets(dataDir: string): Secrets {
  const file = join(dataDir, "secrets.json");
  const known: Partial<Secrets> = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Partial<Secrets>) : {};
  const secrets: Secrets = {
    appSecret: known.appSecret ?? randomBytes(32).toString("hex"),
    databasePassword: known.databasePassword ?? randomBytes(18).toString("base64url"),
    demoPassword: known.demoPassword ?? `plumb-${randomBytes(5).toString("hex")}`,
  };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}
