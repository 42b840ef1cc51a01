import type { Rule } from "@/server/rules/types";
import a11yAriaInvalid from "./a11y-aria-invalid";
import a11yButtonName from "./a11y-button-name";
import a11yContrast from "./a11y-contrast";
import a11yFormLabel from "./a11y-form-label";
import a11yFrameTitle from "./a11y-frame-title";
import a11yLinkName from "./a11y-link-name";
import a11yListInvalid from "./a11y-list-invalid";
import a11yMainLandmark from "./a11y-main-landmark";
import a11yScoreLow from "./a11y-score-low";
import a11ySkipLink from "./a11y-skip-link";
import a11yTabindexPositive from "./a11y-tabindex-positive";
import a11yTableHeaders from "./a11y-table-headers";
import bestPracticesLow from "./best-practices-low";
import fontTooSmall from "./font-too-small";
import horizontalScroll from "./horizontal-scroll";
import intrusiveInterstitial from "./intrusive-interstitial";
import pasteBlocked from "./paste-blocked";
import permissionAskedOnLoad from "./permission-asked-on-load";
import tapTargetSmall from "./tap-target-small";
import viewportFixedWidth from "./viewport-fixed-width";
import viewportMissing from "./viewport-missing";
import viewportMultiple from "./viewport-multiple";
import zoomDisabled from "./zoom-disabled";

export const mobileRules: readonly Rule[] = [
  a11yAriaInvalid,
  a11yButtonName,
  a11yContrast,
  a11yFormLabel,
  a11yFrameTitle,
  a11yLinkName,
  a11yListInvalid,
  a11yMainLandmark,
  a11yScoreLow,
  a11ySkipLink,
  a11yTabindexPositive,
  a11yTableHeaders,
  bestPracticesLow,
  fontTooSmall,
  horizontalScroll,
  intrusiveInterstitial,
  pasteBlocked,
  permissionAskedOnLoad,
  tapTargetSmall,
  viewportFixedWidth,
  viewportMissing,
  viewportMultiple,
  zoomDisabled,
];
