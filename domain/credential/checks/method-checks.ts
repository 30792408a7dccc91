import { isBlank, type Check } from './finding.ts';
import { isEnglish } from './segments.ts';
import { isActVerb, taggedWords } from './tagged-words.ts';
import { t } from '#domain/words/t.ts';

const COMPONENTS = { least: 2, most: 8 };

type Form = 'imperative' | 'gerund' | 'third' | 'sentence' | 'thing';
const formWords = (): Record<Form, string> => ({ imperative: t`a verb, as “Sort”`, gerund: t`a verb in -ing, as “Sorting”`, third: t`a verb in -s, as “Sorts”`, sentence: t`who does it, as “Educator sorts”`, thing: t`a thing, as “Sorted answers”` });

/** In which form a component begins. A word that may be noun or verb is a verb where an article or another verb stands behind it. */
function formOf(text: string): Form {
  const [first, second, third] = taggedWords(text);
  if (!first) return 'thing';
  if (first.tags.has('Gerund')) return 'gerund';
  if (isActVerb(first)) return first.word.endsWith('s') && !first.tags.has('Infinitive') ? 'third' : 'imperative';
  const isVerbAfterAll = second?.tags.has('Determiner') || second?.tags.has('Possessive') || (second?.word === 'and' && third !== undefined && isActVerb(third));
  if (first.tags.has('Noun') && isVerbAfterAll) return first.word.endsWith('s') ? 'third' : 'imperative';
  return [first, second, third].some((word) => word?.tags.has('PresentTense')) ? 'sentence' : 'thing';
}

function mostFrequent(found: readonly Form[]): Form | undefined {
  const count = (form: Form) => found.filter((each) => each === form).length;
  return found.toSorted((one, other) => count(other) - count(one))[0];
}

export const componentsAreParallel: Check = {
  id: 'L06',
  severity: 'W',
  asks: () => t`The method has ${COMPONENTS.least} to ${COMPONENTS.most} components, in parallel form.`,
  find: (draft) => {
    const { methodComponents } = draft;
    const place = { field: 'methodComponents' } as const;
    if (methodComponents.length === 0) return [];
    if (methodComponents.length < COMPONENTS.least) return [{ reason: t`The method has one component only. Which steps is it made of?`, place }];
    if (methodComponents.length > COMPONENTS.most) return [{ reason: t`The method has ${methodComponents.length} components. With more than ${COMPONENTS.most}, earners lose sight of it: join some, or make two credentials.`, place }];
    if (!isEnglish(draft)) return [];
    const written = methodComponents.filter(({ text }) => !isBlank(text)).map(({ id, text }) => ({ id, form: formOf(text) }));
    const usual = mostFrequent(written.map(({ form }) => form));
    if (usual === undefined) return [];
    return written.filter(({ form }) => form !== usual).map(({ id, form }) => ({ reason: t`This component begins with ${formWords()[form]}; most begin with ${formWords()[usual]}. Steps of one form are easier to follow.`, place: { ...place, entryId: id, entryField: 'text' } }));
  },
};
