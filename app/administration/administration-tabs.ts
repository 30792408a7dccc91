import { t } from '#domain/words/t.ts';

/** The sides of the administration, each a page of its own. */
export const administrationTabs = [
  { to: '/administration', label: t`Overview`, isExact: true },
  { to: '/administration/people', label: t`People` },
  { to: '/administration/communities', label: t`Communities` },
  { to: '/administration/outbox', label: t`Mail` },
  { to: '/administration/jobs', label: t`Jobs` },
  { to: '/administration/storage', label: t`Storage` },
  { to: '/administration/settings', label: t`Settings` },
  { to: '/administration/retention', label: t`Retention` },
  { to: '/administration/audit', label: t`Audit log` },
] as const;
