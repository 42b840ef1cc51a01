import { Link } from "@react-pdf/renderer";
import type { Style } from "@react-pdf/types";
import { displayUrl } from "../shorten";
import { COLOURS } from "../theme";
import { PrintText } from "./print-text";

/** Anything but these would be a trap in a file that is passed around. */
const SAFE_TARGET = /^(?:https?:\/\/|mailto:)\S+$/i;

interface UrlLinkProps {
  url: string;
  domain: string;
  maxLength: number;
  style?: Style;
}

/** A URL shortened in the middle that opens the whole address. */
export function UrlLink({ url, domain, maxLength, style = {} }: UrlLinkProps) {
  const text = (
    <PrintText mono style={{ color: COLOURS.ink2, fontSize: 7.5, ...style }}>
      {displayUrl(url, domain, maxLength)}
    </PrintText>
  );
  if (!SAFE_TARGET.test(url)) return text;
  return (
    <Link src={url} style={{ textDecoration: "none" }}>
      {text}
    </Link>
  );
}
