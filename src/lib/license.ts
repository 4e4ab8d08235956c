/** The licence of the texts, as data refers to it. */
export const license = 'https://creativecommons.org/licenses/by/4.0/';

/** The licence of the texts, as people know it. */
export const licenseName = 'CC BY 4.0';
