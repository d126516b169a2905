/**
 * Bracketed words and what they mean, written by meaning: `hold` words and who holds them (`-` for nobody), `draft` the words of the draft,
 * `delete` who asks for them to go, `retain` and `reserve` who does that, `note` what is not understood.
 */
export interface NotationCase {
  readonly text: string;
  readonly draft?: string;
  readonly hold?: Readonly<Record<string, string>>;
  readonly delete?: string;
  readonly retain?: string;
  readonly reserve?: string;
  readonly note?: string;
  /** The words without any bracket, where there is none. */
  readonly words?: string;
}

const one = (inside: string, means: Omit<NotationCase, 'text'>): NotationCase => ({
  text: `States [${inside}] cooperate.`,
  ...means,
});

/** Who holds, in the ways in which people write it. */
const holders: NotationCase[] = [
  one('shall – EU', { hold: { shall: 'EU' } }),
  one('shall - EU', { hold: { shall: 'EU' } }),
  one('shall — EU', { hold: { shall: 'EU' } }),
  one('shall ‒EU', { hold: { shall: 'EU' } }),
  one('shall– EU', { hold: { shall: 'EU' } }),
  one('shall – EU.', { hold: { shall: 'EU' } }),
  one('shall – EU, Japan and Kenya', { hold: { shall: 'EU, Japan, Kenya' } }),
  one('shall – the EU and its Member States', { hold: { shall: 'EU' } }),
  one('shall – the United States', { hold: { shall: 'United States' } }),
  one('shall – Trinidad and Tobago', { hold: { shall: 'Trinidad and Tobago' } }),
  one('shall – Bosnia and Herzegovina and Serbia', { hold: { shall: 'Bosnia and Herzegovina, Serbia' } }),
  one('shall – G77 and China', { hold: { shall: 'G77 and China' } }),
  one('shall – EU/Japan', { hold: { shall: 'EU, Japan' } }),
  one('shall – Egypt on behalf of the African Group', { hold: { shall: 'African Group' } }),
  one('shall – Egypt (on behalf of the African Group), Japan', { hold: { shall: 'African Group, Japan' } }),
  one('shall – EU, on behalf of its member States, Japan', { hold: { shall: 'EU, Japan' } }),
  one('shall – Falvera, Borvalia', { hold: { shall: 'Falvera, Borvalia' } }),
  one('shall – Bolivia (Plurinational State of), Venezuela (Bolivarian Republic of)', {
    hold: { shall: 'Bolivia (Plurinational State of), Venezuela (Bolivarian Republic of)' },
  }),
  one('shall (EU)', { hold: { shall: 'EU' } }),
  one('shall (EU, Falvera and Japan) / should (Kenya)', { hold: { shall: 'EU, Falvera, Japan', should: 'Kenya' } }),
  one('EU: shall', { hold: { shall: 'EU' } }),
  one('EU: shall /', { hold: { shall: 'EU' } }),
  one('EU, Japan: shall / Kenya: should', { hold: { shall: 'EU, Japan', should: 'Kenya' } }),
  one('EU proposes: "shall"', { hold: { shall: 'EU' } }),
  one('shall – EU proposal', { hold: { shall: 'EU' } }),
  one('shall – supported by EU, Japan', { hold: { shall: 'EU, Japan' } }),
  one('shall – EU, supported by Japan', { hold: { shall: 'EU, Japan' } }),
  one('shall – in favour: EU, Japan', { hold: { shall: 'EU, Japan' } }),
  one('shall – EU (propose)', { hold: { shall: 'EU' } }),
];

