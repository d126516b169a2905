import { namedResolution } from './named-resolution.ts';
import { keyPairs } from './report-key.ts';

/**
 * What of resolution 75/194 on corruption is in the political declaration of the special session on it (S-32/1, half a year later), read and linked by
 * hand, by one person, before anything was measured on it: each paragraph of the resolution with those of the declaration that say the same, or
 * take up a clause of it. In notation: paragraph, then the declaration's: by its number, before the first number `p` and the place.
 */
const answers = `
  PP2 p3 · PP4 41 · PP5 60 · PP7 p6 · PP8 61 · PP9 47 · PP11 p7 · PP14 p11 · PP16 32 · PP18 43 · PP19 p9 · PP21 p12 · PP23 71
  PP26 32 p12 · PP27 37 · PP35 35 · PP36 48 · PP40 27 · PP42 p2 · PP43 p9 · PP44 1 · PP45 p13 · PP47 p13
  OP3 25 · OP4 p4 · OP8 77 · OP11 1 · OP12 24 25 74 · OP17 33 · OP19 42 · OP21 36 · OP22 49 45 · OP24 16 · OP26 46 · OP33 66
  OP38 33 · OP39 1 · OP41 37 · OP44 21 66 · OP45 79 · OP49 66 · OP50 53 · OP51 28 · OP52 58 · OP62 47`;

/** Echoes: the same matter, or a phrase of it; neither right nor wrong. */
const echoes = `
  title title · enacting enacting · PP2 p4 · PP4 32 · PP5 p11 p9 · PP6 p6 61 · PP9 43 · PP10 66 1 · PP13 p7 p11 · PP15 46 42 · PP16 67 5 41 · PP17 40
  PP19 p2 · PP20 46 43 25 · PP22 71 1 · PP24 76 77 · PP25 76 77 · PP26 21 1 · PP27 39 29 · PP28 38 39 · PP29 17 43 · PP30 p11 33 61 70
  PP31 43 44 61 · PP32 42 47 40 · PP33 42 32 · PP35 50 40 37 · PP36 43 · PP37 48 51 36 · PP38 p8 33 43 · PP39 43 · PP40 28 4
  PP41 27 46 · PP44 27 · PP46 29 · PP48 52 33 · OP2 25 70 · OP3 p7 60 · OP5 43 33 · OP6 p1 · OP7 77 76 · OP9 75 76 1 86 · OP11 3 2
  OP13 42 43 41 · OP14 43 17 · OP15 22 10 · OP16 42 45 · OP17 78 45 · OP18 44 38 · OP19 26 · OP21 32 41 · OP23 44 47 · OP25 40 36 44
  OP27 p11 43 23 32 · OP28 25 23 · OP29 6 13 1 23 60 · OP30 17 18 19 43 · OP31 42 44 36 · OP32 3 5 13 p12 20 · OP34 71 · OP35 24 74
  OP36 19 · OP37 18 19 · OP38 19 37 · OP39 6 27 67 5 · OP40 27 10 6 · OP41 29 · OP42 52 · OP43 79 p13 · OP44 20 · OP46 59 75 · OP47 13
  OP48 13 18 25 · OP49 20 · OP50 54 55 59 · OP51 45 57 · OP52 57 · OP53 52 · OP54 52 44 38 · OP55 52 · OP56 52 · OP57 52 46
  OP60 52 33 78 · OP61 59 55 · OP62 43 44 · OP65 66`;

/** The key of the resolution against the declaration; pairs as `linkName` has them. */
export const declarationKey = { primary: keyPairs(answers), secondary: keyPairs(echoes) };

/** Resolution 75/194, with ids that the key names its paragraphs by. */
export const corruptionResolution = () => namedResolution('fr/75_194.xml');

/** The declaration S-32/1, with ids that the key names its paragraphs by. */
export const corruptionDeclaration = () => namedResolution('fr/S-32_1.xml');
