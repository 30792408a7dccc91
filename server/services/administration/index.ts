import { exportAuditLog, readAuditLog } from './audit-log.ts';

export const administration = { exportAuditLog, readAuditLog };
