const SIGNS_NO_URI_HAS = /[|^`{}\\"<>]|%(?![0-9A-Fa-f]{2})/g;

/** An address as RFC 3986 writes it, in ASCII; what is no address of a page stays as it is, for the check to find. */
export function webAddress(url: string): string {
  const written = url.trim();
  return isWebAddress(written) ? new URL(written).href.replace(SIGNS_NO_URI_HAS, encodeURIComponent) : written;
}

/** Whether somebody could open this: a whole address of the web. */
export const isWebAddress = (url: string): boolean => /^https?:\/\/\S+$/.test(url.trim()) && URL.canParse(url.trim());
