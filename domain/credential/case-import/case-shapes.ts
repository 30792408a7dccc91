import { z } from 'zod';
import { STATEMENT_LIMITS } from './take-forms.ts';

/*
 * CASE 1.0 and 1.1 as far as alignments need it. Each part is read by itself, so that one that is not as the standard says spoils no other;
 * what is not asked for here may be there or not.
 */
const words = z.string().transform((text) => text.replace(/\s+/g, ' ').trim());
const optional = words.catch('');

/** In the wild the whole package is sometimes wrapped once more. */
export const packageShape = z.looseObject({ CFDocument: z.unknown(), CFItems: z.unknown().optional(), CFAssociations: z.unknown().optional(), CFRubrics: z.unknown().optional() });
export const wrappedShape = z.looseObject({ CFPackage: z.record(z.string(), z.unknown()) });

export const documentShape = z.looseObject({ identifier: optional, uri: optional, title: optional });

export const statementShape = z.looseObject({
  identifier: words.pipe(z.string().min(1)),
  uri: words.pipe(z.url({ protocol: /^https?$/ }).max(STATEMENT_LIMITS.url)),
  fullStatement: words.pipe(z.string().min(1).max(STATEMENT_LIMITS.name)),
  humanCodingScheme: optional,
  abbreviatedStatement: optional,
  CFItemType: optional,
});
export type Statement = z.infer<typeof statementShape>;

const link = z.looseObject({ identifier: words.pipe(z.string().min(1)) });
export const associationShape = z.looseObject({ associationType: words, originNodeURI: link, destinationNodeURI: link, sequenceNumber: z.number().catch(Number.MAX_SAFE_INTEGER) });
export type Association = z.infer<typeof associationShape>;
