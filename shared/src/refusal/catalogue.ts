/** What goes between the braces of a sentence, by name. */
export type Params = Readonly<Record<string, string | number>>;

/** The parameters that a sentence has between braces. */
type ParamsOf<S extends string> = { readonly [P in Names<S>]: string | number };

type Names<S extends string> = S extends `${string}{${infer Inner}}${infer Rest}` ? Name<Inner> | Names<Rest> : never;

type Name<Inner extends string> = Inner extends `${infer N}|${string}` ? N : Inner;

/** The parameters of a sentence as the arguments of a function: none where it has none. */
export type ArgumentsOf<S extends string> = [keyof ParamsOf<S>] extends [never] ? [] : [params: ParamsOf<S>];

/**
 * A sentence with its parameters in it, as they are; one that is not given stays between its braces. What is said of a number of things has its
 * forms beside the name, of one and of any other number; where a language speaks of none as of one, three: of none, of one and of several.
 *
 *   {acts} {acts|act|acts}   →   1 act, 0 acts          {actes} {actes|acte|acte|actes}   →   0 acte, 2 actes
 */
export function filled(sentence: string, params: Params): string {
  return sentence.replace(/\{(\w+)((?:\|[^{}|]*)*)\}/g, (whole, name: string, choice: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    const forms = choice.split('|').slice(1);
    return forms.length === 0 ? String(value) : (formOf(forms, Number(value)) ?? whole);
  });
}

function formOf(forms: readonly string[], count: number): string | undefined {
  const several = forms.at(-1);
  if (forms.length < 3) return count === 1 ? forms[0] : several;
  return count === 0 ? forms[0] : count === 1 ? forms[1] : several;
}
