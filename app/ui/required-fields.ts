/**
 * Names the fields that a form cannot be sent without, in the shape conform takes as `constraint`. Said in the page
 * rather than read from the schema, so that no schema travels to the browser; the server's word counts anyway.
 */
export const requiredFields = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, { required: true }])) as Record<Name, { required: true }>;
