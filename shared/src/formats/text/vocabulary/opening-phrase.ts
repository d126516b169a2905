import type { Language } from '@adref/shared/document';

/**
 * Words that open preambular and operative paragraphs. They confirm what place already says, and tell the paragraphs of a
 * text apart that has one per line; a word that is not here is flagged for a reader, nothing more. Collected from usage in
 * General Assembly texts; first words only, because any adverb may follow ("Réaffirmant également", "Prie en outre").
 */
interface Openings {
  readonly preambular: RegExp;
  readonly operative: RegExp;
}

const word = (words: string): RegExp =>
  new RegExp(
    `^(?:${words
      .trim()
      .split(/\s*,\s*/)
      .join('|')})(?![\\p{L}])`,
    'iu',
  );

const openings: Partial<Record<Language, Openings>> = {
  fr: {
    preambular: word(`
      accueillant, affirmant, alarmée?, animée?, appelant, approuvant, appréciant, attachant, ayant, cherchant, condamnant,
      confirmant, consciente?, considérant, consternée?, constatant, convaincue?, craignant, croyant, déclarant, décidée?,
      demandant, déplorant, désirant, désireuse, désireux, déterminée?, encourageant, encouragée?, énonçant, estimant,
      exprimant, faisant, félicitant, gardant, gravement, guidée?, indignée?, inquiète, inquiet, insistant, invitant, jugeant,
      louant, mesurant, notant, n'ignorant, observant, partageant, persuadée?, prenant, préoccupée?, prenant, profondément,
      proclamant, rappelant, réaffirmant, reconnaissant, reconnaissante?, redisant, regrettant, réitérant, relevant, remerciant,
      rendant, renouvelant, résolue?, respectant, sachant, saluant, s'appuyant, s'associant, s'élevant, s'engageant,
      s'inquiétant, s'inspirant, s'étant, se, sensible, soucieuse, soucieux, soulignant, souhaitant, souscrivant, tenant,
      troublée?, vivement, voulant, vu`),
    operative: word(`
      accueille, adhère, adopte, adresse, affirme, appelle, appuie, approuve, appelle, assure, attache, attend, autorise, avalise,
      charge, condamne, confirme, confie, considère, constate, constitue, convient, convoque, crée, décide, déclare, demande,
      déplore, désigne, élit, encourage, engage, enjoint, entérine, estime, exhorte, exige, exprime, fait, félicite, fixe, forme,
      insiste, invite, juge, lance, loue, note, observe, partage, prend, préconise, prie, proclame, proroge, proteste, prolonge,
      rappelle, réaffirme, recommande, reconnaît, redit, regrette, réitère, rejette, relève, remercie, rend, renouvelle,
      répète, réprouve, résout, s'associe, s'engage, s'inquiète, salue, sait, se, souhaite, souligne, souscrit, soutient,
      stigmatise, suggère, supplie, trouve, transmet, tient`),
  },
  en: {
    preambular: word(`
      acknowledging, acting, adhering, affirming, alarmed, also, anxious, appalled, appreciating, approving, aware, bearing,
      believing, calling, cognizant, commending, committed, concerned, concurring, condemning, confident, confirming, conscious,
      considering, contemplating, convinced, deeply, deploring, desiring, desirous, determined, dismayed, distressed, disturbed,
      emphasizing, encouraged, encouraging, endorsing, expecting, expressing, extremely, firmly, following, fully, further,
      gravely, guided, having, highlighting, horrified, indignant, inspired, keeping, looking, mindful, noting, observing,
      pursuant, profoundly, reaffirming, realizing, recalling, recognizing, referring, regretting, reiterating, rejecting,
      reminding, resolved, respecting, saluting, seeking, seriously, sharing, stressing, strongly, supporting, taking, thanking,
      troubled, underlining, underscoring, urging, viewing, welcoming, wishing`),
    operative: word(`
      accepts, acknowledges, adopts, affirms, agrees, also, appeals, appoints, appreciates, approves, asks, authorizes, believes,
      calls, commends, concludes, concurs, condemns, confirms, congratulates, considers, convenes, decides, declares, demands,
      deplores, designates, determines, directs, elects, emphasizes, encourages, endorses, establishes, expresses, extends,
      further, highlights, invites, instructs, insists, looks, mandates, notes, observes, offers, pledges, proclaims, reaffirms,
      recalls, recognizes, recommends, regrets, reiterates, rejects, remains, reminds, renews, requests, resolves, shares,
      solemnly, stresses, strongly, supports, takes, thanks, transmits, trusts, underlines, underscores, urges, welcomes`),
  },
};

/**
 * Whether a paragraph opens with a word that its kind opens with in this language; null where the language has no list
 * here and nothing can be said. A curly apostrophe counts as a straight one.
 */
export function opensAs(kind: 'preambular' | 'operative', text: string, language: Language): boolean | null {
  return openings[language]?.[kind].test(text.slice(0, 40).replace(/[’ʼ]/g, "'")) ?? null;
}

/** Whether a line opens a preambular paragraph in any language with a list; for texts whose language is not known yet. */
export function opensPreambular(text: string): boolean {
  return Object.values(openings).some((one) => one.preambular.test(text.slice(0, 40).replace(/[’ʼ]/g, "'")));
}
