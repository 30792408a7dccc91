import ts from 'typescript';
import { isSpoken } from './attributes.mjs';
import { messagesOf } from './messages-of.mjs';

/**
 * What looks like words for people and is no message: it would stay English in every language. Two words beside each other, or one with a capital, unless it stands where only machines read.
 * @returns {{ line: number, text: string }[]}
 */
export function unmarkedIn(source, file) {
  const taken = messagesOf(source, file);
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found = [];
  visit(tree);
  return found;

  function visit(node) {
    if (isForMachines(node)) return;
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return ts.forEachChild(node, visit);
    const text = textOf(node);
    const at = node.getStart();
    if (looksSpoken(text) && !isName(node) && !taken.some(({ start, end }) => at >= start && at < end)) found.push({ line: tree.getLineAndCharacterOfPosition(at).line + 1, text });
    if (ts.isTemplateExpression(node)) ts.forEachChild(node, visit);
  }
}

const textOf = (node) => (ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…') : node.text);

/** Names that are the same in every language: of the house, of programs, of registries and of licences. */
const NAMES = /^(?:Plenary|Edge|Opera|Samsung Internet|Vivaldi|Firefox|Chrome|Safari|Android|Windows|Linux|Crossref|DataCite|CC BY(?:-[A-Z]{2})* 4\.0)$/u;

/** Names of headers, of keys and of styles have no sentence in them. */
const looksSpoken = (text) =>
  !NAMES.test(text) &&
  (/^[“(]?\p{Lu}\p{Ll}+(?:$|[\s,.:;?!…’”)])/u.test(text) || (/\p{L}{2,}[,:;.?!”’]?\s+[“(]?\p{L}/u.test(text) && !/[[\]{}<>=_/]|(?:^|\s)(?:[a-z]+[-:])+[a-z0-9.]+(?:\s|$)/u.test(text)));

/** The name of a key, a tag or a kind, that something stands under or is held against. */
function isName(node) {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.name === node;
  if (ts.isBinaryExpression(parent)) return /^[!=]==$/u.test(parent.operatorToken.getText());
  return ts.isCaseClause(parent) || (ts.isArrayLiteralExpression(parent) && ts.isPropertyAccessExpression(parent.parent) && parent.parent.name.text === 'includes');
}

const MACHINE_CALL = /(?:^|\.)(?:log|trace|debug|info|warn|error|setHeader|append|set|has|get|addEventListener|removeEventListener|querySelector|querySelectorAll|closest|matchMedia|startsWith|endsWith|includes|sign|cva|clsx|notFound)$/u;
const MACHINE_PROPERTY = /^(?:className|rel|href|type|keys?|Allow|Vary|headers|'[A-Z][^']*-[^']*'|'@[^']*')$/u;

function isForMachines(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) return true;
  if (ts.isTaggedTemplateExpression(node)) return node.tag.getText() !== 't';
  if (ts.isNewExpression(node)) return /Error$/u.test(node.expression.getText());
  if (ts.isCallExpression(node)) return MACHINE_CALL.test(node.expression.getText());
  if (ts.isJsxAttribute(node)) return !isSpoken(node.name.getText(), 'Some words');
  if (ts.isElementAccessExpression(node) || isComparison(node) || isErrorName(node)) return true;
  return ts.isPropertyAssignment(node) && MACHINE_PROPERTY.test(node.name.getText());
}

/** The name of a kind of error. */
const isErrorName = (node) => ts.isBinaryExpression(node) && node.left.getText() === 'this.name';

/** What is compared, such as the key that was pressed, is not shown. */
const isComparison = (node) => ts.isBinaryExpression(node) && [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(node.operatorToken.kind);
