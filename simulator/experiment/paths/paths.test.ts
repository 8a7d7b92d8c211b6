import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePath, writePath } from './parse';
import { expandPath, resolvePath } from './resolve';
import { writeAt } from './write';

const parts = (path: string) => {
  const parsed = parsePath(path);
  if (parsed === null) throw new Error(path);
  return parsed;
};

const shop = {
  components: [
    { id: 'client', classes: [{ name: 'browse' }, { name: 'buy' }] },
    { id: 'A', bulkhead: null, steps: [{ time: 1 }, { time: 2 }] },
  ],
  connections: [{ from: 'client', to: 'A', retryPolicy: { numRetries: 0 } }],
  counters: { 'cache.hits': 3 },
};

const two = {
  classes: [
    { client: 'web', name: 'browse' },
    { client: 'phone', name: 'browse' },
    { client: 'web', name: 'buy' },
  ],
};

describe('a path', () => {
  it('[E3] names fields, entries of lists and positions', () => {
    const valueAt = (path: string, root: unknown = shop) => {
      const resolved = resolvePath(root, parts(path));
      return resolved.ok ? resolved.value : resolved.lost;
    };
    expect(valueAt('connections.client->A.retryPolicy.numRetries')).toBe(0);
    expect(valueAt('components.A.steps[1].time')).toBe(2);
    expect(valueAt('components[1].id')).toBe('A');
    expect(valueAt('counters["cache.hits"]')).toBe(3);
    expect(valueAt('')).toBe(shop);
    expect(valueAt('classes.phone/browse.client', two)).toBe('phone');
    expect(valueAt('classes.buy.client', two)).toBe('web');
  });

  it('[E3] that leads nowhere says where it ended and what is there', () => {
    const lost = (path: string, root: unknown = shop) => {
      const resolved = resolvePath(root, parts(path));
      return resolved.ok ? 'found' : Object.values(resolved.lost);
    };
    expect(lost('components.B.id')).toEqual(['components.B', 'one of client, A', '"B"']);
    expect(lost('components.A.replica')).toEqual(['components.A.replica', 'one of id, bulkhead, steps', '"replica"']);
    expect(lost('components.A.steps[2]')).toEqual(['components.A.steps[2]', 'one of [0], [1]', '2']);
    expect(lost('components.A.id.x')).toEqual(['components.A.id.x', 'the path to end before "x"', '"A"']);
    expect(lost('classes.browse', two)).toEqual(['classes.browse', 'one of web/browse, phone/browse, buy', '"browse"']);
    expect(lost('__proto__.toString')).toEqual(['__proto__', expect.any(String), '"__proto__"']);
  });

  it('[E3] with * leads to all, under names that lead there alone', () => {
    const paths = (path: string, root: unknown = shop) => expandPath(root, parts(path)).map((one) => one.path);
    expect(paths('components.*.id')).toEqual(['components.client.id', 'components.A.id']);
    expect(paths('components.A.steps.*.time')).toEqual(['components.A.steps[0].time', 'components.A.steps[1].time']);
    expect(paths('classes.*', two)).toEqual(['classes.web/browse', 'classes.phone/browse', 'classes.buy']);
    expect(paths('counters.*')).toEqual(['counters["cache.hits"]']);
    expect(paths('components.*.nothing')).toEqual([]);
  });

  it('is refused when it is not one', () => {
    for (const path of ['.', 'a.', '.a', 'a..b', 'a[', 'a[x]', 'a]', 'a[0]b', 'a.[0]', 'a"b']) {
      expect([path, parsePath(path)]).toEqual([path, null]);
    }
  });

  it('is read as it was written', () => {
    const part = fc.oneof(fc.nat(999), fc.stringMatching(/^[a-z.[\]>-]{1,8}$/));
    fc.assert(
      fc.property(fc.array(part), (list) => {
        expect(parsePath(writePath(list))).toEqual(list);
      }),
    );
  });
});

describe('writing at a path', () => {
  it('[E4] changes one value and shares the rest', () => {
    const written = writeAt(shop, parts('connections.client->A.retryPolicy.numRetries'), 3);
    const value = written.ok ? (written.value as typeof shop) : shop;
    expect(value.connections[0]?.retryPolicy).toEqual({ numRetries: 3 });
    expect(value.components).toBe(shop.components);
    expect(shop.connections[0]?.retryPolicy.numRetries).toBe(0);
  });

  it('[E4] makes fields that are not there, but no entries of lists', () => {
    const written = writeAt(shop, parts('components.A.bulkhead.maxConcurrent'), 3);
    expect(written).toMatchObject({ value: { components: [{}, { bulkhead: { maxConcurrent: 3 } }] } });
    expect(writeAt(shop, parts('components.B.replicas'), 3)).toEqual({
      ok: false,
      lost: { at: 'components.B', expected: 'one of client, A', found: '"B"' },
    });
    expect(writeAt(shop, parts('components.A.id.x'), 3)).toMatchObject({
      ok: false,
      lost: { at: 'components.A.id.x' },
    });
  });

  it('touches no prototype', () => {
    const written = writeAt({}, ['__proto__', 'polluted'], true);
    expect(written.ok && Object.hasOwn(written.value as object, '__proto__')).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
