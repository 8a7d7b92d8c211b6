import { describe, expect, it } from 'vitest';
import { keepVariant, readVariant } from './kept-variant';

function storageOf(text: string | null) {
  let kept = text;
  return () => ({
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
  });
}

describe('the version that is put aside', () => {
  it('comes back as it was', () => {
    const storage = storageOf(null);
    expect(readVariant(storage)).toBeNull();
    expect(keepVariant(storage, { version: 1, components: [] })).toBe(true);
    expect(readVariant(storage)).toEqual({ version: 1, components: [] });
  });

  it('is none when what is there is damaged, or the device refuses', () => {
    for (const text of ['{', '7', '[1]', 'null', '"x"']) expect(readVariant(storageOf(text))).toBeNull();
    const refuses = () => {
      throw new Error('no storage');
    };
    expect(readVariant(refuses)).toBeNull();
    expect(keepVariant(refuses, {})).toBe(false);
  });
});