/** What else parties want with the words. */
const stances: NotationCase[] = [
  one('shall – EU, G77 retain', { draft: 'shall', retain: 'EU, G77' }),
  one('shall – EU, G77 retain, US delete', { draft: 'shall', retain: 'EU, G77', delete: 'US' }),
  one('shall -G77; US delete.', { hold: { shall: 'G77' }, delete: 'US' }),
  one('shall – delete China, Cuba', { draft: 'shall', delete: 'China, Cuba' }),
  one('shall – China deletes', { draft: 'shall', delete: 'China' }),
  one('shall – China, Cuba: delete', { draft: 'shall', delete: 'China, Cuba' }),
  one('shall – to be deleted: China', { draft: 'shall', delete: 'China' }),
  one('shall – deletion requested by China', { draft: 'shall', note: 'deletion requested by China' }),
  one('shall – deleted by China and Cuba', { draft: 'shall', delete: 'China, Cuba' }),
  one('shall – opposed: China', { draft: 'shall', delete: 'China' }),
  one('shall – China against', { draft: 'shall', delete: 'China' }),
  one('shall – EU; China, Cuba opposed', { hold: { shall: 'EU' }, delete: 'China, Cuba' }),
  one('shall – EU; against: China', { hold: { shall: 'EU' }, delete: 'China' }),
  one('shall – EU; China cannot accept', { hold: { shall: 'EU' }, delete: 'China' }),
  one('shall – EU; China does not support', { hold: { shall: 'EU' }, delete: 'China' }),
  one('shall – objection by China', { draft: 'shall', delete: 'China' }),
  one('should / shall – EU; opposed: China', { draft: 'should', hold: { shall: 'EU' }, retain: 'China' }),
  one('shall – Cuba reserves', { draft: 'shall', reserve: 'Cuba' }),
  one('shall – EU; reservation: Cuba, Kenya', { hold: { shall: 'EU' }, reserve: 'Cuba, Kenya' }),
  one('shall – EU; pending: Japan', { hold: { shall: 'EU' }, reserve: 'Japan' }),
  one('should – Japan: keep / shall – EU', { draft: 'should', retain: 'Japan', hold: { shall: 'EU' } }),
  one('should / shall – EU / delete – China', { draft: 'should', hold: { shall: 'EU' }, delete: 'China' }),
  one('should / shall – EU / China deletes', { draft: 'should', hold: { shall: 'EU' }, delete: 'China' }),
  one('should / shall – EU / delete: CHN, KEN', { draft: 'should', hold: { shall: 'EU' }, delete: 'CHN, KEN' }),
  one('to delete "should" – China', { draft: 'should', delete: 'China', note: 'to delete "should"' }),
  one('delete “should”: China, Cuba', { draft: 'should', delete: 'China, Cuba', note: 'delete “should”' }),
  one('add "always" – EU', { hold: { always: 'EU' }, note: 'add "always"' }),
];

