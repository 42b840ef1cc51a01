import type { FixPatch } from "../types";
import { apacheHeaderValue, nginxString } from "./escape-config";

export interface ResponseHeader {
  name: string;
  value: string;
}

/** The same response headers for every answer of each platform. */
export function headerPatches(headers: readonly ResponseHeader[]): FixPatch[] {
  const routes = (source: string) => [{ source, headers: headers.map(({ name, value }) => ({ key: name, value })) }];
  return [
    {
      platform: "nginx",
      fileName: "nginx.conf",
      language: "nginx",
      code: headers.map(({ name, value }) => `add_header ${name} ${nginxString(value)} always;`).join("\n"),
      note: "In the server block. A location with an add_header of its own inherits none of these: repeat them there.",
    },
    {
      platform: "apache",
      fileName: ".htaccess",
      language: "apacheconf",
      code: [
        "<IfModule mod_headers.c>",
        ...headers.map(({ name, value }) => `  Header always set ${name} ${apacheHeaderValue(value)}`),
        "</IfModule>",
      ].join("\n"),
      note: "Needs mod_headers.",
    },
    {
      platform: "nextjs",
      fileName: "next.config.mjs",
      language: "js",
      code: [
        "export default {",
        "  async headers() {",
        `    return ${JSON.stringify(routes("/:path*"), null, 2).replaceAll("\n", "\n    ")};`,
        "  },",
        "};",
      ].join("\n"),
      note: null,
    },
    {
      platform: "vercel",
      fileName: "vercel.json",
      language: "json",
      code: JSON.stringify({ headers: routes("/(.*)") }, null, 2),
      note: null,
    },
  ];
}
