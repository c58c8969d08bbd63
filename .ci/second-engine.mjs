// Asks every canned query of a second SPARQL engine, Oxigraph, and compares its rows with dawen's.
//
//   npm install oxigraph            (anywhere; then run this file from there)
//   dawen export --to nq -o OUT --kg KG
//   node PATH/TO/second-engine.mjs OUT/dawen.nq KG [DAWEN]
//
// Prints one line a query; exits 1 if rows differ. Parameters stand at their defaults, optional ones
// are left away, as on the command line. Numbers are compared as numbers: 1.0 and 1.00 are equal.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const oxigraph = createRequire(join(process.cwd(), 'package.json'))('oxigraph');
const [dump, kg, dawen = join(dirname(fileURLToPath(import.meta.url)), '..', 'dawen')] = process.argv.slice(2);
const queries = join(dirname(fileURLToPath(import.meta.url)), '..', 'queries');

const store = new oxigraph.Store();
store.load(readFileSync(dump, 'utf8'), { format: 'application/n-quads' });

/** The query without the VALUES lines of optional parameters. */
function text(name) {
  const query = readFileSync(join(queries, name + '.rq'), 'utf8');
  const optional = [...query.matchAll(/^#\+ {3}(\w+):.*optional: true/gm)].map(match => match[1]);
  return query
    .split('\n')
    .filter(line => !optional.some(parameter => RegExp(`^\\s*VALUES \\?${parameter}(Id|Code)? \\{`).test(line)))
    .join('\n');
}

const cell = value => (value === undefined ? '' : /^-?\d+(\.\d+)?$/.test(value) ? String(Number(value)) : value);

/** The columns and rows of dawen, a row a line; JSON, whose values need no unquoting. */
function ours(name) {
  const run = spawnSync(dawen, ['query', name, '-f', 'json', '--kg', kg], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(run.stderr);
  const { head, results } = JSON.parse(run.stdout);
  return [head.vars, results.bindings.map(row => head.vars.map(v => cell(row[v]?.value)).join('\t'))];
}

function theirs(name, columns) {
  const rows = store.query(text(name), { use_default_graph_as_union: true });
  return rows.map(row => columns.map(v => cell(row.get(v)?.value)).join('\t'));
}

let differ = 0;
for (const file of readdirSync(queries).filter(each => each.endsWith('.rq')).sort()) {
  const name = file.replace('.rq', '');
  if (/^CONSTRUCT/m.test(text(name))) {
    console.log(`${name}: a graph, left out`);
    continue;
  }
  if (/^\s*SERVICE /m.test(text(name))) {
    console.log(`${name}: asks another machine, left out`);
    continue;
  }
  const [columns, expected] = ours(name);
  const found = theirs(name, columns);
  const same = JSON.stringify(expected) === JSON.stringify(found);
  differ += same ? 0 : 1;
  console.log(`${name}: ${expected.length} rows, ${same ? 'the same' : `${found.length} others`}`);
}
process.exit(differ === 0 ? 0 : 1);
