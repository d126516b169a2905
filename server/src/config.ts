import { join } from 'node:path';
import { message, type OperatorMessage } from './messages/message.ts';

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

/** The configuration in these environment variables, or which one is wrong and what it should be. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
): { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly why: OperatorMessage } {
  const port = Number(env.PORT ?? '4747');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return { ok: false, why: message('port-unfit', { value: env.PORT ?? '' }) };
  }
  const publicUrl = env.PUBLIC_URL ?? null;
  if (publicUrl !== null && !/^https?:\/\/[^/]+\/?$/.test(publicUrl)) {
    return { ok: false, why: message('public-url-unfit', { value: publicUrl }) };
  }
  const proxies = Number(env.PROXIES ?? '0');
  if (!Number.isInteger(proxies) || proxies < 0 || proxies > 10) {
    return { ok: false, why: message('proxies-unfit', { value: env.PROXIES ?? '' }) };
  }
  const demonstration = env.DEMONSTRATION ?? 'on';
  if (demonstration !== 'on' && demonstration !== 'off') {
    return { ok: false, why: message('demonstration-unfit', { value: demonstration }) };
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
