import { namedResolution } from './named-resolution.ts';
import { keyPairs } from './report-key.ts';

/**
 * What of resolution 75/63 of the non-aligned States on nuclear disarmament is in 75/65 of the New Agenda Coalition, a rival text on the same matter, read
 * in French and linked by hand, by one person, before anything was measured on it. Of 32 answers 14 are several to one or one to several.
 */
const answers = `
  PP6 PP5 PP17 · PP9 PP26 · PP10 OP1 · PP12 PP19 · PP13 PP29 · PP15 PP30 · PP16 PP20 · PP17 OP23 · PP19 PP25 · PP26 PP13 · PP28 PP8 OP2
  PP29 PP10 · PP32 PP14 OP24 · OP1 OP5 · OP2 PP16 · OP3 PP21 PP23 · OP5 OP7 OP8 · OP6 OP9 · OP7 OP6 · OP11 PP18 · OP12 OP4 PP17 PP20
  OP13 OP4 · OP17 OP17 · OP18 PP20 · OP19 PP19`;

/** Echoes: the same matter, or a phrase of it; neither right nor wrong. */
const echoes = `
  title title · enacting enacting · PP1 PP1 · PP2 PP8 · PP4 PP9 · PP6 OP14 OP12 · PP7 OP4 · PP8 PP17 PP8 · PP9 OP12 PP23 · PP10 OP18 OP4 PP17 · PP14 OP7 OP10
  PP18 OP17 PP25 · PP20 PP13 · PP21 OP17 PP25 · PP22 PP25 · PP25 PP13 · PP27 PP13 · PP28 PP9 PP7 PP10 PP11 PP3 · PP29 OP3 PP11 · PP30 PP22
  OP1 OP4 OP20 · OP3 OP13 PP22 PP24 · OP4 PP22 · OP6 OP10 · OP8 OP5 OP4 · OP9 PP20 · OP10 OP5 PP18 PP29 · OP14 OP1 OP18 · OP15 OP5 · OP16 OP11
  OP20 OP17 PP25 · OP23 OP27`;

/** The key of 75/63 against 75/65; pairs as `linkName` has them. */
export const disarmamentKey = { primary: keyPairs(answers), secondary: keyPairs(echoes) };

/** Resolution 75/63, with ids that the key names its paragraphs by. */
export const nonAlignedDisarmament = () => namedResolution('fr/75_63.xml');

/** Resolution 75/65, with ids that the key names its paragraphs by. */
export const newAgendaDisarmament = () => namedResolution('fr/75_65.xml');
