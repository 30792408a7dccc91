import { v5 } from 'uuid';
import { majorOf, type ExportFacts } from './export-facts.ts';

/** The UUID of a part of a credential (version 5, RFC 9562): the same for the same part until the criteria change, on every machine. */
export const uuidOf = ({ credentialId, version }: ExportFacts, ...path: readonly string[]): string => v5([majorOf(version), ...path].join('/'), credentialId);
