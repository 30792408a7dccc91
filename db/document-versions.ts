import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Sql } from 'postgres';
import { encodeStateVectorFromUpdate } from 'yjs';
import { EMPTY_STATE, isSameState } from '#domain/document/same-state.ts';
import { createId } from '#domain/ids.ts';
import type { KeptVersion, StoredVersion, VersionLine, VersionToKeep } from '#domain/document/version.ts';

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** Keeps a version; who keeps one of the same document at the same time waits, so that numbers follow each other. */
export async function keepVersion(sql: Sql, { documentId, occasion, name, keptBy, at, content }: VersionToKeep): Promise<KeptVersion | null> {
  const packed = await compress(content);
  return sql.begin(async (tx) => {
    const [document] = await tx`select id from documents where id = ${documentId} for update`;
    if (!document) return null;
    const [newest] = await tx<(VersionLine & { content: Buffer })[]>`
      select number, occasion, name, kept_by as "keptBy", at, state_vector as "stateVector", content
      from document_versions where document_id = ${documentId} order by number desc limit 1`;
    if (isSameState(newest ? await expand(newest.content) : EMPTY_STATE, content)) {
      if (!newest) return null;
      const { content: _content, ...version } = newest;
      if (version.name !== null || name === null) return { version, isNew: false };
      await tx`update document_versions set name = ${name}, kept_by = ${keptBy} where document_id = ${documentId} and number = ${version.number}`;
      return { version: { ...version, name, keptBy }, isNew: false };
    }
    const version: VersionLine = { number: (newest?.number ?? 0) + 1, occasion, name, keptBy, at, stateVector: encodeStateVectorFromUpdate(content) };
    await tx`
      insert into document_versions (id, document_id, number, occasion, name, kept_by, at, content, state_vector)
      values (${createId()}, ${documentId}, ${version.number}, ${occasion}, ${name}, ${keptBy}, ${at}, ${packed}, ${Buffer.from(version.stateVector)})`;
    return { version, isNew: true };
  });
}

export const listVersions = (sql: Sql, documentId: string): Promise<VersionLine[]> => sql<VersionLine[]>`
  select number, occasion, name, kept_by as "keptBy", at, state_vector as "stateVector"
  from document_versions where document_id = ${documentId} order by number desc`;

export async function loadVersion(sql: Sql, documentId: string, number: number): Promise<StoredVersion | null> {
  const [row] = await sql<(VersionLine & { content: Buffer })[]>`
    select number, occasion, name, kept_by as "keptBy", at, state_vector as "stateVector", content
    from document_versions where document_id = ${documentId} and number = ${number}`;
  return row ? { ...row, content: await expand(row.content) } : null;
}
