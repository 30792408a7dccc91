/** Ends with a sentence when this Node is too old, before anything newer than it is loaded. */
export function requireNode(major = 20, minor = 19) {
  const [ourMajor = 0, ourMinor = 0] = process.versions.node.split('.').map(Number);
  if (ourMajor > major || (ourMajor === major && ourMinor >= minor)) return;
  console.error(`Plenary needs Node ${major}.${minor} or later; this is Node ${process.versions.node}. See https://nodejs.org/en/download.`);
  process.exit(1);
}
