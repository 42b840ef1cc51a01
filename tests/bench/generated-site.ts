/** A site of plain pages in its own process, so that serving costs neither measured side its event loop. */
import { createServer } from "node:http";

const WORDS =
  "harbour timber ridge weather cabin lantern river compass granite forest signal meadow winter anchor trail summit".split(
    " ",
  );

function word(seed: number): string {
  return WORDS[Math.abs((seed * 2_654_435_761) >> 5) % WORDS.length] ?? "harbour";
}

function paragraph(seed: number): string {
  return `<p>${Array.from({ length: 60 }, (_, index) => `${word(seed * 61 + index)}${(seed + index) % 97}`).join(" ")}.</p>`;
}

export function renderPage(id: number, count: number): string {
  const links = Array.from({ length: 12 }, (_, index) => (id * 7 + index * 31 + 1) % count);
  const title = `${word(id)} ${word(id + 3)} number ${id} of the generated site`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="Page ${id} tells about ${word(id + 1)}, ${word(id + 2)} and ${word(id + 5)} in the plainest words there are.">
<link rel="canonical" href="/page/${id}"></head><body>
<header><nav>${[0, 1, 2, 3].map((n) => `<a href="/page/${n}">Section ${n}</a>`).join("")}</nav></header>
<main><h1>${title}</h1>${Array.from({ length: 8 }, (_, index) => `<h2>Part ${index} of ${id}</h2>${paragraph(id * 8 + index)}`).join("")}
<ul>${links.map((n) => `<li><a href="/page/${n}">Read about number ${n}</a></li>`).join("")}</ul></main>
<footer><p>Generated for measuring.</p></footer></body></html>`;
}

if (process.send) {
  const count = Number(process.argv[2]);
  const server = createServer((request, response) => {
    const id = request.url === "/" ? 0 : Number(/^\/page\/(\d+)$/.exec(request.url ?? "")?.[1] ?? Number.NaN);
    const isKnown = Number.isInteger(id) && id < count;
    response.writeHead(isKnown ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
    response.end(isKnown ? renderPage(id, count) : "<title>Not found</title>");
  });
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.send?.(address && typeof address === "object" ? address.port : 0);
  });
  process.on("disconnect", () => process.exit(0));
}
