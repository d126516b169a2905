/*
 * Nouns of what is owed, from the strongest to the weakest. They count where one replaces another: a commitment that comes in place of
 * something else is no change of force but of substance.
 */
import type { FormTable } from './form.ts';

/** The nouns of duty of the six official languages by their rank. */
export const duties: readonly FormTable[] = [
  {
    ranks: { duty: 4 },
    forms: `obligation, obligations, duty, duties, requirement, requirements, devoir, devoirs, exigence, exigences
      obligación, obligaciones, deber, deberes, requisito, requisitos, exigencia, exigencias
      обязательство, обязательства, обязательств, обязательству, обязательствам, обязательствами, обязательствах, обязанность, обязанности, обязанностей, обязанностям, требование, требования, требований, требованиям
      التزام, التزامات, واجب, واجبات, 义务`,
  },
  {
    ranks: { duty: 3 },
    forms: `responsibility, responsibilities, responsabilité, responsabilités, responsabilidad, responsabilidades
      ответственность, ответственности, مسؤولية, مسؤوليات, 责任`,
  },
  {
    ranks: { duty: 2 },
    forms: `commitment, commitments, undertaking, undertakings, pledge, pledges, promise, promises, engagement, engagements, promesse, promesses
      compromiso, compromisos, promesa, promesas, обещание, обещания, обещаний, تعهد, تعهدات, 承诺`,
  },
  {
    ranks: { duty: 1 },
    forms: `aspiration, aspirations, intention, intentions, ambition, ambitions, expectation, expectations, guideline, guidelines, recommendation, recommendations, guidance
      recommandation, recommandations, directives, orientations, aspiración, aspiraciones, intención, recomendación, recomendaciones, directrices
      намерение, намерения, намерений, намерениям, стремление, стремления, рекомендация, рекомендации, рекомендаций, рекомендациям, руководящие принципы, توصية, توصيات, تطلعات, طموحات, نوايا, 愿望, 意愿, 建议, 准则, 期望`,
  },
];
