// Asks `dawen mcp` as an agent's program does, with the official client of the Model Context Protocol
// for JavaScript, which shares no code with the server's SDK.
//
//   npm install @modelcontextprotocol/sdk      (anywhere; then run this file from there)
//   node PATH/TO/mcp-client.mjs DAWEN --kg KG
//   node PATH/TO/mcp-client.mjs DAWEN --endpoint URL
//
// Calls every tool, reads every resource, fills every prompt; the client checks each answer's data
// against the tool's output schema. Prints one line a call, with the size of the text that a model
// would read; exits 1 if an answer is not as it should be.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const installed = createRequire(join(process.cwd(), 'package.json'));
const sdk = path => import(pathToFileURL(installed.resolve('@modelcontextprotocol/sdk/' + path)));
const { Client } = await sdk('client/index.js');
const { StdioClientTransport } = await sdk('client/stdio.js');

const [command, ...options] = process.argv.slice(2);
const client = new Client({ name: 'mcp-client.mjs', version: '1' });
const start = performance.now();
await client.connect(new StdioClientTransport({ command, args: ['mcp', ...options] }));
let failed = 0;

function report(what, good, detail) {
  if (!good) failed++;
  console.log(`${good ? 'ok  ' : 'FAIL'} ${what}: ${detail}`);
}

async function call(name, args, wrong = false) {
  const began = performance.now();
  const result = await client.callTool({ name, arguments: args });
  const text = result.content[0].text;
  const good = Boolean(result.isError) === wrong && (wrong || result.structuredContent !== undefined);
  const first = text.split('\n')[0].slice(0, 100);
  const cost = `${text.length} characters, ${Math.round(performance.now() - began)} ms`;
  report(`${name} ${JSON.stringify(args)}`, good, `${cost}: ${first}`);
  return result.structuredContent;
}

const server = client.getServerVersion();
report('connect', server.name === 'dawen', `${server.version}, ${Math.round(performance.now() - start)} ms`);
const { tools } = await client.listTools();
report('tools', tools.length === 6, tools.map(tool => tool.name).join(' '));

const { found } = await call('find', { kind: 'country', limit: 1, name: '' });
const country = found[0].id;
const { columns, rows } = await call('run_query', {
  query: 'exchanges-by-country', parameters: { country }, limit: 3,
});
const exchanges = rows.map(row => row[columns.indexOf('exchange')]);
await call('exchange', { exchanges });
await call('list_queries', { words: 'phrase' });
await call('list_queries', { language: 'zh' });
await call('schema', {});
await call('schema', { term: 'outlet' });
await call('sparql', { query: 'SELECT ?y (COUNT(*) AS ?n) { ?e a dawen:Exchange ; dawen:year ?y } GROUP BY ?y ORDER BY ?y' });
await call('sparql', { query: 'DESCRIBE <place/' + country + '>' });
for (const query of tools.find(tool => tool.name === 'run_query').inputSchema.properties.query.enum) {
  await call('run_query', { query });
}
await call('run_query', { query: 'exchange-by-country' }, true);
await call('run_query', { query: 'exchanges-by-country', parameters: { country: 'Atlantis' } }, true);
await call('exchange', { exchanges: ['1000/1'] }, true);
await call('find', { name: 'qwertzuiop' }, true);
await call('sparql', { query: 'SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }' }, true);
await call('sparql', { query: 'DELETE WHERE { ?s ?p ?o }' }, true);

const { resources } = await client.listResources();
let size = 0;
for (const { uri } of resources) {
  const { contents } = await client.readResource({ uri });
  size += contents[0].text.length;
  if (contents[0].text.length === 0) report(uri, false, 'empty');
}
report('resources', resources.length > 50, `${resources.length}, ${size} characters`);
const { prompts } = await client.listPrompts();
for (const { name, arguments: values } of prompts) {
  for (const language of ['en', 'zh']) {
    const given = Object.fromEntries(values.map(value => [value.name, value.name === 'language' ? language : 'X']));
    const { messages } = await client.getPrompt({ name, arguments: given });
    report(`prompt ${name} ${language}`, messages[0].content.text.includes('X'), `${messages[0].content.text.length} characters`);
  }
}
await client.close();
process.exitCode = failed === 0 ? 0 : 1;
