import { addRun, type ComparedNode, type ComparedPart, type ComparedRun } from '../compare-versions.ts';
import { isRun } from '../content.ts';
import { agreedAttributes, borderWish } from './stamp.ts';
import { agreedFormatting, isOnlySuggested } from './without-open-suggestions.ts';

type Values = Record<string, unknown>;

/**
 * What changed between two states of a text as it was agreed in each: what is only suggested counts as not there, comes with
 * its acceptance, and leaves no trace when it is declined.
 */
export function agreedChanges(parts: readonly ComparedPart[]): ComparedPart[] {
  const agreed: ComparedPart[] = [];
  for (const part of parts) {
    if (isRun(part)) addAgreedRun(agreed, part);
    else addAgreedBlock(agreed, part);
  }
  return agreed;
}

function addAgreedRun(agreed: ComparedPart[], { marksBefore, ...run }: ComparedRun): void {
  const before = marksBefore ?? run.marks;
  const change = agreedChange(run.change, isOnlySuggested(before), isOnlySuggested(run.marks));
  if (change === null) return;
  const [stood, stands] = [agreedFormatting(before), agreedFormatting(run.marks)];
  const hasChanged = change === 'same' && JSON.stringify(stood) !== JSON.stringify(stands);
  addRun(agreed, { ...run, change, marks: stands, ...(hasChanged && { marksBefore: stood }) });
}

/** A block that is only suggested and holds words of others stays with them, as where the text is read. */
function addAgreedBlock(agreed: ComparedPart[], { attributesBefore, ...node }: ComparedNode): void {
  const before = attributesBefore ?? node.attributes;
  const content = agreedChanges(node.content);
  const change = agreedChange(node.change, isWished(before), isWished(node.attributes)) ?? (content.length > 0 ? node.change : null);
  if (change === null) return;
  const [stood, stands] = [agreedAttributes(before), agreedAttributes(node.attributes)];
  const hasChanged = change === 'same' && JSON.stringify(stood) !== JSON.stringify(stands);
  agreed.push({ ...node, change, attributes: stands, ...(hasChanged && { attributesBefore: stood }), content });
}

const isWished = (attributes: Values): boolean => borderWish(attributes, 'suggestedInsertion') !== null;

/** The change of what was or is only suggested; null for what was agreed in neither state. */
function agreedChange(change: ComparedPart['change'], wasSuggested: boolean, isSuggested: boolean): ComparedPart['change'] | null {
  const stood = change !== 'inserted' && !wasSuggested;
  const stands = change !== 'deleted' && !isSuggested;
  if (stands) return stood ? 'same' : 'inserted';
  return stood ? 'deleted' : null;
}
