import { isInternal } from "./site-scope";

export interface CredentialScope {
  /** The address of the site that the credentials were entered for. */
  startUrl: string;
  hasSubdomains: boolean;
}

/** Whether a request may carry a site's credentials: its own hosts only, and of an https site never in the clear. */
export function mayCarryCredentials(url: string, { startUrl, hasSubdomains }: CredentialScope): boolean {
  if (startUrl.startsWith("https:") && !url.startsWith("https:")) return false;
  return isInternal(url, startUrl, hasSubdomains);
}
