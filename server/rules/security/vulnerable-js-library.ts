import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";
import { findLibrary, type Library } from "../page/script-libraries";

interface Weakness {
  /** First version that has it, inclusive. */
  from: string;
  /** First version without it; null when no version is free of it. */
  fixedIn: string | null;
  advisory: string;
}

/** Published weaknesses that reach visitors of a page; each advisory names the versions (github.com/advisories). */
const KNOWN: Record<string, Weakness[]> = {
  jquery: [{ from: "1.0.3", fixedIn: "3.5.0", advisory: "CVE-2020-11023" }],
  "jquery-ui": [{ from: "1.0.0", fixedIn: "1.13.2", advisory: "CVE-2022-31160" }],
  bootstrap: [
    { from: "3.0.0", fixedIn: "3.4.1", advisory: "CVE-2019-8331" },
    { from: "4.0.0", fixedIn: "4.3.1", advisory: "CVE-2019-8331" },
  ],
  angularjs: [{ from: "1.3.0", fixedIn: null, advisory: "CVE-2024-21490" }],
  lodash: [{ from: "0.1.0", fixedIn: "4.17.21", advisory: "CVE-2021-23337" }],
  underscore: [{ from: "1.3.2", fixedIn: "1.12.1", advisory: "CVE-2021-23358" }],
  moment: [{ from: "2.18.0", fixedIn: "2.29.4", advisory: "CVE-2022-31129" }],
  handlebars: [{ from: "1.0.0", fixedIn: "4.7.7", advisory: "CVE-2021-23369" }],
  dompurify: [
    { from: "1.0.0", fixedIn: "2.5.4", advisory: "CVE-2024-45801" },
    { from: "3.0.0", fixedIn: "3.1.3", advisory: "CVE-2024-45801" },
  ],
};

function weaknessOf({ name, version }: Library): Weakness | undefined {
  return KNOWN[name]?.find(
    ({ from, fixedIn }) => compare(version, from) >= 0 && (fixedIn === null || compare(version, fixedIn) < 0),
  );
}

function compare(a: string, b: string): number {
  const [one, other] = [a, b].map((version) => version.split(".").map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (one?.[i] ?? 0) - (other?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Read from script addresses, so without a browser; bundled libraries are not seen. */
export default defineHtmlRule({
  id: "vulnerable-js-library",
  category: "security",
  severity: "warning",
  weight: 4,
  effort: "project",
  title: "Script libraries have no known weakness",
  failureTitle: "Script library has a known weakness",
  why: "Known weaknesses are tried automatically. A page that runs foreign script can be turned against its visitors and dropped from search.",
  howToFix: "Update the library to the version named. Where none is free of the weakness, move to its successor.",
  threshold:
    "A script address that names a version of jQuery, jQuery UI, Bootstrap, AngularJS, Lodash, Underscore, Moment, Handlebars or DOMPurify with a published CVE.",
  learnMore: "https://github.com/advisories",
  check({ html }) {
    const libraries = html.scripts.flatMap((script) => {
      const library = script.url === null ? null : findLibrary(script.url);
      return library ? [{ library, script }] : [];
    });
    if (libraries.length === 0) return notApplicable("No script address names a library and its version.");
    const found = libraries.flatMap(({ library, script }) => {
      const weakness = weaknessOf(library);
      if (!weakness) return [];
      const remedy = weakness.fixedIn === null ? "no fixed version" : `fixed in ${weakness.fixedIn}`;
      return [
        snippet(`${library.name} ${library.version}: ${weakness.advisory}, ${remedy} (${script.src})`, script.line),
      ];
    });
    return found.length === 0
      ? PASSED
      : failed(`${count(found.length, "library", "libraries")} with a known weakness.`, found);
  },
});
