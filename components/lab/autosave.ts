/**
 * Keeps the document on this device. What is read back is treated as a stranger's: it must be a document of a known
 * version. What cannot be read is put aside, not overwritten.
 */
import { isPlain, type LabDocument, readDocument } from './document/document';

const key = 'faultline.lab';
const asideKey = 'faultline.lab.unreadable';
const version = 1;

export type Kept = 'kept' | 'full' | 'refused';

type Host = Pick<Storage, 'getItem' | 'setItem'>;

export interface Before {
  /** Null when nothing is kept that this version can read. */
  readonly document: LabDocument | null;
  /** What was kept and cannot be read. */
  readonly unreadable: string | null;
}

export function readKept(host: () => Host): Before {
  const text = textIn(host);
  if (text === null) return { document: null, unreadable: null };
  const document = documentOf(text);
  if (document === null) putAside(host, text);
  return { document, unreadable: document === null ? text : null };
}

function textIn(host: () => Host): string | null {
  try {
    return host().getItem(key);
  } catch {
    return null;
  }
}

function documentOf(text: string): LabDocument | null {
  try {
    const kept: unknown = JSON.parse(text);
    return isPlain(kept) && kept.version === version ? readDocument(kept.document) : null;
  } catch {
    return null;
  }
}

/** The next thing kept would take its place. */
function putAside(host: () => Host, text: string): void {
  try {
    host().setItem(asideKey, text);
  } catch {
    // It can still be saved as a file.
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
