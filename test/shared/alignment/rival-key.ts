import { namedResolution } from './named-resolution.ts';
import { keyPairs } from './report-key.ts';

/**
 * What of resolution 75/32 on information security is in 75/240, its rival of the same session, read in English and linked by hand, by one person, before
 * anything was measured on it. Both are there in six languages, whose paragraphs are the same: 14 answers in each.
 */
const answers = `
  PP1 PP1 · PP2 PP2 · PP5 PP8 · PP6 PP10 · PP8 PP12 · PP9 PP13 · PP12 PP18 · PP14 PP4 PP6 PP7 · PP15 PP22 · PP16 PP16 · OP6 OP2 · OP7 OP5`;

/** Echoes: the same matter, or a phrase of it; neither right nor wrong. */
const echoes = `
  enacting enacting · title title · title OP5 · PP3 PP3 · PP4 PP14 · PP6 PP7 · PP7 PP9 PP11 · PP10 PP17 · PP11 PP17 · PP12 PP14 PP19 OP1 · PP13 PP4 PP14
  PP16 PP15 · OP1.a PP17 · OP1.b OP1 · OP4 PP15 PP16 · OP6 OP3`;

/** The key of 75/32 against 75/240; pairs as `linkName` has them. */
export const rivalKey = { primary: keyPairs(answers), secondary: keyPairs(echoes) };

/** The languages that both resolutions are there in. */
export const rivalLanguages = ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const;

/** Resolutions 75/32 and 75/240 in a language, with ids that the key names their paragraphs by. */
export const rivalTexts = (language: (typeof rivalLanguages)[number]) => ({
  a: namedResolution(`${language}/75_32.xml`),
  b: namedResolution(`${language}/75_240.xml`),
});
