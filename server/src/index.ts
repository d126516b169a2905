export { type Config, readConfig } from './config.ts';
export type { Demonstration, DemonstrationStep } from './demonstration.ts';
export { type RunningServer, type ServerParts, startServer } from './server.ts';
