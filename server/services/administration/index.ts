import { exportAuditLog, readAuditLog } from './audit-log.ts';
import { listEveryCommunity } from './communities.ts';
import { exportPerson, listEverybody, makeAdministrator, readAdministered, signOutEverywhere, unmakeAdministrator } from './people.ts';
import { applyRetention, changeRetention, readRetention } from './retention.ts';
import { readSiteState } from './site-state.ts';
import { changeSiteSettings, readSiteSettings } from './site-settings.ts';
import { readStorage } from './storage.ts';

export const administration = { applyRetention, changeRetention, changeSiteSettings, exportAuditLog, exportPerson, listEverybody, listEveryCommunity, makeAdministrator, readAdministered, readAuditLog, readRetention, readSiteSettings, readSiteState, readStorage, signOutEverywhere, unmakeAdministrator };