/** Stances that are near each other, and names outside the bracket. */
const mixed: NotationCase[] = [
  one('shall – EU, China (delete), Cuba (reserve)', { hold: { shall: 'EU' }, delete: 'China', reserve: 'Cuba' }),
  one('shall – EU; against – China', { hold: { shall: 'EU' }, delete: 'China' }),
  one('shall – EU; not supported by: Japan', { hold: { shall: 'EU' }, delete: 'Japan' }),
  one('shall – proposal of the EU, supported by Japan and opposed by China', {
    hold: { shall: 'EU, Japan' },
    delete: 'China',
  }),
  one('shall – EU / should – Japan / deleted – China', { hold: { shall: 'EU', should: 'Japan' }, delete: 'China' }),
  one('shall – EU] [delete – China', { hold: { shall: 'EU' }, delete: 'China' }),
  one('shall – EU /should – US', { hold: { shall: 'EU', should: 'US' } }),
  one('shall – EU/ US delete', { hold: { shall: 'EU' }, delete: 'US' }),
  one('shall – EU* , Japan¹', { hold: { shall: 'EU, Japan' } }),
  one('[shall] – EU', { hold: { shall: 'EU' } }),
  one('retain – EU / assist – Japan', { hold: { retain: 'EU', assist: 'Japan' } }),
  one('China deletes', { note: 'China deletes' }),
  one('shall EU retain / should US', { draft: 'shall', hold: { should: '-' }, note: 'EU retain; US' }),
  one('North - South cooperation', { draft: 'North - South cooperation', note: 'South cooperation' }),
  { text: 'States [shall] (EU, Kenya) cooperate.', hold: { shall: 'EU, Kenya' } },
  { text: 'States [shall] – EU cooperate.', hold: { shall: 'EU' } },
  {
    text: 'States [shall] — EU, Iran (Islamic Republic of) and Japan cooperate.',
    hold: { shall: 'EU, Iran (Islamic Republic of), Japan' },
  },
  { text: 'States [shall] – EU; [should] – Japan cooperate.', hold: { shall: 'EU', should: 'Japan' } },
  { text: 'States [should] / [shall] – EU.', draft: 'should', hold: { shall: 'EU' } },
  { text: 'States [shall] – Falvera cooperate.', draft: 'shall', note: 'Falvera' },
  { text: 'States [shall] – JPN cooperate.', draft: 'shall', note: 'JPN' },
  { text: 'States [shall] – EU members included – cooperate.', draft: 'shall', hold: { '': '-' } },
  { text: 'States [shall] – and others – cooperate.', draft: 'shall', hold: { '': '-' } },
  { text: 'Les États [doivent] – UE, Japon coopèrent.', hold: { doivent: 'UE, Japon' } },
  { text: '各国[应] – 欧盟、日本', hold: { 应: '欧盟, 日本' } },
  { text: 'States [shall](China, Cuba: delete) cooperate.', draft: 'shall', delete: 'China, Cuba' },
  { text: 'States [shall] (ICTs) cooperate.', draft: 'shall', hold: { '': '-' } },
];

/** Alternatives without a slash, options, brackets inside brackets. */
const forms: NotationCase[] = [
  one('should/shall', { draft: 'should', hold: { shall: '-' } }),
  one('should / shall / may', { draft: 'should', hold: { shall: '-', may: '-' } }),
  one('should | shall – EU', { hold: { should: '-', shall: 'EU' } }),
  one('should] [shall] [may', { draft: 'should', hold: { shall: '-', may: '-' } }),
  one('should][shall', { draft: 'should', hold: { shall: '-' } }),
  one('should – Japan] [shall – EU', { hold: { should: 'Japan', shall: 'EU' } }),
  one('Option 1: shall / Option 2: should – EU', { hold: { shall: '-', should: 'EU' } }),
  one('Option (a): shall; Option (b): should', { hold: { shall: '-', should: '-' } }),
  one('shall ‖ should', { hold: { shall: '-', should: '-' } }),
  one('shall || should – EU', { hold: { shall: '-', should: 'EU' } }),
  one('shall ¦ should', { hold: { shall: '-', should: '-' } }),
  one('option 1 shall; option 2 should', { hold: { shall: '-', should: '-' } }),
  one('Option A shall / Option B should – EU', { hold: { shall: '-', should: 'EU' } }),
  one('option 2 of the paper', { draft: 'option 2 of the paper' }),
  one('option 1 and option 2 of the paper', { draft: 'option 1 and option 2 of the paper' }),
  one('Alt: shall – EU', { hold: { shall: 'EU' } }),
  one('always', { draft: 'always', hold: { '': '-' } }),
  one('and/or', { draft: 'and/or', hold: { '': '-' } }),
  one('[fully] and always', { draft: 'fully and always', hold: { 'and always': '-', '': '-' } }),
  one('fully [and always – EU] – Japan', { hold: { fully: 'Japan', 'fully and always': 'EU' } }),
  one('should / [shall [always – EU]] – Japan', { draft: 'should', hold: { shall: 'Japan', 'shall always': 'EU' } }),
];

