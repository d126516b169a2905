import { demonstration } from '@adref/fixtures';
import type { Negotiation } from '@adref/shared/negotiation';
import {
  actMarkSchema,
  commandAnswerSchema,
  documentSchema,
  healthSchema,
  invitationSchema,
  type Joined,
  joinedSchema,
  negotiationSchema,
  readDocumentsSchema,
  roomHandshakeSchema,
  sessionSchema,
  versionsSchema,
} from '@adref/shared/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, House, openMeeting } from './house.ts';

interface OpenApi {
  readonly openapi: string;
  readonly paths: Record<
    string,
    Record<string, { responses: Record<string, unknown>; parameters?: { name: string }[] }>
  >;
}

/** What these tests need of a schema. */
interface Schema {
  safeParse(value: unknown): { error?: { issues: unknown[] } | undefined };
  toJSONSchema(): object;
}

let house: House;
let description: OpenApi;

beforeAll(async () => {
  house = await House.open(demonstration());
  description = (await house.browser().ask<OpenApi>('/api/openapi.json')).body;
});
afterAll(() => house.dispose());

/** Asks, and reads the answer with the schema that the description shows for it. */
async function fits(browser: Browser, path: string, schema: Schema, member?: string, body?: unknown): Promise<unknown> {
  const asked = { ...(member && { member }), ...(body !== undefined && { body }) };
  const answer = await browser.ask(path, asked);
  expect([path, answer.status, answer.body]).toEqual([path, 200, expect.anything()]);
  const read = schema.safeParse(answer.body);
  expect([path, read.error?.issues[0]]).toEqual([path, undefined]);
  const described = Object.entries(description.paths).find(([pattern]) =>
    new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path.split('?')[0] ?? ''),
  );
  const shown = described?.[1][body === undefined ? 'get' : 'post']?.responses['200'];
  expect([path, JSON.stringify(shown)]).toEqual([path, expect.stringContaining(JSON.stringify(schema.toJSONSchema()))]);
  return answer.body;
}

describe('the description of the interface', () => {
  it('says truly what is answered in a negotiation under way', async () => {
    const browser = house.browser();
    const take = (role: string, party: string | null) => ({ role, party });
    const joined = (await fits(browser, '/api/demonstration', joinedSchema, undefined, take('chair', null))) as Joined;
    const chair = joined.member ?? '';
    const path = `/api/negotiations/${joined.negotiation}`;
    const state = (await fits(browser, path, negotiationSchema, chair)) as Negotiation;
    const party = state.parties.find(({ kind }) => kind === 'delegation')?.code ?? '';
    const seat = (await fits(
      browser,
      '/api/demonstration',
      joinedSchema,
      undefined,
      take('delegate', party),
    )) as Joined;
    const delegate = seat.member ?? '';
    await fits(browser, path, negotiationSchema, delegate);
    await fits(browser, `${path}?record=current`, negotiationSchema, delegate);
    await fits(browser, '/api/session', sessionSchema);
    await fits(browser, `${path}/heads/2`, actMarkSchema, delegate);
    await fits(browser, `${path}/drafts/0/party/${party}`, roomHandshakeSchema, delegate, {});
    await fits(browser, `${path}/drafts/0/chair`, roomHandshakeSchema, chair, {});
    await fits(browser, `${path}/library/${state.library[0]?.id}`, documentSchema, delegate);
    const paragraph = state.record[0]?.paragraph ?? '';
    await fits(browser, `${path}/drafts/0/versions/${paragraph}`, versionsSchema, delegate);
    const target = { paragraph, from: null, to: null };
    const comment = { kind: 'comment', draft: 0, party, target, text: 'Hm' };
    await fits(browser, `${path}/acts`, commandAnswerSchema, delegate, comment);
    await fits(browser, '/api/health', healthSchema);
  });

  it('says truly what is answered when one joins', async () => {
    const { chair } = await openMeeting(house);
    const { secret = '' } = await chair.does({ kind: 'invite', role: 'delegate', party: 'KEN', note: '' });
    await fits(house.browser(), `/api/invitations/${secret}`, invitationSchema);
    await fits(house.browser(), `/api/invitations/${secret}`, joinedSchema, undefined, { name: 'Otieno' });
    const read = await fetch(`${house.server.url}/api/read?name=a.en.txt`, {
      method: 'POST',
      headers: { cookie: chair.browser.cookie, origin: house.server.url },
      body: 'The General Assembly,\n\n1. Decides to meet;\n',
    });
    expect(readDocumentsSchema.parse(await read.json())).toHaveLength(1);
  });

  it('has every way to ask, with its parameters', () => {
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths).length).toBeGreaterThanOrEqual(15);
    const events = description.paths['/api/negotiations/{id}/events']?.get;
    expect(events?.parameters?.map(({ name }) => name)).toEqual(['id', 'after', 'head', 'member', 'adref-member']);
    expect(Object.keys(description.paths['/api/session/end']?.post?.responses ?? {})).toContain('204');
  });
});
