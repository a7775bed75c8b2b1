// The gathering's own facts on the card, in the order in which they are needed; each is a field of the gathering.
export const FACTS = ['reception', 'aidKit', 'gridRef', 'emergency'] as const;
/** Those that stand below "Ring 111": reception stands beside it. */
export const BESIDES = ['aidKit', 'gridRef', 'emergency'] as const;
type Fact = (typeof FACTS)[number];

/** As many letters as each of them holds. */
export const MOST: { readonly [fact in Fact]: number } = {
  reception: 200,
  aidKit: 200,
  gridRef: 200,
  emergency: 2000,
};
