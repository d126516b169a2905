/** The walls of the house, as ARCHITECTURE.md draws them. Each rule says what to do instead. */
const only = (name, folder, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: folder },
  to: { path: '^(client|server|shared|fixtures|test)/', pathNot: [folder, ...allowed] },
});

const shared = (layer, allowed) =>
  only(
    `shared-${layer}`,
    `^shared/src/${layer}/`,
    allowed.map((name) => `^shared/src/${name}/`),
    `shared/${layer} may import only: ${allowed.join(', ') || 'nothing'}. Move the code to the layer it belongs to.`,
  );

/** The layers of the client, from the ground up: each may import what is below it, and nothing beside or above. */
const client = (layer, allowed) =>
  only(
    `client-${layer}`,
    `^client/src/${layer}/`,
    ['^shared/src/', '^client/src/paraglide/', ...allowed.map((name) => `^client/src/${name}/`)],
    `client/${layer} may import only: ${allowed.join(', ') || 'messages and shared'}. Move what is needed down a layer.`,
  );
const ground = ['components', 'locale', 'phrases', 'request', 'store'];

/** The floors of the server, from the ground up: none imports from one above it. */
const floors = [
  'messages|processes',
  'storage|exports',
  'accounts|schedule',
  'sync',
  'acts',
  'documents',
  'library',
  'http|command-line',
];
const upward = floors.slice(0, -1).map((floor, at) => {
  const above = floors.slice(at + 1).join('|');
  return {
    name: `server-${floor.replace('|', '-and-')}`,
    severity: 'error',
    comment: `server/${floor} is below ${above}. Move what is needed down, or the file up.`,
    from: { path: `^server/src/(?:${floor})/` },
    to: { path: `^server/src/(?:${above})/` },
  };
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Take out what both need into a file of its own.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-cycles-of-types',
      severity: 'error',
      comment: 'Two files that name each other are one thought: take out what both need into a file of its own.',
      from: {},
      to: { circular: true },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: 'paraglide' } },
    ...upward,
    shared('document', []),
    shared('alignment', ['document']),
    shared('differences', ['document', 'alignment']),
    shared('rolling', ['document', 'differences']),
    shared('refusal', []),
    shared('provenance', ['document', 'differences']),
    shared('negotiation', ['document', 'refusal', 'differences', 'provenance', 'rolling', 'crdt']),
    shared('formats', ['document', 'refusal']),
    shared('corpus', ['document', 'differences', 'formats']),
    shared('crdt', ['document']),
    shared('protocol', ['document', 'formats', 'rolling', 'negotiation']),
    {
      name: 'shared-is-pure',
      severity: 'error',
      comment: 'shared runs in the browser and on the server: take what you need as an argument.',
      from: { path: '^shared/src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-crdt-knows-yjs',
      severity: 'error',
      comment: 'Ask shared/crdt.',
      from: { path: '^shared/src/', pathNot: '^shared/src/crdt/' },
      to: { path: 'node_modules/(yjs|lib0|y-protocols)/' },
    },
    only('fixtures', '^fixtures/', ['^shared/src/'], 'fixtures import shared only.'),
    only(
      'client',
      '^client/',
      ['^shared/src/'],
      'The client imports shared only; what the server knows comes over the wire.',
    ),
    client('locale', []),
    client('phrases', []),
    client('components', []),
    client('request', ['locale']),
    client('store', ['request']),
    client('agreed', ground),
    client('matters', ground),
    client('texts', ground),
    client('comparison', []),
    client('exports', ground),
    client('editor', ground),
    client('session', ground),
    client('draft', [...ground, 'agreed', 'exports', 'editor', 'matters']),
    client('desk', [...ground, 'agreed', 'exports', 'editor', 'matters']),
    client('origins', [...ground, 'exports']),
    client('compare', [...ground, 'agreed', 'exports', 'texts', 'comparison']),
    client('library', [...ground, 'agreed', 'exports', 'texts', 'comparison']),
    client('record', [...ground, 'exports']),
    client('news', ground),
    client('parties', ground),
    client('screen', [...ground, 'agreed']),
    only(
      'server',
      '^server/',
      ['^shared/src/', '^fixtures/src/'],
      'The server imports shared only, and main.ts the fixtures.',
    ),
    {
      name: 'fixtures-only-in-main',
      severity: 'error',
      comment: 'Hand the fixtures over as an argument from main.ts.',
      from: { path: '^server/src/', pathNot: '^server/src/main\\.ts$' },
      to: { path: '^fixtures/' },
    },
    {
      name: 'sql-in-storage',
      severity: 'error',
      comment: 'SQL lives in server/src/storage.',
      from: { path: '^server/src/', pathNot: '^server/src/storage/' },
      to: { path: '^(node:)?sqlite$' },
    },
    {
      name: 'express-in-http',
      severity: 'error',
      comment: 'Express lives in server/src/http.',
      from: { path: '^server/src/', pathNot: '^server/src/http/' },
      to: { path: 'node_modules/express(-rate-limit)?/' },
    },
    {
      name: 'tiptap-in-editor',
      severity: 'error',
      comment: 'Tiptap and ProseMirror live in client/src/editor.',
      from: { path: '^client/src/', pathNot: '^client/src/editor/' },
      to: { path: 'node_modules/(@tiptap|prosemirror-)' },
    },
    {
      name: 'fast-check-in-property',
      severity: 'error',
      comment: 'Take it from test/property.ts, which says with which seed the inputs are made.',
      from: { path: '^test/', pathNot: '^test/property\\.ts$' },
      to: { path: 'node_modules/fast-check/' },
    },
    {
      name: 'no-test-in-sources',
      severity: 'error',
      from: { path: '^(client|server|shared|fixtures)/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'client/src/paraglide' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.css', '.json'],
    },
  },
};
