import { join } from 'node:path';

/** How this server runs; read from the environment here and nowhere else. */
export interface Config {
  /** 0 takes any free port. */
  readonly port: number;
  /** Address to listen on: 127.0.0.1 for this machine only, 0.0.0.0 for everybody on the network. */
  readonly host: string;
  readonly dataDir: string;
  /** Where people reach the server, without a path: `https://adref.example.org`. Null: at its host and port. */
  readonly publicUrl: string | null;
  /** How many proxies are in front of the server; their `X-Forwarded-For` tells the visitor's address. */
  readonly proxies: number;
  /** Whether there is a ready-made negotiation, in which everybody may write without an invitation. */
  readonly demonstration: boolean;
  /** Folder of the built pages. */
  readonly pages: string;
}

/** The configuration in these environment variables, or a sentence that says which one is wrong and what it should be. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
): { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly reason: string } {
  const port = Number(env.PORT ?? '4747');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return { ok: false, reason: `PORT is “${env.PORT}”; it should be a number from 0 to 65535.` };
  }
  const publicUrl = env.PUBLIC_URL ?? null;
  if (publicUrl !== null && !/^https?:\/\/[^/]+\/?$/.test(publicUrl)) {
    return {
      ok: false,
      reason: `PUBLIC_URL is “${publicUrl}”; it should be like https://adref.example.org, without a path.`,
    };
  }
  const proxies = Number(env.PROXIES ?? '0');
  if (!Number.isInteger(proxies) || proxies < 0 || proxies > 10) {
    return {
      ok: false,
      reason: `PROXIES is “${env.PROXIES}”; it should be how many proxies stand in front, from 0 to 10.`,
    };
  }
  const demonstration = env.DEMONSTRATION ?? 'on';
  if (demonstration !== 'on' && demonstration !== 'off') {
    return { ok: false, reason: `DEMONSTRATION is “${demonstration}”; it should be on or off.` };
  }
  const config: Config = {
    port,
    host: env.HOST ?? '127.0.0.1',
    dataDir: env.DATA_DIR ?? 'data',
    publicUrl: publicUrl?.replace(/\/$/, '') ?? null,
    proxies,
    demonstration: demonstration === 'on',
    pages: join(import.meta.dirname, '..', '..', 'client', 'dist'),
  };
  return { ok: true, config };
}
