import type { z } from 'zod';
import type { Alignment } from '../draft.ts';
import { associationShape, documentShape, packageShape, statementShape, wrappedShape, type Association, type Statement } from './case-shapes.ts';
import { STATEMENT_LIMITS } from './take-forms.ts';
import { hierarchyOf } from './hierarchy.ts';
import { t } from '#domain/words/t.ts';

/** A statement of a framework that a credential can be aligned to; `path` names what it stands below, from the framework down. */
export type OfferedAlignment = { identifier: string; code: string; statement: string; uri: string; kind: string; path: string[] };
/** A part that was not read: where in the file, and why. */
export type Unread = { where: string; reason: string };
export type CaseReading = { ok: true; framework: string; offered: OfferedAlignment[]; unread: Unread[] } | { ok: false; reason: string };

const MOST_STATEMENTS = 20_000;

/**
 * Reads a CFPackage of CASE 1.1 or 1.0 leniently: statements in the order and hierarchy of their framework, and each part that could not be
 * read with its reason. Refuses only what is no JSON, or holds neither a framework nor a statement.
 */
export function readCasePackage(text: string): CaseReading {
  const written = jsonOf(text);
  if (written === undefined) return { ok: false, reason: t`This file is not JSON, as a package of CASE is.` };
  const reading = packageShape.safeParse(wrappedShape.safeParse(written).data?.CFPackage ?? written);
  if (!reading.success || !['CFDocument', 'CFItems'].some((name) => Object.hasOwn(reading.data, name))) return { ok: false, reason: t`This file holds no framework of CASE: neither CFDocument nor CFItems is in it.` };
  const unread: Unread[] = [];
  const { CFDocument } = reading.data;
  const listed = (name: 'CFItems' | 'CFAssociations' | 'CFRubrics'): unknown[] => {
    const list = reading.data[name] ?? [];
    if (!Array.isArray(list)) unread.push({ where: name, reason: t`It is no list, as CASE writes it, so nothing of it was read.` });
    return Array.isArray(list) ? list : [];
  };
  const [listedStatements, listedAssociations, rubrics] = [listed('CFItems'), listed('CFAssociations'), listed('CFRubrics')];
  const parts = <Shape extends z.ZodType>(shape: Shape, entries: readonly unknown[], name: string): z.infer<Shape>[] =>
    entries.flatMap((entry, place) => {
      const part = shape.safeParse(entry);
      if (!part.success) unread.push({ where: `${name} ${place + 1}`, reason: reasonOf(part.error) });
      return part.success ? [part.data] : [];
    });
  const [framework] = parts(documentShape, [CFDocument], 'CFDocument');
  const title = (framework?.title ?? '').slice(0, STATEMENT_LIMITS.framework);
  if (title !== (framework?.title ?? '')) unread.push({ where: 'CFDocument 1', reason: t`The title of the framework is longer than ${STATEMENT_LIMITS.framework} characters, and cut.` });
  if (framework && title === '') unread.push({ where: 'CFDocument 1', reason: t`The framework has no title.` });
  const statements = onlyOnce(parts(statementShape, listedStatements.slice(0, MOST_STATEMENTS), 'CFItems'), unread).map((statement) => withShortCode(statement, unread));
  if (listedStatements.length > MOST_STATEMENTS) unread.push({ where: 'CFItems', reason: t`Only the first ${MOST_STATEMENTS} statements are read.` });
  if (rubrics.length > 0) unread.push({ where: 'CFRubrics', reason: rubrics.length === 1 ? t`A rubric is left out: only statements can be aligned to.` : t`${rubrics.length} rubrics are left out: only statements can be aligned to.` });
  const associations: Association[] = parts(associationShape, listedAssociations, 'CFAssociations');

  const ordered = hierarchyOf(statements, associations, framework?.identifier ?? '', unread);
  const offered = ordered.map(({ statement: { identifier, uri, fullStatement, humanCodingScheme, CFItemType }, above }): OfferedAlignment => ({ identifier, code: humanCodingScheme, statement: fullStatement, uri, kind: CFItemType, path: [title, ...above.map(calledAs)].filter(Boolean) }));
  return { ok: true, framework: title, offered, unread };
}

/** An offered statement as an alignment of a draft. */
export const alignmentFrom = ({ statement, uri, code }: OfferedAlignment, framework: string, id: string): Alignment => ({ id, name: statement, url: uri, framework, code, targetType: 'CFItem' });

const calledAs = ({ humanCodingScheme, abbreviatedStatement, fullStatement }: Statement): string => [humanCodingScheme, abbreviatedStatement || fullStatement].filter(Boolean).join(' ');

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function onlyOnce(statements: readonly Statement[], unread: Unread[]): Statement[] {
  const kept = new Map<string, Statement>();
  for (const statement of statements) {
    if (kept.has(statement.identifier)) unread.push({ where: `CFItems ${statement.identifier}`, reason: t`Another statement has the same identifier; the first one is kept.` });
    else kept.set(statement.identifier, statement);
  }
  return [...kept.values()];
}

function withShortCode(statement: Statement, unread: Unread[]): Statement {
  if (statement.humanCodingScheme.length <= STATEMENT_LIMITS.code) return statement;
  unread.push({ where: `CFItems ${statement.identifier}`, reason: t`Its humanCodingScheme is longer than ${STATEMENT_LIMITS.code} characters, and left out.` });
  return { ...statement, humanCodingScheme: '' };
}

/** Which properties are missing or odd, in words. */
function reasonOf({ issues }: z.ZodError): string {
  const namesOf = (isLong: boolean) => [...new Set(issues.filter(({ code }) => (code === 'too_big') === isLong).map(({ path }) => path.join('.')))].filter(Boolean);
  const [odd, long] = [namesOf(false), namesOf(true)];
  const oddReason = odd.length === 1 ? t`${odd.join()} is missing or not as CASE writes it.` : t`${odd.join(', ')} are missing or not as CASE writes it.`;
  const longReason = long.length === 1 ? t`${long.join()} is longer than an alignment takes.` : t`${long.join(', ')} are longer than an alignment takes.`;
  return [...(odd.length > 0 ? [oddReason] : []), ...(long.length > 0 ? [longReason] : [])].join(' ') || t`It is missing, or no object.`;
}
