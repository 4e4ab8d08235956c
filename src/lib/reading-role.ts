/** The parameter in an address that says in which role somebody reads. */
export const roleParameter = 'als';
