import type { memberHeader, Problem } from '@adref/shared/protocol';
import { noteBuild } from './page-build.ts';

// Only the type is imported: the value would bring all schemas of the protocol into the first load.
const saysWho: typeof memberHeader = 'adref-member';

/** The server refused or could not be reached. `detail` is a sentence for the person; `status` is 0 when there was no answer. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: Problem['code'] | 'unreachable';
  /** Why a command was refused, as data. */
  readonly reason: Problem['reason'];

  constructor(status: number, code: Problem['code'] | 'unreachable', detail: string, reason?: Problem['reason']) {
    super(detail);
    this.status = status;
    this.code = code;
    this.reason = reason;
  }
}

/** One request to /api, as a member where one is given. Throws ApiError for everything but a success. */
export async function request<Answer>(
  method: 'GET' | 'POST',
  path: string,
  options: { member?: string; body?: unknown; bytes?: Uint8Array<ArrayBuffer> } = {},
): Promise<Answer> {
  const headers = new Headers({ accept: 'application/json' });
  if (options.member) headers.set(saysWho, options.member);
  if (options.body !== undefined) headers.set('content-type', 'application/json');
  if (options.bytes) headers.set('content-type', 'application/octet-stream');
  const body = options.bytes ?? (options.body === undefined ? null : JSON.stringify(options.body));
  const response = await fetch(`/api${path}`, { method, headers, body, credentials: 'same-origin' }).catch((cause) => {
    throw new ApiError(0, 'unreachable', String(cause));
  });
  noteBuild(response.headers);
  const text = await response.text();
  if (response.ok) return (text === '' ? undefined : JSON.parse(text)) as Answer;
  throw refusal(response.status, text);
}

/** An answer that is read as it comes, once it has begun; to something that is sent where that is given. Throws ApiError for everything but a success. */
export async function openResponse(
  path: string,
  {
    member,
    accept,
    signal,
    sent,
  }: {
    member: string;
    accept: string;
    signal: AbortSignal;
    sent?: { body: unknown } | { bytes: Uint8Array<ArrayBuffer> };
  },
): Promise<Response> {
  const headers = new Headers({ accept, [saysWho]: member });
  const asked: RequestInit = { headers, signal, credentials: 'same-origin' };
  if (sent) {
    const file = 'bytes' in sent;
    headers.set('content-type', file ? 'application/octet-stream' : 'application/json');
    Object.assign(asked, { method: 'POST', body: file ? sent.bytes : JSON.stringify(sent.body) });
  }
  const response = await fetch(`/api${path}`, asked).catch((cause) => {
    throw new ApiError(0, 'unreachable', String(cause));
  });
  if (response.ok) return response;
  throw refusal(response.status, await response.text());
}

function refusal(status: number, text: string): ApiError {
  try {
    const problem = JSON.parse(text) as Partial<Problem>;
    if (problem.code && problem.detail) return new ApiError(status, problem.code, problem.detail, problem.reason);
  } catch {
    // A proxy's page or a cut connection: there is no problem document to read.
  }
  return new ApiError(status, status >= 500 ? 'unreachable' : 'internal', text.slice(0, 200));
}
