import type { Rule } from "@/server/rules/types";
import deprecatedApiUsed from "./deprecated-api-used";
import jsCanonicalChanged from "./js-canonical-changed";
import jsConsoleErrors from "./js-console-errors";
import jsDescriptionChanged from "./js-description-changed";
import jsFailedRequests from "./js-failed-requests";
import jsH1Changed from "./js-h1-changed";
import jsHashRouting from "./js-hash-routing";
import jsNoindexChanged from "./js-noindex-changed";
import jsOnlyContent from "./js-only-content";
import jsOnlyLinks from "./js-only-links";
import jsRawVsRenderedJsonld from "./js-raw-vs-rendered-jsonld";
import jsShellHtml from "./js-shell-html";
import jsTitleChanged from "./js-title-changed";

export const javascriptRules: readonly Rule[] = [
  deprecatedApiUsed,
  jsCanonicalChanged,
  jsConsoleErrors,
  jsDescriptionChanged,
  jsFailedRequests,
  jsH1Changed,
  jsHashRouting,
  jsNoindexChanged,
  jsOnlyContent,
  jsOnlyLinks,
  jsRawVsRenderedJsonld,
  jsShellHtml,
  jsTitleChanged,
];
