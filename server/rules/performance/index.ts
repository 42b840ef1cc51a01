import type { Rule } from "@/server/rules/types";
import bfcacheBlocked from "./bfcache-blocked";
import cssFileHeavy from "./css-file-heavy";
import cwvAssessmentFailed from "./cwv-assessment-failed";
import cwvCls from "./cwv-cls";
import cwvInp from "./cwv-inp";
import cwvLcp from "./cwv-lcp";
import documentWriteUsed from "./document-write-used";
import domTooDeep from "./dom-too-deep";
import domTooLarge from "./dom-too-large";
import duplicateJavascript from "./duplicate-javascript";
import fieldDataAbsent from "./field-data-absent";
import fieldFcpSlow from "./field-fcp-slow";
import fieldTtfbSlow from "./field-ttfb-slow";
import fontDisplayMissing from "./font-display-missing";
import http1Only from "./http1-only";
import jsCssTotal from "./js-css-total";
import jsExecutionLong from "./js-execution-long";
import jsFileHeavy from "./js-file-heavy";
import labCls from "./lab-cls";
import labFailed from "./lab-failed";
import labFcp from "./lab-fcp";
import labLcp from "./lab-lcp";
import labPerformanceLow from "./lab-performance-low";
import labSpeedIndex from "./lab-speed-index";
import labTbt from "./lab-tbt";
import layoutShiftCulprits from "./layout-shift-culprits";
import lcpImageLate from "./lcp-image-late";
import legacyJavascript from "./legacy-javascript";
import mainThreadBusy from "./main-thread-busy";
import pageWeight from "./page-weight";
import preconnectExcessive from "./preconnect-excessive";
import preconnectMissing from "./preconnect-missing";
import preloadInvalid from "./preload-invalid";
import renderBlocking from "./render-blocking";
import requestChainLong from "./request-chain-long";
import serverResponseSlow from "./server-response-slow";
import staticCacheShort from "./static-cache-short";
import textNotCompressed from "./text-not-compressed";
import thirdPartyCost from "./third-party-cost";
import unminifiedAssets from "./unminified-assets";
import unusedCss from "./unused-css";
import unusedJavascript from "./unused-javascript";

export const performanceRules: readonly Rule[] = [
  bfcacheBlocked,
  cssFileHeavy,
  cwvAssessmentFailed,
  cwvCls,
  cwvInp,
  cwvLcp,
  documentWriteUsed,
  domTooDeep,
  domTooLarge,
  duplicateJavascript,
  fieldDataAbsent,
  fieldFcpSlow,
  fieldTtfbSlow,
  fontDisplayMissing,
  http1Only,
  jsCssTotal,
  jsExecutionLong,
  jsFileHeavy,
  labCls,
  labFailed,
  labFcp,
  labLcp,
  labPerformanceLow,
  labSpeedIndex,
  labTbt,
  layoutShiftCulprits,
  lcpImageLate,
  legacyJavascript,
  mainThreadBusy,
  pageWeight,
  preconnectExcessive,
  preconnectMissing,
  preloadInvalid,
  renderBlocking,
  requestChainLong,
  serverResponseSlow,
  staticCacheShort,
  textNotCompressed,
  thirdPartyCost,
  unminifiedAssets,
  unusedCss,
  unusedJavascript,
];
