import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** Reads `.env` of the working folder, if there is one; variables that are set already win. */
export function loadEnvFile(): void {
  const file = resolve(".env");
  if (existsSync(file)) process.loadEnvFile(file);
}
