import { healthSchema } from '@adref/shared/protocol';
import { z } from 'zod';
import type { AppDependencies } from './app-dependencies.ts';
import { defineRoute, type Route } from './route.ts';

/** The server itself: whether it is well, and what it can be asked; `describe` tells that. */
export function serverRoutes(dependencies: AppDependencies, describe: () => object): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/health',
      summary: 'Whether the server is well',
      who: async () => null,
      params: z.object({}),
      answer: { schema: healthSchema, description: 'Its status, and how much is closed as unreadable' },
      handler: () => health(dependencies),
    }),
    defineRoute({
      method: 'get',
      path: '/openapi.json',
      summary: 'This description',
      who: async () => null,
      params: z.object({}),
      answer: { schema: z.looseObject({ openapi: z.literal('3.1.0') }), description: 'OpenAPI 3.1' },
      handler: describe,
    }),
  ];
}

/**
 * `gone` while nothing can be saved because the database was removed or replaced under the server, `full` while nothing can be saved because the disk is full; `degraded` where something is closed as unreadable or open with a
 * part missing; which, the log says: names are nobody's business.
 */
function health({
  unreadable: register,
  storage,
}: Pick<AppDependencies, 'unreadable' | 'storage'>): z.input<typeof healthSchema> {
  const unreadable = { ...register.counts() };
  const whole = Object.values(unreadable).every((count) => !count);
  const status = storage.isGone() ? 'gone' : storage.isFull() ? 'full' : whole ? 'ok' : 'degraded';
  return whole ? { status } : { status, unreadable };
}
