/** What those who moderate a community may decide about somebody there: silenced, they read and write nothing; suspended, they read what everybody may and take part in nothing. */
export type Restriction = 'silenced' | 'suspended';
