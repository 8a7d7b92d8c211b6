/**
 * Keeps the document on this device. What is read back is treated as a stranger's: it must be a document of a known
 * version.
 */
import { isPlain, type LabDocument, readDocument } from './document/document';

const key = 'faultline.lab';
const version = 1;

export type Kept = 'kept' | 'full' | 'refused';

type Host = Pick<Storage, 'getItem' | 'setItem'>;

/** Null when nothing is kept, or nothing that this version can read. */
export function readKept(host: () => Host): LabDocument | null {
  try {
    const kept: unknown = JSON.parse(host().getItem(key) ?? 'null');
    return isPlain(kept) && kept.version === version ? readDocument(kept.document) : null;
  } catch {
    return null;
  }
}

export function keep(host: () => Host, document: LabDocument): Kept {
  try {
    host().setItem(key, JSON.stringify({ version, document }));
    return 'kept';
  } catch (error) {
    return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'refused';
  }
}
