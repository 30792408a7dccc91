import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DocumentFigures } from './realtime/open-documents.ts';

/** The version in package.json below `root`. */
export function readVersion(root: string): string {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** What the document server tells of itself to administrators. */
export const liveFigures = ({ openDocuments, connections, waitingEdits }: DocumentFigures) => ({ openDocuments, documentConnections: connections, waitingEdits });
