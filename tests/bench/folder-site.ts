/** A folder as a static site in its own process. */
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".htm": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".gif": "image/gif",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

const root = resolve(process.argv[2] ?? ".");

async function fileOf(pathname: string): Promise<string | null> {
  const path = join(root, normalize(decodeURIComponent(pathname)));
  if (path !== root && !path.startsWith(`${root}/`)) return null;
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) return path;
  if (!found?.isDirectory() || !pathname.endsWith("/")) return null;
  const index = join(path, "index.html");
  return (await stat(index).catch(() => null))?.isFile() ? index : null;
}

const server = createServer(async (request, response) => {
  const path = await fileOf(new URL(request.url ?? "/", "http://localhost").pathname).catch(() => null);
  const body = path === null ? null : await readFile(path).catch(() => null);
  if (path === null || body === null) {
    response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
    response.end("<title>Not found</title>");
    return;
  }
  response.writeHead(200, { "content-type": TYPES[extname(path).toLowerCase()] ?? "application/octet-stream" });
  response.end(body);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.(address && typeof address === "object" ? address.port : 0);
});
process.on("disconnect", () => process.exit(0));
