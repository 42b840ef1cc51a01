import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { benchSite } from "./bench-site";

const FIRST = /^\/(?:index|toc|contents)\.html?$/i;

/** A real documentation folder, for example one of /usr/share/doc, served as a static site. */
export async function bench([folder]: string[]): Promise<void> {
  if (!folder) throw new Error("Name a folder of HTML files: npm run bench -- docs <folder>");
  const root = resolve(folder);
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.html?$/i.test(path))
    .map((path) => `/${path.split("\\").join("/").split("/").map(encodeURIComponent).join("/")}`)
    .sort((a, b) => Number(FIRST.test(b)) - Number(FIRST.test(a)) || (a < b ? -1 : 1));
  if (paths.length === 0) throw new Error(`There are no HTML files in ${root}.`);
  await benchSite({ name: root, script: "folder-site.ts", argument: root, paths });
}
