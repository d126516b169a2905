import { holderCode } from '@adref/shared/negotiation';

/** The codes of those who are named in the brackets of one text: as a person has said, or as their names are known. */
export class HolderCodes {
  readonly #said: ReadonlyMap<string, string | null>;
  readonly #codes = new Map<string, string>();

  constructor(said: readonly { readonly name: string; readonly party: string | null }[]) {
    this.#said = new Map(said.map(({ name, party }) => [name, party]));
  }

  /** The code of a name; null where a person has said that it is nobody’s. */
  of(name: string): string | null {
    const said = this.#said.get(name);
    if (said !== undefined) return said;
    const known = this.#codes.get(name);
    if (known !== undefined) return known;
    const taken = new Set([...this.#codes.values(), ...this.#said.values()]);
    const code = holderCode(name, (one) => taken.has(one));
    this.#codes.set(name, code);
    return code;
  }

  /** Every name that was asked for, with its code. */
  get asked(): readonly { readonly name: string; readonly code: string }[] {
    return [...this.#codes].map(([name, code]) => ({ name, code }));
  }
}
