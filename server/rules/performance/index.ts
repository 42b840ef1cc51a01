import type { Rule } from "@/server/rules/types";
import bfcacheBlocked from "./bfcache-blocked";
import cssFileHeavy from "./css-file-heavy";
import cwvCls from "./cwv-cls";
import cwvInp from "./cwv-inp";
import cwvLcp from "./cwv-lcp";
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
import lcpImageLate from "./lcp-image-late";
import legacyJavascript from "./legacy-javascript";
import mainThreadBusy from "./main-thread-busy";
import pageWeight from "./page-weight";
import preconnectMissing from "./preconnect-missing";
import renderBlocking from "./render-blocking";
import serverResponseSlow from "./server-response-slow";
import staticCacheShort from "./static-cache-short";
import textNotCompressed from "./text-not-compressed";
import unminifiedAssets from "./unminified-assets";
import unusedCss from "./unused-css";
import unusedJavascript from "./unused-javascript";

export const performanceRules: readonly Rule[] = [
  bfcacheBlocked,
  cssFileHeavy,
  cwvCls,
  cwvInp,
  cwvLcp,
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
  lcpImageLate,
  legacyJavascript,
  mainThreadBusy,
  pageWeight,
  preconnectMissing,
  renderBlocking,
  serverResponseSlow,
  staticCacheShort,
  textNotCompressed,
  unminifiedAssets,
  unusedCss,
  unusedJavascript,
];
