/**
 * Who may import whom: one rule per arrow of docs/ARCHITECTURE.md. `import type` counts like any import, for a type
 * is knowledge too. Run with `npm run check:dependencies`; the comment of a rule is what a broken build prints.
 */

const TEST = '[.]test[.]tsx?$|/testing([.]ts$|/)';
const HOST_SIDE = '^simulator/(cli|validation|worker)/';

/** A folder of the simulator that may import only itself and the folders named. */
function layer(name, mayImport, comment) {
  return {
    name: `simulator-${name}`,
    severity: 'error',
    comment,
    from: { path: `^simulator/${name}/`, pathNot: TEST },
    to: { pathNot: `^simulator/(${[name, ...mayImport].join('|')})/` },
  };
}

/** Something that may not be imported at all, also not as a type. */
function ban(name, comment, from, to) {
  return { name, severity: 'error', comment, from, to };
}

const layers = [
  layer('kernel', [], 'The kernel is a clock, an event list and a loop. It imports nothing.'),
  layer('random', [], 'Keyed draws and their arithmetic. It imports nothing; pass in what a draw is for.'),
  layer('statistics', [], 'Tallies and histograms of plain numbers. It imports nothing.'),
  layer(
    'resources',
    ['kernel', 'statistics'],
    'A resource knows the kernel and statistics only. Policy and scenario come from above.',
  ),
  layer('pricing', [], 'Price lists, measurements and arithmetic on them. It imports nothing.'),
];

const simulator = [
  ban(
    'simulator-knows-no-host',
    'The simulator is plain TypeScript: no React, no DOM, no Node, no package but zod (yaml for exporters, fflate for links). ' +
      'What needs a host belongs to components/simulation (browser), simulator/worker or simulator/cli, which hand it in.',
    { path: '^simulator/', pathNot: [TEST, '^simulator/(cli|validation)/'] },
    { pathNot: ['^simulator/', '(^|/)node_modules/(zod|yaml|fflate)/'] },
  ),
  ban(
    'yaml-only-for-exporters',
    'Only what reads and writes the files of other tools knows YAML.',
    { path: '^simulator/', pathNot: ['^simulator/exporters/', TEST] },
    { path: '(^|/)node_modules/yaml/' },
  ),
  ban(
    'exporters-on-demand',
    'Exporters bring a YAML parser along. Load them when they are asked for: `await import(...)`, see exporters/index.ts.',
    { path: '.', pathNot: ['^simulator/exporters/(common|istio|sam)/', TEST] },
    { path: '^simulator/exporters/(common/(?!result)|istio|sam)/', dynamic: false, dependencyTypesNot: ['type-only'] },
  ),
  ban(
    'simulator-knows-no-view',
    'The simulator never imports what shows it. Move what both need into simulator/, or hand it in.',
    { path: '^simulator/' },
    {
      path: [
        '^(app|components|content|progress|classroom|e2e)/',
        '(^|/)node_modules/(@types/)?(react|react-dom|next)/',
      ],
    },
  ),
  ban(
    'simulator-model-below-its-hosts',
    'worker, cli and validation translate and call; nothing of the model may know them.',
    { path: '^simulator/', pathNot: [TEST, HOST_SIDE] },
    { path: HOST_SIDE },
  ),
  ban(
    'simulator-runs-without-its-checks',
    'A run takes what passed the checks; it loads neither the schema nor zod, which are a third of the code. Import ' +
      'the type, put what both need into a file of simulator/scenario without zod, or load the checks with import().',
    { path: '^simulator/(kernel|random|statistics|resources|policies|components|telemetry|worker)/', pathNot: TEST },
    {
      path: '^simulator/scenario/(schema|checks|references|read|kinds|index)|(^|/)node_modules/zod/',
      dynamic: false,
      dependencyTypesNot: ['type-only'],
    },
  ),
  ban(
    'simulator-model-below-experiments',
    'An experiment runs the model; the model does not know how often or why it is run.',
    { path: '^simulator/(resources|policies|components|scenario|telemetry)/', pathNot: TEST },
    { path: '^simulator/(experiment|exporters)/' },
  ),
];

const view = [
  ban(
    'components-read-recordings',
    'A React component knows the simulator as types, and reads what a run recorded (simulator/telemetry). ' +
      'It cannot run anything; that is for components/simulation, the one bridge to the worker.',
    { path: '^components/', pathNot: ['^components/simulation/', TEST] },
    { path: '^simulator/', pathNot: '^simulator/telemetry/', dependencyTypesNot: ['type-only'] },
  ),
  ban(
    'one-bridge-to-the-worker',
    'Only components/simulation talks to the worker. Use its session instead of the protocol.',
    { path: '^(app|components|content|progress|classroom)/', pathNot: ['^components/simulation/', TEST] },
    { path: '^simulator/(worker|cli|validation)/' },
  ),
  ban(
    'routes-only-in-app',
    'A route reads its parameters, loads and renders. What it shows lives in components/, what it loads in content/.',
    { path: '^(?!app/)', pathNot: '^e2e/' },
    { path: '^app/' },
  ),
  ban(
    'routes-do-not-simulate',
    'A route does not know the simulator. Let a component or content/ carry what it needs.',
    { path: '^app/' },
    { path: '^simulator/' },
  ),
];

const data = [
  ban(
    'content-is-data',
    'Content is words and data. It knows no React, no route and no reader; content/load brings it to a route.',
    { path: '^content/(?!load/)', pathNot: TEST },
    { path: ['^(app|components|progress|classroom)/', '(^|/)node_modules/(@types/)?(react|react-dom|next)/'] },
  ),
  ban(
    'only-routes-load',
    'Loading runs on the server while a page is built. Load in the route and hand the result down.',
    { path: '^(?!app/|content/(load|check)/|scripts/)', pathNot: TEST },
    { path: '^content/load/', dependencyTypesNot: ['type-only'] },
  ),
  ban(
    'progress-knows-no-page',
    'Progress is a pure reducer and a storage adapter. Components read it; it does not read them.',
    { path: '^(progress|classroom)/', pathNot: TEST },
    { path: ['^(app|components)/', '(^|/)node_modules/(@types/)?(react|react-dom|next)/'] },
  ),
];

const hygiene = [
  ban('no-cycles', 'Two files that need each other are one idea, or hide a third.', {}, { circular: true }),
  ban(
    'no-orphans',
    'Nothing imports this file and it imports nothing. Use it or delete it.',
    {
      orphan: true,
      pathNot: [TEST, '^[^/]+$', '[.]d[.]ts$', '^(app|e2e|scripts)/', '^simulator/(cli|worker)/'],
    },
    {},
  ),
  ban(
    'no-tests-in-the-product',
    'The product does not import its tests.',
    { path: '^(app|components|content|progress|classroom|simulator)/', pathNot: TEST },
    { path: [TEST, '^e2e/', '^scripts/'] },
  ),
  ban(
    'no-tools-in-the-product',
    'This package is a devDependency: the product cannot rely on it. Make it a dependency or do without.',
    {
      path: '^(app|components|content|progress|classroom|simulator)/',
      pathNot: [TEST, '^simulator/(cli|validation)/'],
    },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  ban('nothing-unresolved', 'This import leads nowhere.', {}, { couldNotResolve: true, pathNot: '^server-only$' }),
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...layers, ...simulator, ...view, ...data, ...hygiene],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: ['^[.]next', '^app/scratch/', '^(coverage|out|test-results|playwright-report)/', '^next-env[.]d[.]ts$'],
    },
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
    },
  },
};
