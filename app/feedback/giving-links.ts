import type { GivingView } from '#server/services/feedback/giving/read-giving.ts';
import type { OpenRemark } from './giving-context.ts';

/** The ids of parts of the page. A place's own key may hold what addresses write otherwise. */
export const FORM_ID = 'about';
export const entryId = (key: string): string => `at-${key}`;
export const remarkAnchor = (id: string): string => `remark-${id}`;
export const questionAnchor = (id: string): string => `question-${id}`;

type Query = Record<string, string | null>;

function queryOf(query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]]));
  return `?${new URLSearchParams(given).toString()}`;
}

const address = (query: Query, id: string): string => `${queryOf(query)}#${encodeURIComponent(id)}`;

/** What opens the form at a place or a sentence there. */
export const aboutLink = (place: string, quote: string | null, isAll = false): string => address({ all: isAll ? '1' : null, about: place, quote }, FORM_ID);
export const changeLink = (id: string): string => address({ change: id }, FORM_ID);
/** Where what is open is sent to, so that it is open after a refusal as well: it may be sent before the address of the page says so. */
export const sendTo = ({ place, quote, change }: OpenRemark, isAll: boolean): string => queryOf(change === null ? { all: isAll ? '1' : null, about: place, quote } : { change });
export const takeBackLink = (id: string): string => address({ 'take-back': id }, remarkAnchor(id));
export const answerLink = (id: string): string => address({ answer: id }, questionAnchor(id));
/** The page with no form open, at one of its parts. */
export const backTo = (id: string, isAll = false): string => address({ all: isAll ? '1' : null }, id);

/** What the address asks to be open; a remark that is changed is open where it stands. */
export function openAt(query: URLSearchParams, { own }: Pick<GivingView, 'own'>): OpenRemark | null {
  const changed = own.find(({ id }) => id === query.get('change'));
  if (changed) return { place: changed.place, quote: changed.quote, change: changed.id };
  const place = query.get('about');
  return place === null ? null : { place, quote: query.get('quote'), change: null };
}
