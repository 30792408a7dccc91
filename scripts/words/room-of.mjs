/**
 * The room whose catalogue holds the words of a file: a folder of the house, or for routes what their names begin with. The same English may be said differently in two rooms.
 * `app/routes/communities.topic/route.tsx` is of `routes-communities`, `domain/report/report-words.ts` of `domain-report`.
 */
export function roomOf(file) {
  const [top, folder, ...rest] = file.split('/');
  if (folder === 'routes') return `routes-${rest[0].split('.')[0]}`;
  const deep = folder === 'services' && rest.length > 1 ? `${folder}-${rest[0]}` : folder;
  return rest.length === 0 ? top : `${top}-${deep}`;
}