/** What is not understood makes nobody a holder. */
const doubts: NotationCase[] = [
  one('shall – several delegations', { draft: 'shall', note: 'several delegations' }),
  one('shall – not EU', { draft: 'shall', note: 'not EU' }),
  one('shall – all except China', { draft: 'shall', note: 'all except China' }),
  one('shall – EU?', { draft: 'shall', note: 'EU?' }),
  one('shall – EU, China can go along', { hold: { shall: 'EU' }, note: 'China can go along' }),
  one('shall – EU if "should" goes', { draft: 'shall', note: 'EU if "should" goes' }),
  one('shall – tbc', { draft: 'shall', note: 'tbc' }),
  one('shall EU, Kenya', { draft: 'shall', note: 'EU, Kenya' }),
  one('shall Japan', { draft: 'shall', note: 'Japan' }),
  one('shall EU / should Japan', { draft: 'shall', hold: { should: '-' }, note: 'EU; Japan' }),
  one('shall-EU', { draft: 'shall-EU', note: 'EU' }),
  one('shall–Japan', { draft: 'shall–Japan', note: 'Japan' }),
  one('shall – EU – see Annex', { draft: 'shall', note: 'EU – see Annex' }),
  one('shall / – EU', { draft: 'shall', note: 'EU' }),
];

/** Brackets that are signs of the text, and words that only look like names. */
const words: NotationCase[] = [
  'sic',
  '…',
  '...',
  ' . . . ',
  ' ',
  '__',
  '2030',
  '2020-2030',
  '2020–2030',
  '10 - 20',
  '10',
  '25 to 40',
  '1.5',
  '10 per cent',
  '5–10 %',
  'USD 100 billion',
  'A/70/174',
  'see A/RES/70/237',
  'resolution 75/240',
  'E/2015/99, para. 5',
  'ibid.',
  'a',
  'iv',
  '*',
  'emphasis added',
].map((inside) => ({ ...one(inside, {}), words: `States [${inside}] cooperate.` }));
const looks: NotationCase[] = [
  one('cooperation with China', { draft: 'cooperation with China' }),
  one('the European Union', { draft: 'the European Union' }),
  one('information and communications technologies (ICTs)', {
    draft: 'information and communications technologies (ICTs)',
  }),
  one('the Convention (1982)', { draft: 'the Convention (1982)' }),
  one('long-term', { draft: 'long-term' }),
  one('non-EU', { draft: 'non-EU' }),
  one('peace – and security – everywhere', { draft: 'peace – and security – everywhere' }),
  one('sustainable development – Agenda 2030', { draft: 'sustainable development', note: 'Agenda 2030' }),
  one('support – EU / assist – Japan', { hold: { support: 'EU', assist: 'Japan' } }),
  one('support / assist', { draft: 'support', hold: { assist: '-' } }),
];

