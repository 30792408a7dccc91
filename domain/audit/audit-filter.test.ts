import { describe, expect, it } from 'vitest';
import { auditFilterSchema } from './audit-filter.ts';
import { auditQuery } from './audit-query.ts';

describe('what the audit log is narrowed by', () => {
  it('ignores what it does not know', () => {
    const everything = { person: '', act: null, kind: null, thing: null, since: null, until: null, page: 1 };
    expect(auditFilterSchema.parse({})).toEqual(everything);
    expect(auditFilterSchema.parse({ act: 'x', kind: 'room', thing: '1', since: '2026-02-31', until: 'now', page: '-1' })).toEqual(everything);
  });

  it('stands in an address without what narrows nothing', () => {
    const filter = auditFilterSchema.parse({ person: ' Ada ', act: 'summit.published', since: '2026-03-01', page: '2' });
    expect(auditQuery(filter)).toBe('person=Ada&act=summit.published&since=2026-03-01&page=2');
    expect(auditQuery(filter, 1)).toBe('person=Ada&act=summit.published&since=2026-03-01');
    expect(auditFilterSchema.parse(Object.fromEntries(new URLSearchParams(auditQuery(filter))))).toEqual(filter);
  });
});
