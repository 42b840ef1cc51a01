import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareStates, isAlarming } from "@/server/sentinels/compare-states";
import { WATCH_KINDS, type WatchKind } from "@/server/sentinels/constants";
import { describeAlarm } from "@/server/sentinels/describe-alarm";
import type { Observation, Watched } from "@/server/sentinels/types";

const URL = "https://halden.example/";
const see = (kind: WatchKind, value: string, over: { count?: number; isBroken?: boolean; url?: string } = {}) =>
  ({ kind, url: URL, outcome: "seen", value, count: null, isBroken: false, ...over }) satisfies Observation;
const down = see("status", "500", { isBroken: true });
const wall: Observation = { kind: "status", url: URL, outcome: "unverified", reason: "A bot wall." };

/** What each look opened and closed. */
function look(...looks: Observation[][]) {
  let watched: Watched[] = [];
  return looks.map((observations) => {
    const result = compareStates(watched, observations);
    watched = result.watched;
    return {
      opened: result.opened.map(({ before, after }) => [before, after]),
      continued: result.continued.length,
      closed: result.closed.length,
    };
  });
}
const opens = (...values: Observation[]) => look(...values.map((value) => [value])).at(-1)?.opened ?? [];

describe("an alarm", () => {
  it("needs two bad looks in a row, goes on, and closes with the first good one", () => {
    const good = see("status", "200");
    expect(look([good], [down], [down], [down], [good], [down])).toEqual([
      { opened: [], continued: 0, closed: 0 },
      { opened: [], continued: 0, closed: 0 },
      { opened: [["200", "500"]], continued: 0, closed: 0 },
      { opened: [], continued: 1, closed: 0 },
      { opened: [], continued: 0, closed: 1 },
      { opened: [], continued: 0, closed: 0 },
    ]);
    expect(opens(good, down, good, down)).toEqual([]);
  });

  it("comes also when a site is down from the start, and when two bad looks differ", () => {
    expect(opens(down, down)).toEqual([[null, "500"]]);
    expect(opens(see("status", "200"), see("status", "404", { isBroken: true }), down)).toEqual([["200", "500"]]);
  });

  it("is neither opened, closed nor put off by what cannot be verified", () => {
    const good = see("status", "200");
    expect(opens(good, wall, wall, wall)).toEqual([]);
    expect(look([good], [down], [wall], [down]).at(-1)?.opened).toEqual([["200", "500"]]);
    expect(look([down], [down], [wall]).at(-1)?.closed).toBe(0);
    expect(look([down], [down], [wall], [good]).at(-1)?.closed).toBe(1);
  });

  it("closes when the address is no longer watched, but not when it was left out once", () => {
    expect(look([down], [down], []).at(-1)?.closed).toBe(1);
    expect(look([down], [down], [{ kind: "status", url: URL, outcome: "not-asked" }]).at(-1)?.closed).toBe(0);
  });
});

describe("what is bad", () => {
  const twice = (before: Observation, after: Observation) => opens(before, after, after).length > 0;
  it.each<[string, Observation, Observation, boolean]>([
    ["a redirect where a page was", see("status", "200"), see("status", "301 to https://x.example/"), true],
    [
      "a page where a redirect was",
      see("status", "redirect to https://halden.example/en"),
      see("status", "200"),
      false,
    ],
    ["noindex where there was none", see("noindex", "indexable"), see("noindex", "noindex"), true],
    ["noindex from the start", see("noindex", "noindex"), see("noindex", "noindex"), false],
    ["noindex taken away", see("noindex", "noindex"), see("noindex", "indexable"), false],
    ["another canonical", see("canonical", URL), see("canonical", "https://staging.halden.example/"), true],
    ["another title", see("title", "Tents"), see("title", "Just another site"), true],
    ["Googlebot shut out", see("robots", "allowed"), see("robots", "Disallow: /"), true],
    ["Googlebot let in", see("robots", "Disallow: /"), see("robots", "allowed"), false],
    ["robots.txt gone", see("robots", "200"), see("robots", "404"), true],
    ["robots.txt new", see("robots", "404"), see("robots", "200"), false],
    ["robots.txt down", see("robots", "404"), see("robots", "503", { isBroken: true }), true],
    ["half a sitemap", see("sitemap", "100", { count: 100 }), see("sitemap", "50", { count: 50 }), false],
    ["less than half a sitemap", see("sitemap", "100", { count: 100 }), see("sitemap", "49", { count: 49 }), true],
    ["a sitemap gone", see("sitemap", "9", { count: 9 }), see("sitemap", "none", { count: 0, isBroken: true }), true],
    ["no sitemap ever", see("sitemap", "none", { isBroken: true }), see("sitemap", "none", { isBroken: true }), false],
    [
      "a certificate renewed",
      see("certificate", "valid until 2027-01-01"),
      see("certificate", "valid until 2027-04-01"),
      false,
    ],
    [
      "a certificate about to end",
      see("certificate", "a"),
      see("certificate", "b", { count: 7, isBroken: true }),
      true,
    ],
  ])("%s", (_name, before, after, isBad) => {
    expect(twice(before, after)).toBe(isBad);
  });

  it("follows a sitemap to its new address", () => {
    const moved = see("sitemap", "100", { count: 100, url: `${URL}new.xml` });
    const states = compareStates(compareStates([], [see("sitemap", "100", { count: 100 })]).watched, [moved]);
    expect(states.watched).toMatchObject([{ url: `${URL}new.xml`, badCount: 0 }]);
  });
});

describe("whatever is seen", () => {
  const observation: fc.Arbitrary<Observation> = fc
    .record({
      kind: fc.constantFrom(...WATCH_KINDS),
      outcome: fc.constantFrom("seen", "unverified", "not-asked"),
      value: fc.constantFrom("200", "404", "noindex", "indexable", "allowed", "Disallow: /", "none"),
      count: fc.option(fc.nat(100)),
      isBroken: fc.boolean(),
    })
    .map((any) => ({ url: URL, reason: "Unknown.", ...any }) as Observation);
  const rounds = fc.array(
    fc.uniqueArray(observation, { selector: ({ kind }) => kind, maxLength: WATCH_KINDS.length }),
    { maxLength: 12 },
  );

  it("opens an alarm once, and the open ones are those the state says", () => {
    fc.assert(
      fc.property(rounds, (looks) => {
        let watched: Watched[] = [];
        const open = new Set<string>();
        for (const seen of looks) {
          const result = compareStates(watched, seen);
          for (const { kind } of result.opened) {
            expect(open.has(kind)).toBe(false);
            open.add(kind);
          }
          for (const { kind } of result.continued) expect(open.has(kind)).toBe(true);
          for (const { kind } of result.closed) expect(open.delete(kind)).toBe(true);
          watched = result.watched;
          expect(
            watched
              .filter(isAlarming)
              .map(({ kind }) => kind as string)
              .sort(),
          ).toEqual([...open].sort());
        }
      }),
    );
  });
});

it("says what is wrong in a sentence", () => {
  const say = (kind: WatchKind, before: string | null, after: string, url = URL) =>
    describeAlarm({ kind, url, before, after });
  expect(say("status", "200", "404")).toBe("https://halden.example/ answers our crawler with 404. It was 200.");
  expect(say("title", "Tents", "no title")).toBe(
    "The title of https://halden.example/ is now no title. It was “Tents”.",
  );
  expect(say("robots", "allowed", "Disallow: /")).toBe(
    "robots.txt shuts Googlebot out of https://halden.example/ (Disallow: /).",
  );
  expect(say("certificate", null, "valid until 2026-12-01")).toContain("ends soon");
});
