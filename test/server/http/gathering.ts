import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { House, type Meeting, openMeeting } from './house.ts';

/** A house with a meeting in it, while a test runs. */
export interface Gathering {
  readonly house: House;
  readonly meeting: Meeting;
}

/** Opens a house with a meeting in it: one for all tests of a file, or of a `describe`, or a new one for each test. */
export function gather(each: 'file' | 'test'): Gathering {
  const here: { house?: House; meeting?: Meeting } = {};
  const [before, after] = each === 'file' ? [beforeAll, afterAll] : [beforeEach, afterEach];
  before(async () => {
    here.house = await House.open();
    here.meeting = await openMeeting(here.house);
  });
  after(() => here.house?.dispose());
  return {
    get house() {
      if (!here.house) throw new Error('The house is not open yet');
      return here.house;
    },
    get meeting() {
      if (!here.meeting) throw new Error('The meeting is not open yet');
      return here.meeting;
    },
  };
}
