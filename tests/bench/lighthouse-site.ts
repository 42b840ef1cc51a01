/** A handful of pages that are fast, slow, shifting, scripted and large, in a process of their own. */
import { createServer } from "node:http";

const TEXT = `<p>${"Timber, harbour and weather in the plainest words there are. ".repeat(30)}</p>`;

function page(title: string, head: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="description" content="${title}.">
${head}</head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}

/** Keeps the main thread busy with work that does not depend on the clock. */
const work = (rounds: number) => `let sum = 0; for (let i = 0; i < ${rounds}; i++) sum += Math.sqrt(i);`;

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#27c"/>${"<circle cx='600' cy='400' r='300' fill='#fff'/>".repeat(50)}</svg>`;

const RESPONSES: Record<string, { type: string; body: string }> = {
  "/plain": { type: "text/html", body: page("Plain text", "", TEXT.repeat(4)) },
  "/styled": {
    type: "text/html",
    body: page(
      "Styles and pictures",
      `<link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/b.css">`,
      `<img src="/picture.svg" width="600" height="400" alt="A circle">${TEXT}`,
    ),
  },
  "/scripted": {
    type: "text/html",
    body: page(
      "Scripts",
      `<script src="/app.js"></script>`,
      `${TEXT}<script>${work(20_000_000)} document.title += sum;</script>`,
    ),
  },
  "/shifting": {
    type: "text/html",
    body: page(
      "A late banner",
      "",
      `<div id="late"></div>${TEXT}<script>setTimeout(() => { document.getElementById("late").style.height = "400px"; }, 300);</script>`,
    ),
  },
  "/large": {
    type: "text/html",
    body: page("Many elements", "", `<ul>${"<li><a href='/plain'><b>One</b> of many</a></li>".repeat(400)}</ul>`),
  },
  "/a.css": { type: "text/css", body: "body{font:16px/1.6 sans-serif}".padEnd(60_000, " ") },
  "/b.css": { type: "text/css", body: "main{max-width:60ch;margin:auto}".padEnd(60_000, " ") },
  "/app.js": { type: "text/javascript", body: `${work(10_000_000)}\n//${"x".repeat(200_000)}` },
  "/picture.svg": { type: "image/svg+xml", body: picture },
};

export const MEASURED_PATHS = ["/plain", "/styled", "/scripted", "/shifting", "/large"];

if (process.send) {
  const server = createServer((request, response) => {
    const found = RESPONSES[request.url ?? ""];
    response.writeHead(found ? 200 : 404, { "content-type": `${found?.type ?? "text/html"}; charset=utf-8` });
    response.end(found?.body ?? "<title>Not found</title>");
  });
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.send?.(address && typeof address === "object" ? address.port : 0);
  });
  process.on("disconnect", () => process.exit(0));
}
