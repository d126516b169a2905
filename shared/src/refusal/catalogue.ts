/** What goes between the braces of a sentence, by name. */
export type Params = Readonly<Record<string, string | number>>;

/** The parameters that a sentence has between braces. */
type ParamsOf<S extends string> = { readonly [P in Names<S>]: string | number };

type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** The parameters of a sentence as the arguments of a function: none where it has none. */
export type ArgumentsOf<S extends string> = [keyof ParamsOf<S>] extends [never] ? [] : [params: ParamsOf<S>];

/** A sentence with its parameters in it, as they are; one that is not given stays between its braces. */
export function filled(sentence: string, params: Params): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
