import { expect, it } from "vitest";
import spellingErrors from "@/server/rules/content/spelling-errors";
import { buildSiteFacts } from "@/server/rules/site-facts";
import { failedPaths, findingsOf, NOW, ORIGIN, page, siteFrom } from "../../helpers/site-facts";

const english =
  "<p>It is the one that you are to have with us, and it will be in the store when you are there.</p>".repeat(8);

it("spelling-errors names each word, what was meant and where it stands, and costs nothing", () => {
  let callCount = 0;
  const site = buildSiteFacts({
    startUrl: `${ORIGIN}/`,
    now: NOW,
    pages: [page("/a", english), page("/b", english)],
    probes: siteFrom([]).probes,
    isCrawlComplete: true,
    spell: () => {
      callCount++;
      return new Map([[`${ORIGIN}/a`, [{ word: "recieve", suggestion: "receive", place: "title" as const }]]]);
    },
  });
  expect(findingsOf(spellingErrors, site)).toMatchObject([
    {
      url: `${ORIGIN}/a`,
      message: '1 word looks misspelled: "recieve".',
      evidence: [{ kind: "text", label: "In the title", value: "recieve (receive?)" }],
    },
  ]);
  findingsOf(spellingErrors, site);
  expect(callCount).toBe(1);
  expect(spellingErrors.weight).toBe(0);
});

it("spelling-errors says nothing without a dictionary", () => {
  expect(failedPaths(spellingErrors, siteFrom([page("/a", english)]))).toEqual([]);
});
