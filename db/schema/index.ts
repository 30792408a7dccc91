export * from './accounts.ts';
export * from './agenda.ts';
export * from './communities.ts';
export * from './documents.ts';
export * from './mail.ts';
export * from './questions.ts';
export * from './summits.ts';
