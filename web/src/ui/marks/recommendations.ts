// The four recommendations in order, in the tool's own words; a guide may name them differently.

export const recommendation_words: Record<number, string> = { 1: 'Strong no hire', 2: 'No hire', 3: 'Hire', 4: 'Strong hire' };
export const recommendation_levels = [1, 2, 3, 4] as const;
