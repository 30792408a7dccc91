import { z } from 'zod';
import { alignmentTypes } from '../draft.ts';

/*
 * What the standards ask of an export, as far as a draft can miss it; written from their texts, so that a page can say at once what is missing.
 * The schemas of the standards themselves are what the tests hold the exports against.
 */
const words = z.string().min(1);
const url = z.url({ protocol: /^https?$/ });
const typed = <Type extends string>(type: Type) => z.tuple([z.literal(type)]);
/** As Open Badges 3.0 writes languages. */
const language = z.string().regex(/^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/);

const rubricCriterionLevel = z.object({ id: url, type: typed('RubricCriterionLevel'), name: words, description: words.optional() });

/** An Achievement: id, type, name, description and criteria it must have; what else is there must be well formed. */
export const achievementShape = z.object({
  '@context': z.array(url).min(2),
  id: url,
  type: typed('Achievement'),
  achievementType: z.literal('MicroCredential'),
  name: words,
  description: words,
  criteria: z.object({ id: url, narrative: words.optional() }),
  creator: z.object({ id: url, type: typed('Profile'), name: words.optional(), url }).optional(),
  alignment: z.array(z.object({ type: typed('Alignment'), targetName: words, targetUrl: url, targetFramework: words.optional(), targetCode: words.optional(), targetType: z.enum(alignmentTypes) })).optional(),
  resultDescription: z.array(z.object({ id: url, type: typed('ResultDescription'), name: words, resultType: z.literal('RubricCriterionLevel'), requiredLevel: url.optional(), rubricCriterionLevel: z.array(rubricCriterionLevel).optional() })).optional(),
  tag: z.array(words).optional(),
  inLanguage: language.optional(),
  version: words,
  related: z.array(z.object({ id: url, type: typed('Related'), version: words })).optional(),
});

/** A MicroCredential of CTDL; the registry also wants to know who owns it. */
export const ctdlShape = z.object({
  '@id': url,
  '@type': z.literal('ceterms:MicroCredential'),
  'ceterms:ctid': z.string().regex(/^ce-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  'ceterms:name': words,
  'ceterms:description': words,
  'ceterms:subjectWebpage': url,
  'ceterms:credentialStatusType': z.object({ 'ceterms:targetNodeName': words }),
  'ceterms:ownedBy': z.array(z.object({ '@id': url, 'ceterms:name': words.optional() })).min(1),
});
