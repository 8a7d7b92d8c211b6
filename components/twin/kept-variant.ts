/**
 * The version of an architecture that was put aside to be compared with, on this device. What is read back is treated as
 * a stranger's: it is checked where it is run.
 */
const key = 'faultline.twin';

type Host = Pick<Storage, 'getItem' | 'setItem'>;
type Written = Readonly<Record<string, unknown>>;

/** Null when nothing is kept, or nothing that can be read. */
export function readVariant(host: () => Host): Written | null {
  try {
    const kept: unknown = JSON.parse(host().getItem(key) ?? 'null');
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as Written) : null;
  } catch {
    return null;
  }
}

/** False when the device refused. */
export function keepVariant(host: () => Host, document: Written): boolean {
  try {
    host().setItem(key, JSON.stringify(document));
    return true;
  } catch {
    return false;
  }
}
