import type { ThingKind } from '#domain/discussion/topic-thing.ts';
import { t } from '#domain/words/t.ts';

/** As it stands within "About the …", where other languages want an article of its gender. */
export const thingWithin: Record<ThingKind, string> = { summit: t`summit`, question: t`question`, credential: t`credential`, report: t`report` };

/** As it stands alone, before a title. */
export const thingAlone: Record<ThingKind, string> = { summit: t`Summit`, question: t`Question`, credential: t`Credential`, report: t`Report` };
