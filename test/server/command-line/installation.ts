import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { House } from '../http/house.ts';

/** What commands work on: a server with its data folder, and another folder beside it. */
interface Installation {
  readonly house: House;
  readonly elsewhere: string;
  /** The arguments that name the data folder. */
  readonly data: readonly string[];
}

/** One that is made anew before each test of the file, and removed after it. */
export function installation(): Installation {
  let house: House;
  let elsewhere: string;
  beforeEach(async () => {
    house = await House.open();
    elsewhere = mkdtempSync(join(tmpdir(), 'adref-elsewhere-'));
  });
  afterEach(async () => {
    await house.dispose();
    rmSync(elsewhere, { recursive: true });
  });
  return {
    get house() {
      return house;
    },
    get elsewhere() {
      return elsewhere;
    },
    get data() {
      return ['--data', house.dataDir];
    },
  };
}
