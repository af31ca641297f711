/** Who asks. */
export const CLIENT = { name: 'placard', version: '0.1.0' };

/** Announced in full, since servers hide tools from a client that lacks them; none is ever used. */
export const CLIENT_CAPABILITIES = { roots: {}, sampling: {}, elicitation: {} };
