import type { GivenRole } from '#domain/role.ts';
import { t } from '#domain/words/t.ts';

export const roleWords: Record<GivenRole, string> = { participant: t`Participant`, facilitator: t`Facilitator`, convener: t`Convener` };
