import type { Rule } from "@/server/rules/types";
import hreflangConflict from "./hreflang-conflict";
import hreflangInvalidCode from "./hreflang-invalid-code";
import hreflangLangMismatch from "./hreflang-lang-mismatch";
import hreflangMixedMethods from "./hreflang-mixed-methods";
import hreflangNoReturnLink from "./hreflang-no-return-link";
import hreflangNoSelf from "./hreflang-no-self";
import hreflangNoXDefault from "./hreflang-no-x-default";
import hreflangRelativeUrl from "./hreflang-relative-url";
import hreflangToError from "./hreflang-to-error";
import hreflangToNoindex from "./hreflang-to-noindex";
import hreflangToNonCanonical from "./hreflang-to-non-canonical";
import hreflangToRedirect from "./hreflang-to-redirect";
import hreflangUrlManyLangs from "./hreflang-url-many-langs";
import langContentMismatch from "./lang-content-mismatch";
import langInvalid from "./lang-invalid";
import langMissing from "./lang-missing";

export const internationalRules: readonly Rule[] = [
  hreflangConflict,
  hreflangInvalidCode,
  hreflangLangMismatch,
  hreflangMixedMethods,
  hreflangNoReturnLink,
  hreflangNoSelf,
  hreflangNoXDefault,
  hreflangRelativeUrl,
  hreflangToError,
  hreflangToNoindex,
  hreflangToNonCanonical,
  hreflangToRedirect,
  hreflangUrlManyLangs,
  langContentMismatch,
  langInvalid,
  langMissing,
];
