import type { Rule } from "@/server/rules/types";
import cloakingSuspected from "./cloaking-suspected";
import cookieFlagsMissing from "./cookie-flags-missing";
import cspMissing from "./csp-missing";
import cspWeak from "./csp-weak";
import formInsecureAction from "./form-insecure-action";
import formOnHttpPage from "./form-on-http-page";
import frameProtectionMissing from "./frame-protection-missing";
import hstsMissing from "./hsts-missing";
import hstsWeak from "./hsts-weak";
import httpsMissing from "./https-missing";
import injectedSpamSuspected from "./injected-spam-suspected";
import mixedContent from "./mixed-content";
import nosniffMissing from "./nosniff-missing";
import obfuscatedScript from "./obfuscated-script";
import permissionsPolicyMissing from "./permissions-policy-missing";
import protocolRelativeUrl from "./protocol-relative-url";
import referrerPolicyMissing from "./referrer-policy-missing";
import secretExposed from "./secret-exposed";
import serverVersionDisclosed from "./server-version-disclosed";
import sriMissing from "./sri-missing";
import thirdPartyCookies from "./third-party-cookies";
import tlsCertExpiring from "./tls-cert-expiring";
import tlsCertUntrusted from "./tls-cert-untrusted";
import tlsOldProtocol from "./tls-old-protocol";
import vulnerableJsLibrary from "./vulnerable-js-library";

export const securityRules: readonly Rule[] = [
  cloakingSuspected,
  cookieFlagsMissing,
  cspMissing,
  cspWeak,
  formInsecureAction,
  formOnHttpPage,
  frameProtectionMissing,
  hstsMissing,
  hstsWeak,
  httpsMissing,
  injectedSpamSuspected,
  mixedContent,
  nosniffMissing,
  obfuscatedScript,
  permissionsPolicyMissing,
  protocolRelativeUrl,
  referrerPolicyMissing,
  secretExposed,
  serverVersionDisclosed,
  sriMissing,
  thirdPartyCookies,
  tlsCertExpiring,
  tlsCertUntrusted,
  tlsOldProtocol,
  vulnerableJsLibrary,
];
