import { benchSite } from "./bench-site";

export async function bench(args: string[]): Promise<void> {
  const count = Number(args[args.indexOf("--pages") + 1] || 500) || 500;
  const paths = ["/", ...Array.from({ length: count - 1 }, (_, id) => `/page/${id + 1}`)];
  await benchSite({ name: "generated site", script: "generated-site.ts", argument: String(count), paths });
}
