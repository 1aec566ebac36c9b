/** How words are put, whatever report they stand in. */

/** `Two of four`. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
