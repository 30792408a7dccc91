import type { AuditFilter } from './audit-filter.ts';

/** The filter as it stands in an address, without what narrows nothing. */
export function auditQuery({ page, ...filter }: AuditFilter, toPage = page): string {
  const given = Object.entries(filter).flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value]]));
  return new URLSearchParams([...given, ...(toPage > 1 ? [['page', String(toPage)]] : [])]).toString();
}
