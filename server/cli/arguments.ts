import { parseArgs } from "node:util";
import { MEASURE_RUNS, RENDER_MODES, type RenderMode } from "@/server/audits/constants";

export interface AuditArguments {
  url: string;
  maxPages: number;
  sampleSize: number;
  runs: number;
  jsonFile: string | null;
  pdfFile: string | null;
  fixesFile: string | null;
  failUnder: number | null;
  render: RenderMode;
}

export const USAGE = `Usage: npm run audit -- <url> [options]

  --max-pages N      pages to crawl at most (default 500)
  --sample N         pages to measure in a browser (default 3, 0 for none)
  --runs N           measurements of each page, of which the median counts: 1
                     (default), 3 or 5
  --render MODE      pages opened with scripts on: auto (default: those that need
                     them and one of each template), all (up to 200), off
  --json FILE        write the result as JSON
  --pdf FILE         write the report as PDF
  --fixes FILE       write the causes and their fixes as Markdown
  --fail-under N     exit with 3 when the score is below N (0-100)
  --help             show this text

Exit codes: 0 done, 1 audit failed, 2 wrong usage, 3 score below --fail-under.
Private addresses are refused; allow your own with AUDIT_ALLOW_PRIVATE_HOSTS=localhost:8080.`;

export type ParsedArguments =
  | { kind: "run"; args: AuditArguments }
  | { kind: "help" }
  | { kind: "wrong"; message: string };

/** Never throws: wrong usage is a result with the sentence to print. */
export function parseArguments(argv: string[]): ParsedArguments {
  let values: Record<string, string | boolean | undefined>;
  let positionals: string[];
  try {
    ({ values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        "max-pages": { type: "string" },
        sample: { type: "string" },
        runs: { type: "string" },
        render: { type: "string" },
        json: { type: "string" },
        pdf: { type: "string" },
        fixes: { type: "string" },
        "fail-under": { type: "string" },
        help: { type: "boolean" },
      },
    }));
  } catch (error) {
    return { kind: "wrong", message: error instanceof Error ? error.message : String(error) };
  }
  if (values.help) return { kind: "help" };
  const [url, ...rest] = positionals;
  if (!url)
    return {
      kind: "wrong",
      message: "Which site? Give its address, for example: npm run audit -- https://example.com",
    };
  if (rest.length > 0) return { kind: "wrong", message: `One site at a time; did not expect "${rest.join(" ")}".` };
  const numbers = {
    maxPages: wholeNumber(values["max-pages"], 500, 1, 10_000),
    sampleSize: wholeNumber(values.sample, 3, 0, 50),
    failUnder: values["fail-under"] === undefined ? null : wholeNumber(values["fail-under"], 0, 0, 100),
  };
  if (Number.isNaN(numbers.maxPages))
    return { kind: "wrong", message: "--max-pages takes a whole number from 1 to 10000." };
  if (Number.isNaN(numbers.sampleSize))
    return { kind: "wrong", message: "--sample takes a whole number from 0 to 50." };
  if (Number.isNaN(numbers.failUnder))
    return { kind: "wrong", message: "--fail-under takes a whole number from 0 to 100." };
  const runs = MEASURE_RUNS.find((count) => String(count) === (values.runs ?? "1"));
  if (!runs) return { kind: "wrong", message: "--runs takes 1, 3 or 5." };
  const render = RENDER_MODES.find((mode) => mode === (values.render ?? "auto"));
  if (!render) return { kind: "wrong", message: "--render takes auto, all or off." };
  return {
    kind: "run",
    args: {
      url,
      ...numbers,
      runs,
      render,
      jsonFile: textOf(values.json),
      pdfFile: textOf(values.pdf),
      fixesFile: textOf(values.fixes),
    },
  };
}

function wholeNumber(value: string | boolean | undefined, fallback: number, min: number, max: number): number {
  if (value === undefined) return fallback;
  const number = Number(value);
  return typeof value === "string" && /^\d+$/.test(value) && number >= min && number <= max ? number : Number.NaN;
}

function textOf(value: string | boolean | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
