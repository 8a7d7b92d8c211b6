/**
 * What is kept on the device comes back, and nothing that cannot be read is lost.
 */
import { describe, expect, it } from 'vitest';
import { keep, readKept } from './autosave';
import { emptyDocument } from './document/document';

function host(kept: Record<string, string> = {}) {
  const values = new Map(Object.entries(kept));
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
}

const document = { ...emptyDocument, components: [{ id: 'a', kind: 'client' }] };

describe('autosave', () => {
  it('gives back what it kept', () => {
    const storage = host();
    expect(keep(() => storage, document)).toBe('kept');
    expect(readKept(() => storage)).toEqual({ document, unreadable: null });
    expect(readKept(() => host())).toEqual({ document: null, unreadable: null });
  });

  it.each([
    '{"version":1,"docum',
    '{"version":99,"document":{"components":[]}}',
    '{"version":1,"document":{"components":[{"id":7}]}}',
    'null',
  ])('puts aside %s, and hands it over', (text) => {
    const storage = host({ 'faultline.lab': text });
    expect(readKept(() => storage)).toEqual({ document: null, unreadable: text });
    keep(() => storage, document);
    expect([...storage.values.values()]).toContain(text);
  });

  it('says why it could not keep', () => {
    const refusing = (name: string) => ({
      getItem: () => null,
      setItem: () => {
        throw Object.assign(new Error('no'), { name });
      },
    });
    expect(keep(() => refusing('QuotaExceededError'), document)).toBe('full');
    expect(keep(() => refusing('SecurityError'), document)).toBe('refused');
  });
});
