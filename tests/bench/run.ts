/** `npm run bench -- <name>`: measurements, each against a baseline in the same run. Ratios are what to compare. */
const BENCHES: Record<string, () => Promise<{ bench(args: string[]): Promise<void> }>> = {
  crawl: () => import("./crawl"),
  docs: () => import("./docs"),
  pdf: () => import("./pdf"),
  lighthouse: () => import("./lighthouse"),
  "lighthouse-leak": () => import("./lighthouse-leak"),
  pages: () => import("./pages"),
  dashboard: () => import("./dashboard"),
};

const [name = "", ...args] = process.argv.slice(2);
const load = BENCHES[name];
if (!load) {
  console.error(`Which benchmark? ${Object.keys(BENCHES).join(", ")}. Example: npm run bench -- crawl --pages 500`);
  process.exit(2);
}
await (await load()).bench(args);
process.exit(0);
