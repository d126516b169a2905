import { z } from 'zod';

/** A time zone by a name that this engine knows: with any other no clock can be shown. */
export const timeZoneSchema = z.string().max(60).refine(isTimeZone, 'time-zone-unknown');

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
