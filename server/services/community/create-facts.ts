import type { DbOrTx } from '#db/client.ts';
import { readSiteSettings } from '#db/repositories/site-settings.ts';
import type { Facts } from '#domain/permissions.ts';

/** What decides who may make communities. */
export const createFacts = async (db: DbOrTx): Promise<Facts> => ({ isOpenToCreate: (await readSiteSettings(db)).settings.communitiesBy === 'anybody' });
