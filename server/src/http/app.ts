import express, { type Express } from 'express';
import { negotiationRoutes } from './negotiation-routes.ts';
import { openApi } from './open-api.ts';
import { originGuard } from './origin.ts';
import { pages } from './pages.ts';
import type { Parts } from './parts.ts';
import { HttpProblem, problemHandler } from './problem.ts';
import { securityHeaders } from './security-headers.ts';
import { sessionRoutes } from './session-routes.ts';

/** Everything that is asked for over HTTP: the interface under /api and the pages. */
export function createApp(parts: Parts): Express {
  const app = express();
  app.disable('x-powered-by');
  // An entity tag per answer costs a hash and saves nothing: what is under /api is asked for once and then kept up by events.
  app.set('etag', false);
  app.set('trust proxy', parts.config.proxies);
  app.use(securityHeaders(parts.secure));
  app.use(originGuard(parts.config));

  const api = express.Router();
  api.use((_request, response, next) => {
    response.setHeader('cache-control', 'no-store');
    next();
  });
  const description = openApi();
  api.get('/openapi.json', (_request, response) => void response.json(description));
  api.get('/health', (_request, response) => void response.json({ status: 'ok' }));
  // Before the reader of small bodies below: these routes take documents and read their bodies themselves.
  api.use(negotiationRoutes(parts));
  api.use(express.json({ limit: '20kb' }));
  api.use(sessionRoutes(parts));
  api.use(() => {
    throw HttpProblem.notFound();
  });
  app.use('/api', api);
  app.use(pages(parts.config.pages));
  app.use(problemHandler(parts.report));
  return app;
}
