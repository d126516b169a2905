import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { reportLine, reportOf } from '../../../server/src/error-report.ts';
import { message } from '../../../server/src/messages/message.ts';
import { StorageError } from '../../../server/src/storage/storage-error.ts';
import { gather } from './gathering.ts';

const words = 'the words of a delegation';

function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

describe('what is logged of an error', () => {
  it('has the place in the program and no word of what it was thrown about', () => {
    const errors = [
      thrownBy(() => JSON.parse(`{"kind":"comment","text":"${words}"`)),
      thrownBy(() => JSON.parse(words)),
      thrownBy(() => new URL(words)),
      thrownBy(() => new RegExp(`${words}(`)),
      thrownBy(() => (undefined as unknown as Record<string, string>)[words]),
      new RangeError(words),
      Object.assign(new Error(words), { code: words.toUpperCase(), cause: words }),
      new Error(`a\n    at ${words}`),
      words,
    ];
    for (const error of errors.filter((thrown) => thrown !== words)) {
      expect(JSON.stringify(reportOf(error))).not.toContain(words);
      expect(reportOf(error).frames.join()).toContain('log.test.ts');
    }
    expect(JSON.stringify(reportOf(words))).not.toContain(words);
    expect(errors.map(reportLine).join()).not.toContain(words);
  });

  it('keeps what this program and the system say themselves', () => {
    expect(reportLine(new StorageError('closed', message('storage-closed')))).toContain('The storage is closed');
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      syscall: 'write',
    });
    expect(reportLine(full)).toContain('no space left');
  });
});

describe('the log of a server', () => {
  const gathered = gather('test');

  it('does not repeat a damaged act', async () => {
    const target = { paragraph: 'none', from: null, to: null };
    const { body } = await gathered.meeting.kenya.asks({
      kind: 'comment',
      draft: 0,
      party: 'KEN',
      target,
      text: words,
    });
    expect(body.code).toBe('stale');
    const paragraph = (await gathered.meeting.chair.sees()).drafts[0]?.document.paragraphs[0]?.id ?? '';
    await gathered.meeting.kenya.does({
      kind: 'comment',
      draft: 0,
      party: 'KEN',
      target: { ...target, paragraph },
      text: words,
    });
    await gathered.house.close();
    const database = new DatabaseSync(join(gathered.house.dataDir, 'adref.sqlite'));
    database.exec(`DROP TRIGGER IF EXISTS act_kept; UPDATE act SET json = replace(json, '"${words}', '${words}')`);
    database.close();
    await gathered.house.start();
    const answer = await gathered.meeting.kenya.browser.ask(gathered.meeting.kenya.path, {
      member: gathered.meeting.kenya.member,
    });
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(gathered.house.complaints.length).toBeGreaterThan(0);
    expect(JSON.stringify([gathered.house.complaints, answer.body])).not.toContain('words of a');
  });
});
