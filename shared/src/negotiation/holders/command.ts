/** What the desk asks for about names in the brackets that a text came with. */
export interface HolderCommand {
  readonly kind: 'holder';
  readonly draft: number;
  /** The code of the name (`openHolders`). */
  readonly name: string;
  /** The party that it means. */
  readonly party: string;
}
