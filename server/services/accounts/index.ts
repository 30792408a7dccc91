import { openDemoSignIn } from './open-demo-sign-in.ts';

export const accounts = { openDemoSignIn };