/** Signs and words of the six languages. */
const languages: NotationCase[] = [
  {
    text: 'Les États [doivent – UE, Japon maintenir / devraient – États-Unis] agir.',
    draft: 'doivent',
    retain: 'UE, Japon',
    hold: { devraient: 'États-Unis' },
  },
  { text: 'Les États [doivent – supprimer : Chine, Cuba] agir.', draft: 'doivent', delete: 'Chine, Cuba' },
  { text: 'Les États [doivent – la Chine s’oppose] agir.', draft: 'doivent', delete: 'Chine' },
  { text: 'Les États [doivent – UE ; réserve : Cuba] agir.', hold: { doivent: 'UE' }, reserve: 'Cuba' },
  { text: 'Les États [doivent – proposé par le Japon et la Suisse] agir.', hold: { doivent: 'Japon, Suisse' } },
  {
    text: 'Los Estados [deberán – UE, Japón; suprimir: China] actuar.',
    hold: { deberán: 'UE, Japón' },
    delete: 'China',
  },
  { text: 'Los Estados [deberán – China se opone] actuar.', draft: 'deberán', delete: 'China' },
  {
    text: 'Los Estados [deberían – mantener: México / deberán – UE] actuar.',
    draft: 'deberían',
    retain: 'México',
    hold: { deberán: 'UE' },
  },
  { text: 'Los Estados [deberán – propuesto por España y Francia] actuar.', hold: { deberán: 'España, Francia' } },
  {
    text: 'Государства [должны – ЕС, Япония; исключить: Китай] действовать.',
    hold: { должны: 'ЕС, Япония' },
    delete: 'Китай',
  },
  { text: 'Государства [должны – против: Китай] действовать.', draft: 'должны', delete: 'Китай' },
  { text: 'Государства [должны – Куба резервирует] действовать.', draft: 'должны', reserve: 'Куба' },
  { text: 'Государства [должны – сохранить: Япония] действовать.', draft: 'должны', retain: 'Япония' },
  {
    text: 'الدول [يجب – الاتحاد الأوروبي، اليابان؛ حذف: الصين] أن تتعاون',
    hold: { يجب: 'الاتحاد الأوروبي, اليابان' },
    delete: 'الصين',
  },
  { text: 'الدول [يجب – الصين تعارض] أن تتعاون', draft: 'يجب', delete: 'الصين' },
  { text: 'الدول [يجب – تحفظ: كوبا] أن تتعاون', draft: 'يجب', reserve: 'كوبا' },
  {
    text: 'الدول [ينبغي – إبقاء: اليابان / يجب – EU] أن تتعاون',
    draft: 'ينبغي',
    retain: 'اليابان',
    hold: { يجب: 'EU' },
  },
  { text: '各国［应 – 欧盟、日本／必须 – 中国］合作', hold: { 应: '欧盟, 日本', 必须: '中国' } },
  { text: '各国[应——欧盟、日本；中国删除]合作', hold: { 应: '欧盟, 日本' }, delete: '中国' },
  { text: '各国[应 – 反对：中国]合作', draft: '应', delete: '中国' },
  { text: '各国[应 – 中国保留]合作', draft: '应', reserve: '中国' },
  { text: '各国［应（欧盟、日本）］合作', hold: { 应: '欧盟, 日本' } },
  { text: '各国｛应｝合作', draft: '应', hold: { '': '-' } },
  { text: '各国【备选案文1：应；备选案文2：必须】合作', hold: { 应: '-', 必须: '-' } },
];

/** How delegations and their secretaries write it besides. */
const hands: NotationCase[] = [
  one('shall – EU + Japan', { hold: { shall: 'EU, Japan' } }),
  one('EU: shall; Japan: should', { hold: { shall: 'EU', should: 'Japan' } }),
  one('EU, Japan: shall; China: delete; Cuba: reserve', {
    hold: { shall: 'EU, Japan' },
    delete: 'China',
    reserve: 'Cuba',
  }),
  one('shall – EU; Cuba wants to delete', { hold: { shall: 'EU' }, delete: 'Cuba' }),
  one('shall – China, Cuba would prefer to delete', { draft: 'shall', delete: 'China, Cuba' }),
  one('shall – proposed deletion by China', { draft: 'shall', delete: 'China' }),
  one('shall – EU – China delete', { hold: { shall: 'EU' }, delete: 'China' }),
  one('shall – EU (delete China)', { hold: { shall: 'EU' }, delete: 'China' }),
  one('shall (EU – delete)', { draft: 'shall', delete: 'EU' }),
  one('EU: delete "shall"', { draft: 'shall', delete: 'EU', note: 'EU: delete "shall"' }),
  one('China proposes to delete "shall"', {
    draft: 'shall',
    delete: 'China',
    note: 'China proposes to delete "shall"',
  }),
  one('EU: replace "shall" by "should"', {
    draft: 'EU: replace "shall" by "should"',
    note: 'EU: replace "shall" by "should"',
  }),
  one('shall – EU Kenya', { draft: 'shall', note: 'EU Kenya' }),
  one('shall – pending', { draft: 'shall', note: 'pending' }),
  one('shall – Many', { draft: 'shall', note: 'Many' }),
  one('shall – All', { draft: 'shall', note: 'All' }),
  one('shall – TBD', { draft: 'shall', note: 'TBD' }),
  one('shall – See OP3', { draft: 'shall', note: 'See OP3' }),
  one('shall – EU (+)', { draft: 'shall', note: 'EU (+)' }),
  { text: '[Alt. States shall act – EU]', hold: { 'States shall act': 'EU' } },
  { text: 'Les États [doivent – la Chine propose de supprimer] agir.', draft: 'doivent', delete: 'Chine' },
  { text: 'Los Estados [deben – China propone eliminar] actuar.', draft: 'deben', delete: 'China' },
  { text: 'Государства [должны – Китай предлагает исключить] действовать.', draft: 'должны', delete: 'Китай' },
  { text: 'الدول [يجب – الصين تقترح حذف] أن تتعاون', draft: 'يجب', delete: 'الصين' },
  { text: 'الدول [يجب – بعض الوفود] أن تتعاون', draft: 'يجب', note: 'بعض الوفود' },
  { text: '各国[应 – 中国提议删除]合作', draft: '应', delete: '中国' },
  { text: '各国[应 – 由欧盟提出]合作', hold: { 应: '欧盟' } },
  { text: '各国［应－欧盟；删除－中国］合作', hold: { 应: '欧盟' }, delete: '中国' },
  { text: '各国[应 – 一些代表团]合作', draft: '应', note: '一些代表团' },
  { text: '各国[应 – 见第5段]合作', draft: '应', note: '见第5段' },
];

