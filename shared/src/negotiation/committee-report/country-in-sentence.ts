import type { Party } from '../participants/party.ts';

/** How a name behaves in a French sentence: masculine, feminine, plural of either, or without an article. */
type Grammar = 'm' | 'f' | 'mp' | 'fp' | 'none';

/** Codes of the States whose French name is feminine. */
const feminine = `
ALB DZA AND ARG ARM AUS AUT BRB BEL BIH BGR CAF CHN COL CIV HRV CZE PRK COD DMA DOM EGY GNQ ERI EST ETH FIN FRA GMB GEO DEU GRC GRD GIN GNB
HUN ISL IND IDN IRL ITA JAM JOR LAO LVA LBY LTU MYS MRT MNG NAM NZL MKD NOR PNG POL KOR MDA ROU RUS SAU SRB SLE SVK SVN SOM ZAF ESP SWE CHE
SYR THA TTO TUN TUR UKR TZA ZMB`;

const masculine = `
AFG AGO AZE BGD BLR BLZ BEN BTN BWA BRA BRN BFA BDI KHM CMR CAN TCD CHL COG CRI DNK ECU SWZ GAB GHA GTM GUY HND IRQ JPN KAZ KEN KWT KGZ LBN
LSO LBR LIE LUX MWI MLI MEX MNE MAR MOZ MMR NPL NIC NER NGA PAK PAN PRY PER PRT QAT RWA WSM SEN SSD SDN SUR TJK TLS TGO TKM UGA GBR URY UZB
VNM YEM ZWE VAT PSE`;

/** Codes of the States whose French name has no article: `Cuba`, `d’Israël`. */
const bare = 'ATG BHR CPV CUB CYP DJI HTI ISR KIR KNA LCA LKA MCO MDG MLT MUS NRU OMN SGP SMR STP TUV VCT VUT';

const grammars: ReadonlyMap<string, Grammar> = new Map([
  ...listed(feminine, 'f'),
  ...listed(masculine, 'm'),
  ...listed('PLW ARE USA NLD', 'mp'),
  ...listed('BHS COM FJI MDV MHL PHL SYC SLB TON', 'fp'),
  ...listed(bare, 'none'),
]);

/** Codes of the States whose English name has an article in a sentence. */
const withThe = new Set(
  'BHS CAF COM COG COD PRK DOM GMB LAO MHL NER NLD PHL KOR MDA RUS SLB SDN SYR ARE GBR TZA USA VAT PSE'.split(' '),
);

/** A name as it stands in a French sentence, and what agrees with it. */
export interface FrenchName {
  /** `la Guinée`, `l’Inde`, `Cuba`. */
  readonly subject: string;
  /** `de la Guinée`, `du Myanmar`, `des États-Unis d’Amérique`, `d’Israël`. */
  readonly of: string;
  readonly feminine: boolean;
}

/** What a group or an organization is called by, and how that behaves. */
const nouns: readonly (readonly [RegExp, Grammar])[] = [
  [/^(?:Groupe|Mouvement|Forum|Conseil|Bloc|Royaume|Saint-Siège|Comité|Secrétariat|Système|Fonds)(?![\p{L}\d])/u, 'm'],
  [/^(?:États|Pays|Amis|Membres)(?![\p{L}\d])/u, 'mp'],
  [/^(?:Nations|Îles|Délégations)(?![\p{L}\d])/u, 'fp'],
  [
    /^(?:Union|Ligue|Communauté|Association|Organisation|Alliance|Coalition|République|Fédération|Principauté|Autorité|Commission)(?![\p{L}\d])/u,
    'f',
  ],
];

/**
 * A party's French name in a sentence. That of a State is known; others go by their first noun, an `e` at the end of a country, or the vowel at
 * its beginning, before which the article is the same for all. Where nothing tells which article it would be, there is none.
 */
export function inFrench({ code, kind, name }: Party): FrenchName {
  const words = running(name.fr);
  const grammar = words === name.fr ? (grammars.get(code) ?? grammarByWords(words, kind)) : grammarOf(words);
  // An h at the beginning of these names (Honduras, Hongrie) elides nothing.
  const elides = /^[aeiouâéèêîôû]/iu.test(words);
  switch (grammar) {
    case 'mp':
    case 'fp':
      return { subject: `les ${words}`, of: `des ${words}`, feminine: grammar === 'fp' };
    case 'none':
      return { subject: words, of: elides ? `d’${words}` : `de ${words}`, feminine: false };
    default: {
      const female = grammar === 'f';
      if (elides) return { subject: `l’${words}`, of: `de l’${words}`, feminine: female };
      return female
        ? { subject: `la ${words}`, of: `de la ${words}`, feminine: true }
        : { subject: `le ${words}`, of: `du ${words}`, feminine: false };
    }
  }
}

/** A party's English name in a sentence: `the Russian Federation`, `Guinea`. */
export function inEnglish({ code, name }: Party): string {
  const words = running(name.en);
  const common = /^\p{Ll}/u.test(words) || commonNoun.test(words);
  return words !== name.en || withThe.has(code) || common ? `the ${words}` : words;
}

/** What a group, an organization or a State is called by that is not known: such a name has an article in English. */
const commonNoun =
  /\b(?:Group|Union|League|Community|Movement|Forum|Association|Organization|Alliance|Coalition|States|Countries|Islands|Kingdom|Republic|Federation|Council)\b/;

/** `Iran (République islamique d’)` is listed so, and said `République islamique d’Iran`. */
function running(name: string): string {
  const [, short = '', long = ''] = /^(.+?) \((.+)\)$/.exec(name) ?? [];
  if (!long) return name;
  return /[’']$/.test(long) ? `${long}${short}` : `${long} ${short}`;
}

/** Of a name that is not known. */
function grammarByWords(words: string, kind: Party['kind']): Grammar {
  const noun = nouns.find(([first]) => first.test(words));
  if (noun) return noun[1];
  if (kind === 'group' || /[\s\d]|^\p{Lu}+$/u.test(words)) return 'none';
  if (/e$/u.test(words)) return 'f';
  return /^[aeiouâéèêîôû]/iu.test(words) ? 'm' : 'none';
}

/** Of a long form, by its first word. */
function grammarOf(words: string): Grammar {
  if (words.startsWith('États ')) return 'mp';
  return words.startsWith('République ') ? 'f' : 'm';
}

function listed(codes: string, grammar: Grammar): (readonly [string, Grammar])[] {
  return codes
    .trim()
    .split(/\s+/)
    .map((code) => [code, grammar] as const);
}
