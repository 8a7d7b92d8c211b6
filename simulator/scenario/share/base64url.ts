/**
 * Bytes as text that may stand in an address (RFC 4648, section 5), without padding.
 */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const codes = new Map([...letters].map((letter, value) => [letter, value]));

export function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const three = [0, 1, 2].reduce((sum, offset) => (sum << 8) | (bytes[at + offset] ?? 0), 0);
    const used = Math.min(4, bytes.length - at + 1);
    for (let letter = 0; letter < used; letter++) text += letters[(three >> (18 - 6 * letter)) & 63];
  }
  return text;
}

/** The bytes of a text, or null when it is none of ours. */
export function fromBase64Url(text: string): Uint8Array | null {
  if (text.length % 4 === 1) return null;
  const bytes = new Uint8Array((text.length * 3) >> 2);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of text) {
    const value = codes.get(letter);
    if (value === undefined) return null;
    held = (held << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 255;
    held &= (1 << bits) - 1;
  }
  return held === 0 ? bytes : null;
}
