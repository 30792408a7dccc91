import { reasonKinds, reasonWords } from '#domain/moderation/kinds.ts';

/** What can be wrong with a thing, as a form offers it. */
export const reasonChoices = reasonKinds.map((kind) => ({ value: kind, label: reasonWords()[kind].name, hint: reasonWords()[kind].meaning }));
