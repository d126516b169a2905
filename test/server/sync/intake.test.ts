import { expect, it } from 'vitest';
import { Intake } from '../../../server/src/sync/intake.ts';

/** An intake that was asked what it has when it came, as every writer is. */
function opened(): Intake {
  const intake = new Intake(2);
  intake.ask();
  return intake;
}

it('an update is acknowledged once, and never after a later one', () => {
  const intake = opened();
  expect([intake.receive(), intake.receive(), intake.receive()]).toEqual([1, 2, 3]);
  intake.answer();
  expect(intake.save(2, false)).toBe(true);
  expect([intake.save(1, true), intake.save(2, false)]).toEqual([false, false]);
  expect(intake.save(3, false)).toBe(true);
});

it('behind a gap nothing is acknowledged but by an answer that was given since', () => {
  const intake = opened();
  for (let number = 1; number <= 5; number++) intake.receive();
  intake.answer();
  expect(intake.miss(3, true, 0)).toBe('ask');
  intake.ask();
  expect(intake.save(2, true), 'an answer given before the gap').toBe(false);
  expect(intake.save(4, false), 'what is no answer').toBe(false);
  intake.answer();
  expect(intake.save(5, true)).toBe(true);
  intake.receive();
  expect(intake.save(6, false), 'after the gap is closed').toBe(true);
});

it('nobody is asked twice at once; who lacks what it wrote itself is given up, what others lack is asked for again later', () => {
  for (const own of [true, false]) {
    const intake = opened();
    for (let number = 1; number <= 6; number++) intake.receive();
    expect(intake.miss(1, own, 0), 'the opening question is on its way').toBe('wait');
    for (const number of [2, 3]) {
      intake.answer();
      expect(intake.miss(number, own, 0)).toBe('ask');
      intake.ask();
      expect(intake.miss(number, own, 0)).toBe(own && number === 3 ? 'give up' : 'wait');
    }
    intake.answer();
    expect(intake.miss(5, own, 9_999)).toBe(own ? 'give up' : 'wait');
    expect(intake.miss(6, own, 10_000)).toBe(own ? 'give up' : 'ask');
  }
});
