/** The heads of the audit log as a file, for programs that read it: the same in every language. */
export const auditHeads = ['when', 'who', 'who id', 'act', 'thing', 'thing id', 'thing name', 'facts'];
