import { z } from 'zod';
import { educatorRoles, perspectives, type SpeaksAs } from '../perspective.ts';
import { manyLines, oneLine } from './plain-text.ts';
import type { AgendaEntry } from './agenda-session.ts';
import { t } from '../words/t.ts';

/** What a session comes down to, point by point; one with a perspective is a voice: what teachers, coaches or funders said. */
export type AgendaPoint = { title: string; text: string } & (SpeaksAs | { perspective: null; educatorRole: null });

/** A session as it is planned here, with the points that no other calendar knows. */
export type PlannedAgendaSession = AgendaEntry & { points: AgendaPoint[] };

export const POINT_LIMITS = { points: 40, title: 120, text: 2_000 } as const;

const none = { perspective: null, educatorRole: null } as const;

/** One choice for "said by": nobody in particular, a perspective, or one of the three ways of being an educator. */
const voiceField = z.enum(['', ...perspectives, ...educatorRoles], { error: () => t`Choose whose voice this is.` }).default('');
export type AgendaVoice = z.infer<typeof voiceField>;

const speaksAs = (voice: AgendaVoice): SpeaksAs | typeof none => {
  if (voice === '') return none;
  const educatorRole = educatorRoles.find((role) => role === voice);
  if (educatorRole) return { perspective: 'educator', educatorRole };
  const perspective = perspectives.find((each) => each === voice);
  return perspective ? { perspective, educatorRole: null } : none;
};

/** The voice of a point as its form shows it. */
export const voiceOf = (point: AgendaPoint): AgendaVoice => point.educatorRole ?? point.perspective ?? '';

/** The rows of points in a session's form; rows left wholly blank count as not there. */
export const agendaPointsField = z
  .array(
    z.object({
      title: z.string().overwrite(oneLine).max(POINT_LIMITS.title, { error: () => t`Use at most ${POINT_LIMITS.title} characters.` }).default(''),
      text: z.string().overwrite(manyLines).max(POINT_LIMITS.text, { error: () => t`Use at most 2,000 characters.` }).default(''),
      voice: voiceField,
    }),
  )
  .max(POINT_LIMITS.points, { error: () => t`Write at most ${POINT_LIMITS.points} points.` })
  .superRefine((points, context) => {
    points.forEach(({ title, text }, row) => {
      if (!title && text) context.addIssue({ code: 'custom', path: [row, 'title'], message: t`Give this point a few words as its title, or clear the row.` });
    });
  })
  .transform((points): AgendaPoint[] => points.filter(({ title }) => title !== '').map(({ voice, ...point }) => ({ ...point, ...speaksAs(voice) })));
