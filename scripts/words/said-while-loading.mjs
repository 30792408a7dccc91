import ts from 'typescript';

/**
 * Where a module speaks while it is loaded: there is no reader yet whose language that could be, so that it would be English to everybody. Pages may, since they are built in a language.
 * @returns {{ line: number, text: string }[]}
 */
export function saidWhileLoading(source, file) {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found = [];
  visit(tree);
  return found;

  function visit(node) {
    if (ts.isFunctionLike(node)) return;
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 't') found.push({ line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: node.template.getText().slice(1, -1) });
    ts.forEachChild(node, visit);
  }
}
