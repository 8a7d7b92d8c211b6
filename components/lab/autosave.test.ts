/**
 * What is kept on the device comes back; what is not a document does not, and a refusal is told.
 */
import { describe, expect, it } from 'vitest';
import { keep, readKept } from './autosave';
import { emptyDocument } from './document/document';

function host(text: string | null = null, error?: Error) {
  let kept = text;
  return () => ({
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      if (error) throw error;
      kept = value;
    },
  });
}

describe('autosave', () => {
  it('gives back what it kept', () => {
    const storage = host();
    const document = { ...emptyDocument, components: [{ id: 'a', kind: 'service' }] };
    expect(keep(storage, document)).toBe('kept');
    expect(readKept(storage)).toEqual(document);
  });

  it.each([
    null,
    '',
    '{',
    '[]',
    '{"version":2,"document":{"components":[]}}',
    '{"version":1,"document":{"components":[{"id":1}]}}',
    '{"version":1,"document":{"components":[{"id":"a","kind":"service","position":{"x":"far"}}]}}',
  ])('does not take %s for a document', (text) => {
    expect(readKept(host(text))).toBeNull();
  });

  it('tells a full device from one that refuses', () => {
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    expect(keep(host(null, full), emptyDocument)).toBe('full');
    expect(keep(host(null, new Error('no')), emptyDocument)).toBe('refused');
    expect(
      readKept(() => {
        throw new Error('no storage');
      }),
    ).toBeNull();
  });
});
