import type { Deps } from './deps.ts';

type UseCase = (deps: Deps, ...input: never[]) => unknown;
type Bound<Case> = Case extends (deps: Deps, ...input: infer Input) => infer Result ? (...input: Input) => Result : never;
export type BoundUseCases<Cases> = { [Name in keyof Cases]: Bound<Cases[Name]> };

/** Gives every use case of a folder its dependencies, so that a loader calls `services.summits.readSummit(actor, slug)`. */
export function bindUseCases<Cases extends Record<string, UseCase>>(deps: Deps, cases: Cases): BoundUseCases<Cases> {
  const bound = Object.entries(cases).map(([name, useCase]) => [name, (...input: never[]) => useCase(deps, ...input)]);
  return Object.fromEntries(bound) as BoundUseCases<Cases>;
}
