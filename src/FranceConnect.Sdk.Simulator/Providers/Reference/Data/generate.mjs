// Writes communes.json, departements.json and regions.json from the npm package @etalab/decoupage-administratif:
//   npm pack @etalab/decoupage-administratif@6.0.0 && tar xzf *.tgz
//   node generate.mjs package/data
// The two fictional communes come from here, and so do the centres, rounded to a kilometre or so.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const source = process.argv[2];
const read = name => JSON.parse(readFileSync(join(source, `${name}.json`), 'utf8'));

const centres = {
  '01053': [5.226, 46.205],
  '02408': [3.619, 49.564],
  '13001': [5.398, 43.536],
  '13055': [5.371, 43.297],
  '13201': [5.377, 43.299],
  '13208': [5.379, 43.266],
  '21231': [5.038, 47.324],
  '29019': [-4.501, 48.402],
  '2A004': [8.701, 41.935],
  '2B033': [9.436, 42.686],
  '31555': [1.432, 43.601],
  '33063': [-0.587, 44.858],
  '34172': [3.870, 43.610],
  '35238': [-1.682, 48.116],
  '38185': [5.722, 45.184],
  '42218': [4.379, 45.430],
  '44109': [-1.548, 47.232],
  '49092': [-0.727, 47.213],
  '59350': [3.047, 50.632],
  '63113': [3.115, 45.787],
  '63305': [2.802, 45.684],
  '67482': [7.767, 48.570],
  '69123': [4.835, 45.758],
  '69266': [4.887, 45.769],
  '69383': [4.869, 45.754],
  '69387': [4.842, 45.733],
  '75056': [2.342, 48.857],
  '75107': [2.312, 48.856],
  '75113': [2.362, 48.829],
  '75119': [2.384, 48.887],
  '92036': [2.294, 48.932],
  '94073': [2.387, 48.761],
  '94081': [2.395, 48.789],
  '95277': [2.447, 48.988],
  '97411': [55.455, -20.939],
  '98729': [-149.830, -17.530],
};

// Birthplaces of the citizens, addresses, a commune by its old code, communes with and without postal codes in common.
const wanted = new Set([
  ...Object.keys(centres),
  '06088', '13012', '14118', '14762', '17300', '2A115', '2B002', '2B050', '33527', '50592', '69255', '76351', '78646',
  '83137', '97209', '97302', '97611', '98611', '97105',
]);
const arrondissement = commune => commune.type === 'arrondissement-municipal';
const delegated = commune => ['commune-deleguee', 'commune-associee'].includes(commune.type);
const merged = new Set(['49092', '50592', '14762', '69255']);

const epcis = new Map();
for (const epci of read('epci')) for (const member of epci.membres) epcis.set(member.code, epci.code);

const fictional = [
  {
    code: '01999', nom: 'Bourg-Exemple', codesPostaux: ['01999'], siren: '210109997', codeDepartement: '01', codeRegion: '84',
    population: 3412, zone: 'metro', type: 'commune-actuelle', centre: [5.301, 46.112],
  },
  {
    code: '69999', nom: 'Ville-Modèle', codesPostaux: ['69999'], siren: '216909994', codeDepartement: '69', codeRegion: '84',
    population: 48730, zone: 'metro', type: 'commune-actuelle', centre: [4.912, 45.731],
  },
];

const communes = read('communes')
  .filter(c => delegated(c) ? merged.has(c.chefLieu) : arrondissement(c) || wanted.has(c.code))
  .map(c => ({
    code: c.code,
    nom: c.nom,
    codesPostaux: c.codesPostaux,
    siren: c.siren,
    codeEpci: epcis.get(c.chefLieu ?? c.commune ?? c.code),
    codeDepartement: c.departement,
    codeRegion: c.region,
    population: c.population,
    zone: c.zone,
    anciensCodes: c.anciensCodes,
    type: c.type,
    codeParent: c.commune,
    chefLieu: c.chefLieu,
    centre: centres[c.code] && c.type !== 'commune-deleguee' ? centres[c.code] : undefined,
  }))
  .concat(fictional)
  .map(c => (c.centre ? { ...c, centre: { type: 'Point', coordinates: c.centre } } : c))
  .sort((a, b) => (a.code + a.type < b.code + b.type ? -1 : 1));

const lines = rows => `[\n${rows.map(row => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`;
writeFileSync('communes.json', lines(communes));
writeFileSync(
  'departements.json',
  lines(read('departements').map(d => ({ code: d.code, nom: d.nom, codeRegion: d.region, zone: d.zone, chefLieu: d.chefLieu }))),
);
writeFileSync(
  'regions.json',
  lines(read('regions').map(r => ({ code: r.code, nom: r.nom, zone: r.zone, chefLieu: r.chefLieu }))),
);
