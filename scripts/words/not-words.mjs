/** Files whose strings are read by machines alone, or by whoever runs the server, and stay English. */
const MACHINES = [
  /^domain\/(?:credential\/(?:exports|schemas?)|agenda\/schedule-json|bundle)\//u,
  /^domain\/api\/(?!access-token|scope-words)/u,
  /^domain\/document\/(?:count-words|nodes\/(?:code|credential-nodes))\.ts$/u,
  /^server\/(?:env|log|main|open-[a-z]+|start-workers|defect-words|demo-file|drain|background-process)\.ts$/u,
  /^domain\/feedback\/similar-remarks\.ts$/u,
  /^server\/services\/administration\/audit-heads\.ts$/u,
  /^app\/reports\/report-json-ld\.ts$/u,
  /^app\/editor\/(?:commands\/key-notation|presence\/stops-following|paste\/(?:clean-blocks|clean-words|drop-images|drop-unseen))\.ts$/u,
  /^app\/routes\/(?:design|robots)\//u,
];

/** The languages, each called as it calls itself. */
const OWN_NAMES = [/^domain\/words\/interface-language\.ts$/u];

/** Files whose words are kept, or written for nobody who reads now. */
const KEPT = [/^domain\/(?:deleted-person|feedback\/report\/sealed-report)\.ts$/u];

export const notWords = (file) => [...MACHINES, ...OWN_NAMES, ...KEPT].some((pattern) => pattern.test(file));
