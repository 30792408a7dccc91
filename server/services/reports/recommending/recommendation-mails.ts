import type { Mail } from '#server/services/deps.ts';

type About = { email: string; recommendations: readonly { text: string; dueOn: string | null }[]; report: { slug: string; title: string }; origin: string };

const due = (dueOn: string | null): string => (dueOn === null ? '' : ` (by ${dueOn})`);

/** Tells somebody that a published report recommends something and names them as who does it. */
export const ownerMail = ({ email, recommendations, report, origin }: About): Mail => ({
  recipient: email,
  subject: `Yours to do: ${report.title}`,
  text: [
    'Hello,',
    `the report “${report.title}” is published: ${origin}/reports/${report.slug}`,
    `It counts on you for ${recommendations.length === 1 ? 'this' : 'these'}:`,
    ...recommendations.map(({ text, dueOn }) => `- ${text}${due(dueOn)}`),
    `Say how far it is at any time: ${origin}/reports/${report.slug}/recommendations`,
    'We ask you again 30 and 90 days after. If this is not yours to do, tell who sent you here.',
    `Plenary, ${origin}`,
    '',
  ].join('\n\n'),
});

type Asking = { email: string; text: string; dueOn: string | null; report: { slug: string; title: string }; afterDays: number; secret: string; origin: string };

/** Asks the owner of a recommendation how far it is; the link answers without signing in, once. */
export const askOwnerMail = ({ email, text, dueOn, report, afterDays, secret, origin }: Asking): Mail => ({
  recipient: email,
  subject: `How far is it? ${report.title}`,
  text: [
    'Hello,',
    `${afterDays} days ago “${report.title}” was published. It recommends, and counts on you for it:`,
    `${text}${due(dueOn)}`,
    `Say in a minute how far it is: ${origin}/recommendations/${secret}`,
    'The link works once, within 60 days, and needs no sign-in; whoever has it can answer, so do not pass it on. What you say stands on the page of the report.',
    `Plenary, ${origin}`,
    '',
  ].join('\n\n'),
});
