import { changeHazards } from './change-hazards.ts';
import { contentHazards } from './content-hazards.ts';
import { fieldHazards } from './field-hazards.ts';
import type { Hazard } from './hazard.ts';
import { joinedHazards } from './joined-hazards.ts';
import { listHazards } from './list-hazards.ts';
import { mixedHazards } from './mixed-hazards.ts';
import { noteHazards } from './note-hazards.ts';
import { numberHazards } from './number-hazards.ts';
import { officeHazards } from './office-hazards.ts';
import { pageHazards } from './page-hazards.ts';
import { programHazards } from './program-hazards.ts';
import { redlineHazards } from './redline-hazards.ts';

/** At least one for each hazard of the issue; made anew on each call. */
export const hazards: readonly Hazard[] = [
  ...numberHazards,
  ...changeHazards,
  ...noteHazards,
  ...contentHazards,
  ...fieldHazards,
  ...joinedHazards,
  ...listHazards,
  ...officeHazards,
  ...pageHazards,
  ...programHazards,
  ...redlineHazards,
  ...mixedHazards,
];