/** Siblings of the cases, written by meaning before they were read. */
const siblings: NotationCase[] = [
  // Signs that part names part alternatives too, where each says who holds it.
  one('shall – EU/should – Japan', { hold: { shall: 'EU', should: 'Japan' } }),
  one('shall – EU, Kenya; should – Japan', { hold: { shall: 'EU, Kenya', should: 'Japan' } }),
  one('shall – EU, should – Japan', { hold: { shall: 'EU', should: 'Japan' } }),
  one('shall (EU)/should (Japan)', { hold: { shall: 'EU', should: 'Japan' } }),
  one('shall – EU/delete – Japan', { hold: { shall: 'EU' }, delete: 'Japan' }),
  one('shall – EU; should, as appropriate, – Japan', { draft: 'shall', note: 'EU; should, as appropriate, – Japan' }),
  // What is not understood makes no holders of the names that it may be said of.
  one('shall – questioned by China, Cuba', { draft: 'shall', note: 'questioned by China, Cuba' }),
  one('shall – EU, queried by China, Cuba', { hold: { shall: 'EU' }, note: 'queried by China; Cuba' }),
  one('shall – EU, Japan, pending capitals', { draft: 'shall', note: 'EU, Japan, pending capitals' }),
  one('shall – EU (flexible)', { draft: 'shall', note: 'EU (flexible)' }),
  one('shall – EU (TBC), Japan', { hold: { shall: 'Japan' }, note: 'EU (TBC)' }),
  one('shall – EU et al.', { draft: 'shall', note: 'EU et al.' }),
  one('shall – EU Japan Kenya', { draft: 'shall', note: 'EU Japan Kenya' }),
  one('shall – EU.Kenya', { draft: 'shall', note: 'EU.Kenya' }),
  one('should / delete: China; Cuba', { draft: 'should', delete: 'China', note: 'Cuba' }),
  one('shall – EU; delete: China; Cuba', { hold: { shall: 'EU' }, delete: 'China', note: 'Cuba' }),
  one('shall, EU', { draft: 'shall', note: 'EU' }),
  one('shall: EU, Kenya', { draft: 'shall', note: 'EU, Kenya' }),
  one('shall as proposed by the EU', { draft: 'shall as proposed by the EU', note: 'EU' }),
  one('EU', { draft: 'EU', note: 'EU' }),
  one('shall – Gambia (the), Iran (Rep. of)', { hold: { shall: 'Gambia (the), Iran (Rep. of)' } }),
  // Names in brackets of their own.
  { text: 'States [shall] [EU, Kenya] cooperate.', hold: { shall: 'EU, Kenya' } },
  { text: 'States [shall] [US delete] cooperate.', draft: 'shall', delete: 'US' },
  { text: '[States shall cooperate;] [EU]', hold: { 'States shall cooperate;': 'EU' } },
  one('shall [EU] / should {Japan, Kenya}', { hold: { shall: 'EU', should: 'Japan, Kenya' } }),
  {
    text: 'States shall act [in cooperation with] [China, Japan].',
    draft: 'in cooperation with',
    hold: { 'China, Japan': '-' },
  },
  // Who brings words to the table.
  one('shall – tabled by the EU and Kenya', { hold: { shall: 'EU, Kenya' } }),
  one('shall – co-sponsored by EU, Kenya', { hold: { shall: 'EU, Kenya' } }),
  { text: 'Les États [doivent – présenté par la Suisse] agir.', hold: { doivent: 'Suisse' } },
  { text: 'Los Estados [deben – presentado por México] actuar.', hold: { deben: 'México' } },
  { text: 'Государства [должны – внесено ЕС] действовать.', hold: { должны: 'ЕС' } },
  { text: 'الدول [يجب – مقدم من مصر] أن تتعاون', hold: { يجب: 'مصر' } },
  { text: '各国[应 – 欧盟提交]合作', hold: { 应: '欧盟' } },
  // Years and quantities beside each other are a choice.
  { text: 'by [2030] [2035]', draft: '2030', hold: { 2035: '-' } },
  { text: 'by [10]/[20] per cent', draft: '10', hold: { 20: '-' } },
  { text: 'by [10 / 20] per cent', draft: '10', hold: { 20: '-' } },
  ...[
    'see [1] [2]',
    'by [2020/2021]',
    'the [1990s]',
    'see [para. 4]',
    'see [S/RES/2532 (2020)]',
    'they [sic!] act',
    '[X] States',
  ].map((text) => ({ text, words: text })),
  // Alternatives of a whole paragraph, in six languages.
  ...['OP5 alt:', 'Alternativa:', 'Альтернатива:', 'بديل:', '备选：', '替代案文：', 'Alternative text:'].map(
    (head) => ({
      text: `[${head} States act – EU]`,
      hold: { 'States act': 'EU' },
    }),
  ),
];

