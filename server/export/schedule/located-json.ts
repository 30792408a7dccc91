import { parse, tokenize, type MemberNode, type ValueNode } from '@humanwhocodes/momoa';

/** A place in a text; lines and columns count from 1. */
export type Position = { line: number; column: number };
export type JsonPath = readonly (string | number)[];

/** A JSON value that knows where in its text each part stands. */
export type LocatedJson = {
  value: unknown;
  /** Where the value at a path stands; for one that is missing, where the thing that lacks it begins. */
  positionOf: (path: JsonPath) => Position;
  /** Names given twice in one object, of which JSON would keep only the last. */
  repeated: { path: JsonPath; position: Position }[];
};

export type JsonFault = Position & { reason: string };

/** What momoa calls its tokens, in words. */
const tokenWords: Record<string, string> = {
  LBrace: 'a “{”',
  RBrace: 'a “}”',
  LBracket: 'a “[”',
  RBracket: 'a “]”',
  Comma: 'a comma',
  Colon: 'a colon',
  String: 'a text',
  Number: 'a number',
  Boolean: '“true” or “false”',
  Null: '“null”',
};

const ENDS_TOO_EARLY = 'the file ends too early: a bracket, a brace or a quotation mark is not closed';

/** momoa blames the last token of a text that breaks off; true when that is what happened, as more is opened than closed. */
function breaksOffAt(offset: number, text: string): boolean {
  const tokens = tokenize(text);
  const count = (...types: string[]) => tokens.filter(({ type }) => types.includes(type)).length;
  return tokens.at(-1)?.loc.start.offset === offset && count('LBrace', 'LBracket') > count('RBrace', 'RBracket');
}

function reasonOf(message: string, offset: number, text: string): string {
  if (message.startsWith('Unexpected end')) return ENDS_TOO_EARLY;
  const token = /^Unexpected token (\w+)/.exec(message)?.[1];
  if (token && breaksOffAt(offset, text)) return ENDS_TOO_EARLY;
  if (token) return `${tokenWords[token] ?? token} stands where it cannot: often a comma just before it is missing or too many`;
  const found = /^Unexpected (?:character|identifier) '(.*)' found/s.exec(message)?.[1];
  return found ? `“${found}” stands where it cannot: texts need quotation marks, numbers no leading zero` : 'this is not JSON';
}

const memberName = ({ name }: MemberNode): string => (name.type === 'String' ? name.value : name.name);

/** The plain value of a node; no name, not even "__proto__", is anything but a name. */
function valueOf(node: ValueNode): unknown {
  switch (node.type) {
    case 'Object':
      return Object.fromEntries(node.members.map((member) => [memberName(member), valueOf(member.value)]));
    case 'Array':
      return node.elements.map((element) => valueOf(element.value));
    case 'String':
    case 'Number':
    case 'Boolean':
      return node.value;
    default:
      return null;
  }
}

function childOf(node: ValueNode, name: string | number): ValueNode | undefined {
  if (node.type === 'Object') return node.members.findLast((member) => memberName(member) === name)?.value;
  return node.type === 'Array' && typeof name === 'number' ? node.elements[name]?.value : undefined;
}

function startAt(root: ValueNode, path: JsonPath): Position {
  let node = root;
  for (const name of path) {
    const child = childOf(node, name);
    if (!child) break;
    node = child;
  }
  return { line: node.loc.start.line, column: node.loc.start.column };
}

function* repeatedNames(node: ValueNode, path: JsonPath): Generator<{ path: JsonPath; position: Position }> {
  if (node.type === 'Array') for (const [position, element] of node.elements.entries()) yield* repeatedNames(element.value, [...path, position]);
  if (node.type !== 'Object') return;
  const seen = new Set<string>();
  for (const member of node.members) {
    const name = memberName(member);
    const { line, column } = member.name.loc.start;
    if (seen.has(name)) yield { path: [...path, name], position: { line, column } };
    seen.add(name);
    yield* repeatedNames(member.value, [...path, name]);
  }
}

function faultOf(error: unknown, text: string): JsonFault {
  if (error instanceof RangeError) return { line: 1, column: 1, reason: 'this is nested too deeply to be a schedule' };
  if (!(error instanceof Error && 'line' in error && 'column' in error && 'offset' in error)) throw error;
  return { line: Number(error.line), column: Number(error.column), reason: reasonOf(error.message, Number(error.offset), text) };
}

/** Parses JSON and remembers positions; a fault of its grammar comes with the line, the column and plain words. */
export function parseLocated(text: string): LocatedJson | { fault: JsonFault } {
  try {
    const root = parse(text, { mode: 'json' }).body;
    return { value: valueOf(root), positionOf: (path) => startAt(root, path), repeated: [...repeatedNames(root, [])] };
  } catch (error) {
    return { fault: faultOf(error, text) };
  }
}
