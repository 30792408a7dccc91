/** Rooms whose words are not all in the catalogue yet; none once every language is complete. */
export const unspokenRooms = `
  server
  server-export
  server-http
  server-images
  server-jobs
  server-opinion-map
  server-passkeys
  server-providers
  server-realtime
  server-services
  server-services-bundle
  server-services-documents
  server-services-live
  server-services-report-reading
  server-services-reports
`
  .trim()
  .split(/\s+/u);
