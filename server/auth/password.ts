import { hash, verify } from "@node-rs/argon2";

/** argon2id with the library's defaults: 19 MiB, 2 passes, 1 lane (the first choice of OWASP's password storage sheet). */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"));
}

let decoy: Promise<string> | undefined;

/** Takes as long for an account without a password, or no account at all, as for a wrong password. */
export async function verifyPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword("no account has this password");
  const isMatch = await verify(passwordHash ?? (await decoy), password.normalize("NFKC"));
  return isMatch && Boolean(passwordHash);
}
