import type { Verb } from "../context";
import { compilePatterns, explainPattern } from "../crawl/patterns";
import { AppError } from "../errors";
import type { TestPatternsInput } from "./schemas";
import type { PatternMatches, PatternTest } from "./types";

const MAX_EXAMPLES = 20;
const MAX_KNOWN = 50_000;
/** Left out whatever the patterns say. */
const OTHER_REASONS = ["off-site", "nofollow", "endless-path"];

/** What include and exclude patterns would do to the addresses that the latest audit of the site knew. */
export async function testPatterns({ ctx, input }: Verb<TestPatternsInput>): Promise<PatternTest> {
  const site = await ctx.db.site.findFirst({
    where: { id: input.siteId, teamId: ctx.teamId },
    select: {
      audits: {
        where: { frontier: { some: {} } },
        orderBy: { createdAt: "desc" },
        take: 1,
        select: { id: true, createdAt: true },
      },
    },
  });
  if (!site) throw new AppError("NOT_FOUND", "This site does not exist.");
  const [audit] = site.audits;
  const known = audit
    ? await ctx.db.frontierUrl.findMany({
        where: { auditId: audit.id, OR: [{ skipReason: null }, { skipReason: { notIn: OTHER_REASONS } }] },
        orderBy: { url: "asc" },
        take: MAX_KNOWN,
        select: { url: true },
      })
    : [];
  const { errors, matches } = matchPatterns(
    input,
    known.map((row) => row.url),
  );
  return { auditedAt: audit?.createdAt ?? null, knownCount: known.length, errors, matches };
}

/** Pure: the same code that the crawl uses decides. */
export function matchPatterns(
  patterns: Pick<TestPatternsInput, "include" | "exclude">,
  urls: readonly string[],
): Pick<PatternTest, "errors" | "matches"> {
  const compiled = compilePatterns(patterns);
  if (!compiled.ok) {
    const errors = (["include", "exclude"] as const).flatMap((field) =>
      patterns[field].flatMap((pattern) => {
        const problem = pattern.trim() === "" ? null : explainPattern(pattern);
        return problem === null ? [] : [{ field, message: `${pattern.trim()}: ${problem}` }];
      }),
    );
    return { errors, matches: null };
  }
  const of: Record<"included" | "excluded" | "not-included", PatternMatches> = {
    included: { count: 0, examples: [] },
    excluded: { count: 0, examples: [] },
    "not-included": { count: 0, examples: [] },
  };
  for (const url of urls) {
    const group = of[compiled.patterns.verdict(url)];
    group.count++;
    if (group.examples.length < MAX_EXAMPLES) group.examples.push(url);
  }
  return {
    errors: [],
    matches: { included: of.included, excluded: of.excluded, notIncluded: of["not-included"] },
  };
}
