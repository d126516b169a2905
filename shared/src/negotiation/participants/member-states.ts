/** A State that can be added as a delegation, by the short names that the United Nations uses. */
export interface MemberState {
  /** Three capital letters, as in ISO 3166-1. */
  readonly code: string;
  readonly name: { readonly en: string; readonly fr: string };
  /** True for the two States that are no Members but observe the General Assembly. */
  readonly observer: boolean;
}

/** One State a line: code, English and French short name; in the English alphabetical order in which delegations are seated. */
const members = `
AFG|Afghanistan|Afghanistan
ALB|Albania|Albanie
DZA|Algeria|Algérie
AND|Andorra|Andorre
AGO|Angola|Angola
ATG|Antigua and Barbuda|Antigua-et-Barbuda
ARG|Argentina|Argentine
ARM|Armenia|Arménie
AUS|Australia|Australie
AUT|Austria|Autriche
AZE|Azerbaijan|Azerbaïdjan
BHS|Bahamas|Bahamas
BHR|Bahrain|Bahreïn
BGD|Bangladesh|Bangladesh
BRB|Barbados|Barbade
BLR|Belarus|Bélarus
BEL|Belgium|Belgique
BLZ|Belize|Belize
BEN|Benin|Bénin
BTN|Bhutan|Bhoutan
BOL|Bolivia (Plurinational State of)|Bolivie (État plurinational de)
BIH|Bosnia and Herzegovina|Bosnie-Herzégovine
BWA|Botswana|Botswana
BRA|Brazil|Brésil
BRN|Brunei Darussalam|Brunéi Darussalam
BGR|Bulgaria|Bulgarie
BFA|Burkina Faso|Burkina Faso
BDI|Burundi|Burundi
CPV|Cabo Verde|Cabo Verde
KHM|Cambodia|Cambodge
CMR|Cameroon|Cameroun
CAN|Canada|Canada
CAF|Central African Republic|République centrafricaine
TCD|Chad|Tchad
CHL|Chile|Chili
CHN|China|Chine
COL|Colombia|Colombie
COM|Comoros|Comores
COG|Congo|Congo
CRI|Costa Rica|Costa Rica
CIV|Côte d’Ivoire|Côte d’Ivoire
HRV|Croatia|Croatie
CUB|Cuba|Cuba
CYP|Cyprus|Chypre
CZE|Czechia|Tchéquie
PRK|Democratic People’s Republic of Korea|République populaire démocratique de Corée
COD|Democratic Republic of the Congo|République démocratique du Congo
DNK|Denmark|Danemark
DJI|Djibouti|Djibouti
DMA|Dominica|Dominique
DOM|Dominican Republic|République dominicaine
ECU|Ecuador|Équateur
EGY|Egypt|Égypte
SLV|El Salvador|El Salvador
GNQ|Equatorial Guinea|Guinée équatoriale
ERI|Eritrea|Érythrée
EST|Estonia|Estonie
SWZ|Eswatini|Eswatini
ETH|Ethiopia|Éthiopie
FJI|Fiji|Fidji
FIN|Finland|Finlande
FRA|France|France
GAB|Gabon|Gabon
GMB|Gambia|Gambie
GEO|Georgia|Géorgie
DEU|Germany|Allemagne
GHA|Ghana|Ghana
GRC|Greece|Grèce
GRD|Grenada|Grenade
GTM|Guatemala|Guatemala
GIN|Guinea|Guinée
GNB|Guinea-Bissau|Guinée-Bissau
GUY|Guyana|Guyana
HTI|Haiti|Haïti
HND|Honduras|Honduras
HUN|Hungary|Hongrie
ISL|Iceland|Islande
IND|India|Inde
IDN|Indonesia|Indonésie
IRN|Iran (Islamic Republic of)|Iran (République islamique d’)
IRQ|Iraq|Iraq
IRL|Ireland|Irlande
ISR|Israel|Israël
ITA|Italy|Italie
JAM|Jamaica|Jamaïque
JPN|Japan|Japon
JOR|Jordan|Jordanie
KAZ|Kazakhstan|Kazakhstan
KEN|Kenya|Kenya
KIR|Kiribati|Kiribati
KWT|Kuwait|Koweït
KGZ|Kyrgyzstan|Kirghizistan
LAO|Lao People’s Democratic Republic|République démocratique populaire lao
LVA|Latvia|Lettonie
LBN|Lebanon|Liban
LSO|Lesotho|Lesotho
LBR|Liberia|Libéria
LBY|Libya|Libye
LIE|Liechtenstein|Liechtenstein
LTU|Lithuania|Lituanie
LUX|Luxembourg|Luxembourg
MDG|Madagascar|Madagascar
MWI|Malawi|Malawi
MYS|Malaysia|Malaisie
MDV|Maldives|Maldives
MLI|Mali|Mali
MLT|Malta|Malte
MHL|Marshall Islands|Îles Marshall
MRT|Mauritania|Mauritanie
MUS|Mauritius|Maurice
MEX|Mexico|Mexique
FSM|Micronesia (Federated States of)|Micronésie (États fédérés de)
MCO|Monaco|Monaco
MNG|Mongolia|Mongolie
MNE|Montenegro|Monténégro
MAR|Morocco|Maroc
MOZ|Mozambique|Mozambique
MMR|Myanmar|Myanmar
NAM|Namibia|Namibie
NRU|Nauru|Nauru
NPL|Nepal|Népal
NLD|Netherlands (Kingdom of the)|Pays-Bas (Royaume des)
NZL|New Zealand|Nouvelle-Zélande
NIC|Nicaragua|Nicaragua
NER|Niger|Niger
NGA|Nigeria|Nigéria
MKD|North Macedonia|Macédoine du Nord
NOR|Norway|Norvège
OMN|Oman|Oman
PAK|Pakistan|Pakistan
PLW|Palau|Palaos
PAN|Panama|Panama
PNG|Papua New Guinea|Papouasie-Nouvelle-Guinée
PRY|Paraguay|Paraguay
PER|Peru|Pérou
PHL|Philippines|Philippines
POL|Poland|Pologne
PRT|Portugal|Portugal
QAT|Qatar|Qatar
KOR|Republic of Korea|République de Corée
MDA|Republic of Moldova|République de Moldova
ROU|Romania|Roumanie
RUS|Russian Federation|Fédération de Russie
RWA|Rwanda|Rwanda
KNA|Saint Kitts and Nevis|Saint-Kitts-et-Nevis
LCA|Saint Lucia|Sainte-Lucie
VCT|Saint Vincent and the Grenadines|Saint-Vincent-et-les Grenadines
WSM|Samoa|Samoa
SMR|San Marino|Saint-Marin
STP|Sao Tome and Principe|Sao Tomé-et-Principe
SAU|Saudi Arabia|Arabie saoudite
SEN|Senegal|Sénégal
SRB|Serbia|Serbie
SYC|Seychelles|Seychelles
SLE|Sierra Leone|Sierra Leone
SGP|Singapore|Singapour
SVK|Slovakia|Slovaquie
SVN|Slovenia|Slovénie
SLB|Solomon Islands|Îles Salomon
SOM|Somalia|Somalie
ZAF|South Africa|Afrique du Sud
SSD|South Sudan|Soudan du Sud
ESP|Spain|Espagne
LKA|Sri Lanka|Sri Lanka
SDN|Sudan|Soudan
SUR|Suriname|Suriname
SWE|Sweden|Suède
CHE|Switzerland|Suisse
SYR|Syrian Arab Republic|République arabe syrienne
TJK|Tajikistan|Tadjikistan
THA|Thailand|Thaïlande
TLS|Timor-Leste|Timor-Leste
TGO|Togo|Togo
TON|Tonga|Tonga
TTO|Trinidad and Tobago|Trinité-et-Tobago
TUN|Tunisia|Tunisie
TUR|Türkiye|Türkiye
TKM|Turkmenistan|Turkménistan
TUV|Tuvalu|Tuvalu
UGA|Uganda|Ouganda
UKR|Ukraine|Ukraine
ARE|United Arab Emirates|Émirats arabes unis
GBR|United Kingdom of Great Britain and Northern Ireland|Royaume-Uni de Grande-Bretagne et d’Irlande du Nord
TZA|United Republic of Tanzania|République-Unie de Tanzanie
USA|United States of America|États-Unis d’Amérique
URY|Uruguay|Uruguay
UZB|Uzbekistan|Ouzbékistan
VUT|Vanuatu|Vanuatu
VEN|Venezuela (Bolivarian Republic of)|Venezuela (République bolivarienne du)
VNM|Viet Nam|Viet Nam
YEM|Yemen|Yémen
ZMB|Zambia|Zambie
ZWE|Zimbabwe|Zimbabwe
`;

const observers = `
VAT|Holy See|Saint-Siège
PSE|State of Palestine|État de Palestine
`;

/** The 193 Members of the United Nations, then the Holy See and the State of Palestine as observers. */
export const memberStates: readonly MemberState[] = [...listed(members, false), ...listed(observers, true)];

function listed(lines: string, observer: boolean): MemberState[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', en = '', fr = ''] = line.split('|');
      return { code, name: { en, fr }, observer };
    });
}
