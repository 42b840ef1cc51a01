/** Drops texts without a visible character and cuts the list. */
export function firstTexts(texts: readonly string[], maxCount: number): string[] {
  return texts.filter((text) => text.trim() !== "").slice(0, maxCount);
}

/** Cuts at the end with an ellipsis; counts code points, so no character is halved. */
export function shortenEnd(text: string, maxLength: number): string {
  const characters = [...text];
  return characters.length <= maxLength
    ? text
    : `${characters
        .slice(0, maxLength - 1)
        .join("")
        .trimEnd()}…`;
}

/** Keeps both ends, because the host and the last path segment are what people recognise. */
export function shortenMiddle(text: string, maxLength: number): string {
  const characters = [...text];
  if (characters.length <= maxLength) return text;
  const tail = Math.floor((maxLength - 1) * 0.45);
  const head = maxLength - 1 - tail;
  return `${characters.slice(0, head).join("")}…${characters.slice(-tail).join("")}`;
}

/** A URL as people read it: without the scheme, and as a path when it is on the audited host. */
export function displayUrl(url: string, domain: string, maxLength: number): string {
  const bare = url.replace(/^https?:\/\//i, "");
  const path = bare.toLowerCase().startsWith(`${domain.toLowerCase()}/`) ? bare.slice(domain.length) : bare;
  return shortenMiddle(path, maxLength);
}
