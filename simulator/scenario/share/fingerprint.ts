/**
 * A short name for data that may change: two that differ have different ones, nearly always.
 */

/** FNV-1a with 32 bits over the UTF-16 units of the JSON; eight hexadecimal digits. The order of fields counts. */
export function fingerprintOf(data: unknown): string {
  const text = JSON.stringify(data) ?? '';
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 255), 0x01000193);
    hash = Math.imul(hash ^ (unit >> 8), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
