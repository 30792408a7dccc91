import type { Association, Statement } from './case-shapes.ts';
import type { Unread } from './read-case-package.ts';
import { t } from '#domain/words/t.ts';

/** Of a framework deeper than any that is in use, the nearest levels are named. */
const MOST_LEVELS = 30;

type Placed = { statement: Statement; above: Statement[] };

/**
 * Statements in the order in which a framework is read, each with what it stands below. One that stands below several counts once, where it comes
 * first; what stands below something that is not in the package, or only below itself, comes last and is told in `unread`.
 */
export function hierarchyOf(statements: readonly Statement[], associations: readonly Association[], documentId: string, unread: Unread[]): Placed[] {
  const byId = new Map(statements.map((statement) => [statement.identifier, statement]));
  const parents = associations.filter(({ associationType, originNodeURI }) => associationType === 'isChildOf' && byId.has(originNodeURI.identifier)).toSorted((one, other) => one.sequenceNumber - other.sequenceNumber);
  const below = new Map<string, Statement[]>();
  const parentOf = new Map<string, string>();
  for (const { originNodeURI, destinationNodeURI } of parents) {
    const [child, parent] = [byId.get(originNodeURI.identifier), destinationNodeURI.identifier];
    const children = below.get(parent) ?? [];
    if (child) children.push(child);
    below.set(parent, children);
    if (!parentOf.has(originNodeURI.identifier)) parentOf.set(originNodeURI.identifier, parent);
  }

  const ordered: Placed[] = [];
  const placed = new Set<string>();
  // A stack of our own: a framework may be deeper than calls can nest.
  const walk = (roots: readonly Statement[]): void => {
    const waiting: Placed[] = roots.map((statement) => ({ statement, above: [] })).toReversed();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { statement, above } = next;
      if (placed.has(statement.identifier)) continue;
      placed.add(statement.identifier);
      ordered.push(next);
      waiting.push(...(below.get(statement.identifier) ?? []).map((child) => ({ statement: child, above: [...above, statement].slice(-MOST_LEVELS) })).toReversed());
    }
  };
  walk([...(below.get(documentId) ?? []), ...statements.filter(({ identifier }) => !parentOf.has(identifier))]);
  for (const statement of statements) {
    if (placed.has(statement.identifier)) continue;
    unread.push({ where: `CFItems ${statement.identifier}`, reason: byId.has(parentOf.get(statement.identifier) ?? '') ? t`It stands only below itself, so its place in the framework is not known.` : t`What it stands below is not in this file, so its place in the framework is not known.` });
    walk([statement]);
  }
  return ordered;
}
