import type { CredentialDraft } from '../draft.ts';
import { cellOf, type RubricRow } from '../rubric.ts';
import type { ExportFacts } from './export-facts.ts';
import { canonicalLanguage } from './language-tag.ts';
import { uuidOf } from './stable-uuid.ts';
import { withoutNothing, type Written, type WrittenObject } from './written-values.ts';

type Kind = 'CFDocuments' | 'CFItems' | 'CFAssociations' | 'CFRubrics' | 'CFRubricCriteria' | 'CFRubricCriterionLevels';

/**
 * A credential as a package of CASE 1.1 (1EdTech): the competency and below it the method components as entries of a framework, and the rubric,
 * whose criteria point to the component that they judge; the best level has the highest score. The same draft and facts give the same document.
 */
export function casePackage(draft: CredentialDraft, facts: ExportFacts): WrittenObject {
  const named = (kind: Kind, path: readonly string[]) => {
    const identifier = uuidOf(facts, kind, ...path);
    return { identifier, uri: `${facts.urls.case}/${kind}/${identifier}` };
  };
  const changed = { lastChangeDateTime: facts.at };
  const linked = (kind: Kind, path: readonly string[], title: string) => ({ title: title.trim() || 'Untitled', ...named(kind, path) });
  const name = draft.name.trim() || 'Untitled';
  const competency = { path: ['competency'], statement: draft.competency.trim() || name, type: 'Competency', above: linked('CFDocuments', ['document'], name) };
  const nodes = [competency, ...draft.methodComponents.filter(({ text }) => text.trim() !== '').map(({ id, text }) => ({ path: ['component', id], statement: text, type: 'Method component', above: linked('CFItems', competency.path, competency.statement) }))];

  const rubricId = uuidOf(facts, 'CFRubrics', 'rubric');
  const criterionOf = (row: RubricRow, place: number): Written => {
    const component = draft.methodComponents.find(({ id, text }) => row.componentIds.includes(id) && text.trim() !== '');
    return {
      ...named('CFRubricCriteria', [row.id]),
      ...changed,
      category: row.kind,
      description: row.criterion,
      CFItemURI: component ? linked('CFItems', ['component', component.id], component.text) : linked('CFItems', competency.path, competency.statement),
      position: place + 1,
      rubricId,
      CFRubricCriterionLevels: draft.rubric.levels.map(({ id, label }, index) => ({
        ...named('CFRubricCriterionLevels', [row.id, id]),
        ...changed,
        quality: label,
        description: cellOf(row, id),
        score: draft.rubric.levels.length - 1 - index,
        position: index + 1,
        rubricCriterionId: uuidOf(facts, 'CFRubricCriteria', row.id),
      })),
    };
  };

  return withoutNothing({
    CFDocument: {
      ...named('CFDocuments', ['document']),
      ...changed,
      caseVersion: '1.1',
      frameworkType: 'Micro-credential',
      creator: draft.issuer.name.trim() || 'Unknown',
      title: name,
      officialSourceURL: facts.urls.page,
      publisher: draft.issuer.name,
      description: draft.description,
      language: canonicalLanguage(draft.language),
      version: facts.version,
      adoptionStatus: facts.version.startsWith('0.') ? 'Draft' : 'Adopted',
    },
    CFItems: nodes.map(({ path, statement, type }) => ({ ...named('CFItems', path), ...changed, fullStatement: statement, CFItemType: type })),
    CFAssociations: nodes.map(({ path, statement, above }, place) => ({ ...named('CFAssociations', path), ...changed, associationType: 'isChildOf', sequenceNumber: place + 1, originNodeURI: linked('CFItems', path, statement), destinationNodeURI: above })),
    CFRubrics: [{ ...named('CFRubrics', ['rubric']), ...changed, title: name, description: draft.competency, CFRubricCriteria: draft.rubric.rows.map(criterionOf) }],
  });
}
