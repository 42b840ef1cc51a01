import type { Rule } from "@/server/rules/types";
import canonicalChain from "./canonical-chain";
import canonicalConflicting from "./canonical-conflicting";
import canonicalCrossDomain from "./canonical-cross-domain";
import canonicalFormDrift from "./canonical-form-drift";
import canonicalFragment from "./canonical-fragment";
import canonicalHeaderMismatch from "./canonical-header-mismatch";
import canonicalInvalid from "./canonical-invalid";
import canonicalLoop from "./canonical-loop";
import canonicalMissing from "./canonical-missing";
import canonicalMultiple from "./canonical-multiple";
import canonicalOutsideHead from "./canonical-outside-head";
import canonicalRelative from "./canonical-relative";
import canonicalSchemeMismatch from "./canonical-scheme-mismatch";
import canonicalTargetUnlinked from "./canonical-target-unlinked";
import canonicalToBlocked from "./canonical-to-blocked";
import canonicalToError from "./canonical-to-error";
import canonicalToHomepage from "./canonical-to-homepage";
import canonicalToNoindex from "./canonical-to-noindex";
import canonicalToRedirect from "./canonical-to-redirect";
import canonicalisedPageLinked from "./canonicalised-page-linked";
import trackingUrlSelfCanonical from "./tracking-url-self-canonical";

export const canonicalRules: readonly Rule[] = [
  canonicalChain,
  canonicalConflicting,
  canonicalCrossDomain,
  canonicalFormDrift,
  canonicalFragment,
  canonicalHeaderMismatch,
  canonicalInvalid,
  canonicalLoop,
  canonicalMissing,
  canonicalMultiple,
  canonicalOutsideHead,
  canonicalRelative,
  canonicalSchemeMismatch,
  canonicalTargetUnlinked,
  canonicalToBlocked,
  canonicalToError,
  canonicalToHomepage,
  canonicalToNoindex,
  canonicalToRedirect,
  canonicalisedPageLinked,
  trackingUrlSelfCanonical,
];
