import { existsSync } from 'node:fs';
import { inRoot } from './root.mjs';

/** Settings in `.env` stand in for those the environment does not have; see .env.example. */
export function readSettingsFile() {
  if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
}