/** More of them: other languages, other hands. */
const moreSiblings: NotationCase[] = [
  // Names that nothing parts from the words, on both sides of a slash.
  one('shall EU/should Japan', { draft: 'shall', hold: { should: '-' }, note: 'EU; Japan' }),
  one('shall G77/should US/may Russia', { draft: 'shall', hold: { should: '-', may: '-' }, note: 'G77; US; Russia' }),
  { text: 'Les États [doivent UE/devraient Japon]', draft: 'doivent', hold: { devraient: '-' }, note: 'UE; Japon' },
  { text: 'Los Estados [deben México/deberían Chile]', draft: 'deben', hold: { deberían: '-' }, note: 'México; Chile' },
  { text: 'Государства [должны ЕС/обязаны Япония]', draft: 'должны', hold: { обязаны: '-' }, note: 'ЕС; Япония' },
  { text: 'الدول [يجب مصر/ينبغي اليابان]', draft: 'يجب', hold: { ينبغي: '-' }, note: 'مصر; اليابان' },
  { text: '各国[应 欧盟/必须 日本]合作', draft: '应', hold: { 必须: '-' }, note: '欧盟; 日本' },
  { text: '各国[应欧盟/必须日本]合作', draft: '应', hold: { 必须: '-' }, note: '欧盟; 日本' },
  one('shall:EU', { draft: 'shall:EU', note: 'EU' }),
  one('shall_EU', { draft: 'shall_EU', note: 'EU' }),
  one('strike "shall" (China)', { draft: 'shall', delete: 'China', note: 'strike "shall"' }),
  // Who brings words to the table, and who only chairs it.
  one('shall – text proposed by EU', { hold: { shall: 'EU' } }),
  one('shall – EU’s proposal', { hold: { shall: 'EU' } }),
  { text: 'الدول [يجب – اقترحته مصر] أن تتعاون', hold: { يجب: 'مصر' } },
  { text: 'الدول [يجب – طلبته مصر] أن تتعاون', draft: 'يجب', note: 'طلبته مصر' },
  { text: 'الدول [يجب – معلق] أن تتعاون', draft: 'يجب', note: 'معلق' },
  { text: '各国[应 – 欧盟有条件]合作', draft: '应', note: '欧盟有条件' },
  one('shall – Chair’s proposal', { draft: 'shall', note: 'Chair’s proposal' }),
  one('shall – Facilitator', { draft: 'shall', note: 'Facilitator' }),
  one('shall – EU with the support of Japan', {
    draft: 'shall – EU with the support of Japan',
    note: 'EU with the support of Japan',
  }),
  {
    text: 'Los Estados [deben – Venezuela (República Bolivariana de), Irán (República Islámica del)] actuar.',
    hold: { deben: 'Venezuela (República Bolivariana de), Irán (República Islámica del)' },
  },
  // Names that other scripts part otherwise.
  { text: 'الدول [يجب – EU وKEN / ينبغي – JPN] أن تتعاون', hold: { يجب: 'EU, KEN', ينبغي: 'JPN' } },
  { text: '各国[应——欧盟和日本/须——中国]合作', hold: { 应: '欧盟, 日本', 须: '中国' } },
  { text: 'States [shall] – EU for all.', hold: { shall: 'EU' } },
  { text: 'Les États [doivent] – UE pour agir.', hold: { doivent: 'UE' } },
  // Options by Roman numbers, short, or with a dash.
  one('Option I: shall; Option II: should', { hold: { shall: '-', should: '-' } }),
  one('Opt. 1: shall; Opt. 2: should', { hold: { shall: '-', should: '-' } }),
  one('Option 1 – shall; Option 2 – should', { hold: { shall: '-', should: '-' } }),
  // Whose words are which, or what is said of a name, nobody can tell.
  one('EU: shall vs Japan: should', { draft: 'EU: shall vs Japan: should', note: 'EU: shall vs Japan: should' }),
  { text: 'الدول [يجب – طلبته مصر واليابان] أن تتعاون', draft: 'يجب', note: 'طلبته مصر واليابان' },
  // More words of the six languages.
  { text: 'الدول [يجب – تؤيده مصر واليابان] أن تتعاون', hold: { يجب: 'مصر, اليابان' } },
  { text: 'الدول [يجب – مقترح مصر] أن تتعاون', hold: { يجب: 'مصر' } },
  { text: '各国[应 – 保持原文：日本 / 须 – 欧盟]合作', draft: '应', retain: '日本', hold: { 须: '欧盟' } },
  { text: 'Los Estados [deben – México, en nombre del GRULAC] actuar.', hold: { deben: 'GRULAC' } },
  ...['Альт.:', 'Texto alternativo:', 'Texte de remplacement :', 'Альтернативный текст:'].map((head) => ({
    text: `[${head} States act – EU]`,
    hold: { 'States act': 'EU' },
  })),
  // Years with their word, and a place for one.
  ...['by [2020-2030年]', 'by [2020–2030 годы]', 'by [20XX]'].map((text) => ({ text, words: text })),
];

/** All of them. */
export const notationCases: readonly NotationCase[] = [
  ...holders,
  ...stances,
  ...mixed,
  ...forms,
  ...doubts,
  ...words,
  ...looks,
  ...languages,
  ...hands,
  ...siblings,
  ...moreSiblings,
];
