import { changeHazards } from './change-hazards.ts';
import { contentHazards } from './content-hazards.ts';
import type { Hazard } from './hazard.ts';
import { listHazards } from './list-hazards.ts';
import { mixedHazards } from './mixed-hazards.ts';
import { noteHazards } from './note-hazards.ts';
import { numberHazards } from './number-hazards.ts';
import { programHazards } from './program-hazards.ts';

/** At least one for each hazard of the issue; made anew on each call. */
export const hazards: readonly Hazard[] = [
  ...numberHazards,
  ...changeHazards,
  ...noteHazards,
  ...contentHazards,
  ...listHazards,
  ...mixedHazards,
  ...programHazards,
];
