import { definePageRule } from "../define";
import { failed, headerSeen, notApplicable, PASSED } from "../page/outcomes";
import { pathOf } from "../page/url-parts";

const EXPECTED = new Map<string, RegExp>([
  ["html", /html/],
  ["htm", /html/],
  ["pdf", /pdf/],
  ["css", /css/],
  ["js", /script/],
  ["json", /json/],
  ["png", /^image\//],
  ["jpg", /^image\//],
  ["jpeg", /^image\//],
  ["gif", /^image\//],
  ["webp", /^image\//],
  ["svg", /svg/],
]);

export default definePageRule({
  id: "content-type-mismatch",
  category: "redirects",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  appliesTo: "response",
  title: "Content type fits the address",
  failureTitle: "Content type is missing or does not fit",
  why: "Browsers and search engines trust the content type; a wrong one makes them download or skip the file.",
  howToFix: "Set the Content-Type header of this response to what the file is.",
  threshold: "A 2xx response without Content-Type, or one whose type contradicts the file extension.",
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Content-Type",
  check({ url, status, contentType, fetch, isBotChallenge }) {
    if (status === null || status < 200 || status > 299 || isBotChallenge)
      return notApplicable("The response is no file of the site.");
    if (contentType === null || contentType.trim() === "") {
      if (fetch.bodyBytes === 0 || status === 204) return PASSED;
      return failed("The response does not say what type it is.", [headerSeen("content-type", null)]);
    }
    const extension = /\.([a-z0-9]{2,4})$/i.exec(pathOf(url))?.[1]?.toLowerCase() ?? "";
    const expected = EXPECTED.get(extension);
    if (expected === undefined || expected.test(contentType.toLowerCase()) || /octet-stream/i.test(contentType))
      return PASSED;
    return failed(`The address ends in .${extension} but the response is ${contentType}.`, [
      headerSeen("content-type", contentType),
    ]);
  },
});
