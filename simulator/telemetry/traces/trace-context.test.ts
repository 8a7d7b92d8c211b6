import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTraceparent, parseTraceparent } from './trace-context';

const hex = (digits: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: digits, maxLength: digits })
    .map((list) => list.join(''))
    .filter((text) => !/^0+$/.test(text));

// The example of the recommendation, section 3.2.2.5.
const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const spanId = '00f067aa0ba902b7';
const example = `00-${traceId}-${spanId}-01`;

describe('[T9] traceparent', () => {
  it('is written as the recommendation shows it, in 55 characters', () => {
    expect(formatTraceparent({ traceId, spanId, sampled: true })).toBe(example);
    expect(formatTraceparent({ traceId, spanId, sampled: false })).toBe(`00-${traceId}-${spanId}-00`);
    expect(example).toHaveLength(55);
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(hex(32), hex(16), fc.boolean(), (id, span, sampled) => {
        const context = { traceId: id, spanId: span, sampled };
        expect(parseTraceparent(formatTraceparent(context))).toEqual(context);
      }),
    );
  });

  it('says by bit 0 of the flags whether the trace is sampled, and by no other', () => {
    expect(parseTraceparent(`00-${traceId}-${spanId}-03`)?.sampled).toBe(true);
    expect(parseTraceparent(`00-${traceId}-${spanId}-fe`)?.sampled).toBe(false);
  });

  it.each([
    ['a trace id of zeros', `00-${'0'.repeat(32)}-${spanId}-01`],
    ['a span id of zeros', `00-${traceId}-${'0'.repeat(16)}-01`],
    ['upper-case digits', `00-${traceId.toUpperCase()}-${spanId}-01`],
    ['version ff', `ff-${traceId}-${spanId}-01`],
    ['a field too many in version 00', `${example}-00`],
    ['a field too few', `00-${traceId}-01`],
    ['a short trace id', `00-${traceId.slice(1)}-${spanId}-01`],
    ['nothing', ''],
  ])('is not valid with %s', (_, header) => {
    expect(parseTraceparent(header)).toBeNull();
  });

  it('of a later version is read as far as version 00 goes', () => {
    expect(parseTraceparent(`cc-${traceId}-${spanId}-01-what-comes`)).toEqual({ traceId, spanId, sampled: true });
    expect(parseTraceparent(`cc-${traceId}-${spanId}-01.what`)).toBeNull();
  });
});
