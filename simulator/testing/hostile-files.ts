/**
 * Files of other tools as strangers may send them, and what is strange in any scenario: names that change how text runs,
 * numbers that are none, things named twice.
 */
import fc from 'fast-check';

/** Texts that change what stands around them, run, or look like something else. */
export const strangeNames: readonly string[] = [
  '\u202eevil\u0000\u0007',
  '\u2066\u2067rtl\u2069',
  'a\u200b\u200c\u200d\ufeffb',
  'שלום עולם',
  'e\u0301'.repeat(60),
  '</style><style>*{display:none!important}',
  'x;background:url(javascript:window.hostile=1)',
  'javascript:window.hostile=1',
  '__proto__',
  'constructor',
];

/** Numbers as JSON writes none, or none that a run could use. */
const strangeNumbers = ['1e999', '-1e999', 'NaN', 'Infinity', '-0', '1e-999', '0x10', '1_000'];

/** The JSON of a scenario with one of its numbers being strange. */
export const withStrangeNumber = (json: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(json, fc.nat(1_000_000), fc.constantFrom(...strangeNumbers)).map(([text, at, number]) => {
    const places = [...text.matchAll(/(?<=:)-?\d+(?:\.\d+)?(?=[,}])/g)];
    const place = places[at % Math.max(1, places.length)];
    if (place === undefined) return text;
    return text.slice(0, place.index) + number + text.slice(place.index + place[0].length);
  });

/** The scenario with its first component, connection and fields there twice. */
export function doubled(scenario: unknown): string {
  const { components, connections, ...rest } = scenario as Record<'components' | 'connections', unknown[]>;
  const twice = (list: unknown[]) => [...list, ...list.slice(0, 1)];
  const json = JSON.stringify({ ...rest, components: twice(components), connections: twice(connections) });
  return `${json.slice(0, -1)},"version":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}`;
}

/** Each name stands for ten of the one before. */
const aliasBomb = [
  'a: &a ["x","x","x","x","x","x","x","x","x","x"]',
  ...'bcdefghij'.split('').map((name, i) => {
    const before = 'abcdefghij'[i];
    return `${name}: &${name} [${Array.from({ length: 10 }, () => `*${before}`).join(',')}]`;
  }),
].join('\n');

const service = (name: string) => `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: ${name}}
spec:
  hosts: [${name}]
  http: [{route: [{destination: {host: ${name}}}]}]
`;

const istioFiles: readonly string[] = [
  aliasBomb,
  'a: &a [*a]',
  `${'- '.repeat(4_000)}x`,
  '{'.repeat(3_000),
  service('<img data-hostile src=x onerror=window.hostile=1>'),
  service('"\u202eevil"'),
  `${service('a')}---\n${service('a')}`,
  service('a').replace('spec:', '__proto__: {polluted: 1}\nspec:'),
  'apiVersion: networking.istio.io/v1\nkind: !!js/function "function(){window.hostile=1}"',
  service('a').replace('http:', 'http: [{timeout: 1e999s}]\n  tcp:'),
  `x: ${'y'.repeat(1_100_000)}`,
  '---\n'.repeat(3_000),
  '%YAML 9.9\n---\na: b',
];

const resource = (properties: string) => `Transform: AWS::Serverless-2016-10-31
Resources:
  Handler:
    Type: AWS::Serverless::Function
    Properties: ${properties}
`;

const samFiles: readonly string[] = [
  resource(`{MemorySize: !Ref Size, Timeout: !Sub "\${Nothing}", Handler: a.b, Runtime: nodejs22.x}`),
  resource('{MemorySize: !GetAtt [A, B], Timeout: {"Fn::ImportValue": x}, Events: {A: {Type: Api}}}'),
  resource('{MemorySize: {"Fn::If": [A, {"Fn::If": [B, {Ref: C}, {Ref: Handler}]}, {Ref: "AWS::NoValue"}]}}'),
  resource('!Transform {Name: AWS::Include, Parameters: {Location: s3://evil}}'),
  resource('{MemorySize: 1e999, Timeout: .nan, ReservedConcurrentExecutions: -.inf}'),
  resource('{<<: {__proto__: {polluted: 1}}}'),
  resource('{Handler: "<script data-hostile>window.hostile=1</script>"}').replaceAll(
    'Handler:\n',
    '"<b data-hostile>":\n',
  ),
  'Resources: !Unknown\n  - a',
  'Transform: AWS::Serverless-2016-10-31\nResources: []',
];

export const anyIstioFile = fc.constantFrom(...istioFiles);
export const anySamFile = fc.constantFrom(...samFiles);
