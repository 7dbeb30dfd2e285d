// Writes communes.bin and countries.bin, the tables CodeOfficielGeographique reads. See README.md.
// Usage: node generate.mjs <folder of the npm package @etalab/decoupage-administratif>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';

const source = process.argv[2];
if (!source) {
  throw new Error('Give the folder of the npm package @etalab/decoupage-administratif.');
}
const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;

// The order of the tables. Corsica comes last, for its départements have a letter; CogTable.cs has the same rule.
const key = (code) => Number(code.replace(/^2A/, '100').replace(/^2B/, '101'));

// One line per label. A line has the code after that of the line before, unless it begins with # and its own code.
const encode = (labels) => {
  const sorted = [...labels].sort(([a], [b]) => key(a) - key(b));
  let expected = Number.NaN;
  const lines = sorted.map(([code, label]) => {
    if (!/^(\d\d|2[AB])\d{3}$/.test(code) || !label || /[\n#]/.test(label)) {
      throw new Error(`Unexpected entry ${code} ${label}`);
    }
    const line = key(code) === expected ? label : `#${code}${label}`;
    expected = key(code) + 1;
    return line;
  });
  return Buffer.from(lines.map((line) => `${line}\n`).join(''), 'utf8');
};

const write = (name, labels) => {
  const table = encode(labels);
  const packed = deflateRawSync(table, { level: 9, memLevel: 9 });
  writeFileSync(join(here, name), packed);
  console.log(`${name}: ${labels.size} codes, ${table.length} bytes, ${packed.length} packed`);
};

const addMissing = (labels, code, label) => labels.has(code) || labels.set(code, label);

// A code of today goes before a former one, and a commune before a part of a commune that shares its code.
const readCommunes = () => {
  const entries = JSON.parse(readFileSync(join(source, 'data', 'communes.json'), 'utf8'));
  const labels = new Map();
  for (const type of ['commune-actuelle', 'arrondissement-municipal', 'commune-deleguee', 'commune-associee']) {
    const ofType = entries.filter((entry) => entry.type === type);
    ofType.forEach((entry) => addMissing(labels, entry.code, entry.nom));
    console.log(`${type}: ${ofType.length}`);
  }
  const current = labels.size;
  for (const entry of entries) {
    (entry.anciensCodes ?? []).forEach((code) => addMissing(labels, code, entry.nom));
  }
  console.log(`former codes named after the commune of today: ${labels.size - current}`);
  return labels;
};

// Several rows share the code of a State: the first one without a former code is the State, the others its territories.
// A former code names a country only when no country has it today and a single row claims it.
const readCountries = () => {
  const rows = readFileSync(join(here, 'countries.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))
    .map(([code, oldCode, label]) => ({ code, oldCode, label }));
  const labels = new Map([['99100', 'France']]);
  const isCode = (text) => /^\d{5}$/.test(text);
  const ofToday = rows.filter((row) => isCode(row.code));
  for (const row of [...ofToday.filter((r) => !r.oldCode), ...ofToday]) {
    addMissing(labels, row.code, row.label);
  }
  const current = labels.size;
  for (const row of ofToday.filter((r) => isCode(r.oldCode))) {
    if (rows.filter((other) => other.oldCode === row.oldCode).length === 1) {
      addMissing(labels, row.oldCode, row.label);
    }
  }
  console.log(`countries: ${current}, former codes: ${labels.size - current}`);
  return labels;
};

write('communes.bin', readCommunes());
write('countries.bin', readCountries());
