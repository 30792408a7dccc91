import ts from 'typescript';
import { isSpoken } from './attributes.mjs';

/**
 * The messages of a module: what its JSX shows, and what stands behind the tag `t`. The text of an element, with the elements and expressions between it, is
 * one message, so that a language may order it as it is used to: `Begun by <0>{1}</0>`.
 *
 * @typedef {{ text: string } | { place: number, start: number, end: number, isExpression: boolean } | { place: number, open: Span, close: Span, parts: Part[] }} Part
 * @typedef {{ start: number, end: number }} Span where something stands in the source
 * @typedef {{ kind: 'children' | 'attribute' | 'text', key: string, parts: Part[], start: number, end: number, isTagged: boolean, untagged: number }} Message the key is its English, with numbered
 *   places; `untagged` is where it begins without its tag
 *
 * @returns {Message[]} those within a place of another stand after it
 */
export function messagesOf(source, file) {
  const found = [];
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS), found);
  return found;
}

function visit(node, found) {
  if (isElement(node)) return visitElement(node, found);
  if (ts.isJsxAttribute(node)) return visitAttribute(node, found);
  if (ts.isJsxExpression(node)) return visitShown(node.expression, found);
  if (isTagged(node)) return addText(node, node.template, found);
  return ts.forEachChild(node, (child) => visit(child, found));
}

function visitElement(node, found) {
  visitHead(node, found);
  const children = node.children.filter(isSomething);
  if (isLeftAlone(node) || !children.some(isOwnText)) {
    for (const child of children) visit(child, found);
    return;
  }
  const within = [];
  const parts = partsOf(children, counter(), within);
  const start = node.children[0].pos;
  found.push({ kind: 'children', isTagged: false, key: keyOf(parts), parts, start, end: node.children.at(-1).end, untagged: start }, ...within);
}

const visitHead = (node, found) => ts.isJsxElement(node) && ts.forEachChild(node.openingElement, (child) => visit(child, found));

function partsOf(children, next, within) {
  return children.flatMap((child) => {
    if (ts.isJsxText(child)) return [{ text: shownText(child.text) }];
    if (ts.isJsxExpression(child)) return partsOfExpression(child.expression, next, within);
    if (isElement(child) && !isLeftAlone(child) && child.children.some(isOwnText)) return [partOfElement(child, next, within)];
    visit(child, within);
    return [{ place: next(), ...spanOf(child), isExpression: false }];
  });
}

function partOfElement(node, next, within) {
  visitHead(node, within);
  const [open, close] = ts.isJsxFragment(node) ? [node.openingFragment, node.closingFragment] : [node.openingElement, node.closingElement];
  return { place: next(), open: spanOf(open), close: spanOf(close), parts: partsOf(node.children.filter(isSomething), next, within) };
}

function partsOfExpression(expression, next, within) {
  if (isText(expression)) return partsOfText(expression, next, within);
  visitShown(expression, within);
  return [{ place: next(), ...spanOf(expression), isExpression: true }];
}

function partsOfText(node, next, within) {
  if (ts.isStringLiteralLike(node)) return [{ text: node.text }];
  return [
    { text: node.head.text },
    ...node.templateSpans.flatMap(({ expression, literal }) => {
      visitShown(expression, within);
      return [{ place: next(), ...spanOf(expression), isExpression: true }, { text: literal.text }];
    }),
  ];
}

/** What an expression shows may be text, chosen by a condition. */
function visitShown(node, found) {
  if (node === undefined) return;
  if (isText(node)) return addText(node, node, found);
  if (ts.isParenthesizedExpression(node)) return visitShown(node.expression, found);
  if (ts.isConditionalExpression(node)) {
    visit(node.condition, found);
    visitShown(node.whenTrue, found);
    return visitShown(node.whenFalse, found);
  }
  if (ts.isBinaryExpression(node) && isChoice(node.operatorToken.kind)) {
    visit(node.left, found);
    return visitShown(node.right, found);
  }
  return visit(node, found);
}

function visitAttribute({ name, initializer }, found) {
  if (initializer === undefined) return;
  const shown = [];
  if (ts.isStringLiteral(initializer)) addText(initializer, initializer, shown, 'attribute');
  else visit(initializer, shown);
  found.push(...shown.filter(({ kind, key, isTagged: isMarked }) => kind === 'children' || isMarked || isSpoken(name.getText(), key)));
}

function addText(node, text, found, kind = 'text') {
  const within = [];
  const parts = partsOfText(text, counter(), within);
  if (parts.some((part) => /\p{L}/u.test(part.text ?? ''))) found.push({ kind, isTagged: node !== text, key: keyOf(parts), parts, ...spanOf(node), untagged: text.getStart() });
  found.push(...within);
}

/** As JSX shows it: lines are trimmed and joined by a space, empty ones go. */
function shownText(raw) {
  const lines = raw.split(/\r?\n/u);
  const trimmed = lines.map((line, number) => line.replaceAll('\t', ' ').replace(number > 0 ? /^ +/u : '', '').replace(number < lines.length - 1 ? / +$/u : '', ''));
  return trimmed.filter((line) => line !== '').join(' ');
}

const keyOf = (parts) => parts.map(({ text, place, parts: inner }) => text ?? (inner === undefined ? `{${place}}` : `<${place}>${keyOf(inner)}</${place}>`)).join('');

const isElement = (node) => ts.isJsxElement(node) || ts.isJsxFragment(node);
const isText = (node) => node !== undefined && (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node));
const isTagged = (node) => ts.isTaggedTemplateExpression(node) && node.tag.getText() === 't';
const isChoice = (operator) => [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken].includes(operator);
const isSomething = (child) => !(ts.isJsxText(child) && shownText(child.text) === '') && !(ts.isJsxExpression(child) && child.expression === undefined);
const spanOf = (node) => ({ start: node.getStart(), end: node.end });

/** HTML's own way to say that a name or a command is the same in every language. */
const isLeftAlone = (node) => ts.isJsxElement(node) && node.openingElement.attributes.properties.some((one) => ts.isJsxAttribute(one) && one.name.getText() === 'translate');

/** Text that stands in an element itself, neither in one within it nor chosen by an expression. */
const isOwnText = (child) => {
  if (ts.isJsxText(child)) return /\p{L}/u.test(child.text);
  return ts.isJsxExpression(child) && isText(child.expression) && partsOfText(child.expression, counter(), []).some(({ text }) => /\p{L}/u.test(text ?? ''));
};

function counter() {
  let place = 0;
  return () => place++;
}
