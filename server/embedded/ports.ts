import { createServer } from "node:net";

/** Throws a sentence that names the port, what wanted it and how to choose another. */
export async function requireFreePort(
  port: number,
  host: string | undefined,
  use: string,
  variable: string,
): Promise<void> {
  const problem = await tryListen(port, host);
  if (!problem) return;
  const why = problem === "EACCES" ? "may not be used by this user" : "is already in use";
  throw new Error(
    `Port ${port} for ${use} ${why}. Stop the other program, or choose another port: ${variable}=${port + 1} npm start`,
  );
}

function tryListen(port: number, host: string | undefined): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "ERROR"));
    server.listen({ port, host }, () => server.close(() => resolve(null)));
  });
}
