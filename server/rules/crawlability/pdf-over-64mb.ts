import { definePageRule } from "../define";
import { bytes } from "../join/words";
import { failed, measured, notApplicable, PASSED } from "../page/outcomes";

const LIMIT = 64 * 1024 * 1024;

export default definePageRule({
  id: "pdf-over-64mb",
  category: "crawlability",
  severity: "warning",
  weight: 3,
  effort: "per-page",
  appliesTo: "response",
  title: "PDF is small enough to be read whole",
  failureTitle: "PDF is larger than search engines read",
  why: "Googlebot reads the first 64 MB of a PDF; what follows is not indexed.",
  howToFix: "Compress the images in the file, or split it by chapter.",
  threshold: "Warning over 64 MiB (Google's limit for PDF), notice over 32 MiB.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/googlebot",
  check({ contentType, headers, status }) {
    if (status !== 200 || !/^application\/pdf\b/i.test(contentType ?? ""))
      return notApplicable("The response is not a PDF.");
    const size = Number(headers["content-length"] ?? Number.NaN);
    if (!Number.isFinite(size))
      return { status: "unverified", reason: "The server does not say how large the file is." };
    if (size <= LIMIT / 2) return PASSED;
    return failed(
      `The PDF is ${bytes(size)}.`,
      [measured("PDF", size, LIMIT, "bytes")],
      size > LIMIT ? "warning" : "notice",
    );
  },
});
