/** The sides of the administration, each a page of its own. */
export const administrationTabs = [
  { to: '/administration', label: 'Overview', isExact: true },
  { to: '/administration/people', label: 'People' },
  { to: '/administration/communities', label: 'Communities' },
  { to: '/administration/outbox', label: 'Mail' },
  { to: '/administration/jobs', label: 'Jobs' },
  { to: '/administration/storage', label: 'Storage' },
  { to: '/administration/settings', label: 'Settings' },
  { to: '/administration/retention', label: 'Retention' },
  { to: '/administration/audit', label: 'Audit log' },
] as const;
