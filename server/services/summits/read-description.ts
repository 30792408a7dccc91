import { listAgenda } from '#db/repositories/agenda-sessions.ts';
import type { Actor } from '#domain/actor.ts';
import { formMark, type FormPart } from '#domain/meanwhile.ts';
import type { SummitDescription } from '#domain/summit.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from './open-summit.ts';

type Written = Omit<SummitDescription, 'movesAgenda'>;
/** `mark` stands for this state of the description; the form carries it, so that nobody saves over what they have not seen. */
export type DescriptionView = Written & { agendaSessionCount: number; mark: string };

/** Shows a convener what is written about the summit, to change it. */
export async function readDescription({ db, hashSecret }: Deps, actor: Actor, slug: string): Promise<DescriptionView> {
  const { summit } = await openSummit(db, actor, slug, 'summit.prepare');
  const agenda = await listAgenda(db, summit.id);
  const { title, tagline, overview, host, place, timeZone, startsOn, endsOn, language, licence, colophon } = summit;
  const written = { title, tagline, overview, host, place, timeZone, startsOn, endsOn, language, licence, colophon };
  return { ...written, agendaSessionCount: agenda.length, mark: formMark(descriptionParts(written), hashSecret) };
}

/** The description field by field, in the words and the order of its form. */
export function descriptionParts({ title, tagline, overview, host, place, startsOn, endsOn, timeZone, language, licence, colophon }: Written): FormPart[] {
  const part = (name: keyof Written, label: string, text: string): FormPart => ({ name, label, value: text, text });
  return [
    part('title', t`Title`, title),
    part('tagline', t`What it is for`, tagline),
    part('overview', t`Overview`, overview),
    part('host', t`Hosted by`, host),
    part('place', t`Place`, place),
    part('startsOn', t`First day`, startsOn),
    part('endsOn', t`Last day`, endsOn),
    part('timeZone', t`Time zone`, timeZone),
    part('language', t`Language of the summit`, language),
    part('licence', t`Licence`, licence),
    part('colophon', t`How this was made`, colophon),
  ];
}
