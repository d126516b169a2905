import type { RequestListener } from 'node:http';
import { buildHeader } from '@adref/shared/protocol';
import { reason } from '@adref/shared/refusal';
import express, { type Express } from 'express';
import type { AppDependencies } from './app-dependencies.ts';
import { baselineRoutes } from './baseline-routes.ts';
import { creationRoutes } from './creation-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { importRoutes } from './import-routes.ts';
import { libraryRoutes } from './library-routes.ts';
import { markedUpRoutes } from './marked-up-routes.ts';
import { negotiationRoutes } from './negotiation-routes.ts';
import { newsRoutes } from './news-routes.ts';
import { nextDraftRoutes } from './next-draft-routes.ts';
import { openApi } from './open-api.ts';
import { originGuard } from './origin.ts';
import { originRoutes } from './origin-routes.ts';
import { pageBuild } from './page-build.ts';
import { pages } from './pages.ts';
import { HttpProblem, problemHandler, problemOf, problemType } from './problem.ts';
import { proposalRoutes } from './proposal-routes.ts';
import { recordRoutes } from './record-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { addressOf } from './request-address.ts';
import type { Route } from './route.ts';
import { securityHeaders } from './security-headers.ts';
import { serverRoutes } from './server-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { textRoutes } from './text-routes.ts';

/** Answers everything that is asked for over HTTP: the interface under /api and the pages. */
export function createApp(dependencies: AppDependencies): RequestListener {
  const app = expressApp(dependencies);
  return (request, response) => {
    // Before Express, which passes some addresses that it cannot read over and throws at others.
    if (addressOf(request)) app(request, response);
    else {
      const problem = problemOf('malformed', reason('address-unreadable'));
      response.writeHead(problem.status, { 'content-type': problemType, connection: 'close' });
      response.end(JSON.stringify(problem));
    }
  };
}

function expressApp(dependencies: AppDependencies): Express {
  const app = express();
  app.disable('x-powered-by');
  // An entity tag per answer costs a hash and saves nothing: what is under /api is asked for once and then kept up by events.
  app.set('etag', false);
  app.set('trust proxy', dependencies.config.proxies);
  app.use(securityHeaders(dependencies.secure));
  app.use(originGuard(dependencies.config));

  const api = express.Router();
  const build = pageBuild(dependencies.config.pages);
  api.use((_request, response, next) => {
    response.setHeader('cache-control', 'no-store');
    if (build !== null) response.setHeader(buildHeader, build);
    next();
  });
  api.use(dependencies.limits.everything);
  const routes: Route[] = [
    ...sessionRoutes(dependencies),
    ...creationRoutes(dependencies),
    ...negotiationRoutes(dependencies),
    ...textRoutes(dependencies),
    ...originRoutes(dependencies),
    ...nextDraftRoutes(dependencies),
    ...newsRoutes(dependencies),
    ...proposalRoutes(dependencies),
    ...recordRoutes(dependencies),
    ...exportRoutes(dependencies),
    ...markedUpRoutes(dependencies),
    ...reportRoutes(dependencies),
    ...baselineRoutes(dependencies),
    ...importRoutes(dependencies),
    ...libraryRoutes(dependencies),
    ...serverRoutes(dependencies, () => description),
  ];
  const description = openApi(routes);
  for (const route of routes) route.mount(api);
  api.use(() => {
    throw HttpProblem.notFound();
  });
  app.use('/api', api);
  app.use(pages(dependencies.config.pages));
  app.use(problemHandler(dependencies.report));
  return app;
}
