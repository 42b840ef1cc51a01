const UNRESERVED = /[A-Za-z0-9\-._~]/;

/**
 * Makes equal percent-encodings equal: hexadecimal upper-cased, escapes of unreserved characters undone (RFC 3986
 * §6.2.2). Escapes of reserved characters stay: "%2F" is not "/". Beside a "%" that escapes nothing none is undone: "%%34%31"
 * would become "%41", which is another address.
 */
export function normalisePercent(text: string): string {
  if (!text.includes("%")) return text;
  const isBroken = /%(?![0-9A-Fa-f]{2})/.test(text);
  return text.replace(/%([0-9A-Fa-f]{2})/g, (written, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return !isBroken && UNRESERVED.test(character) ? character : written.toUpperCase();
  });
}
