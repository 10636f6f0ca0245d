// New York City's rule on automated employment decision tools (6 RCNY 5-301, 2023): the counts of its two examples. The
// rule's tables do not add up with each other; each stands as printed. Of the second it prints rates only: the scores here
// are made so that each group has as many above the median as printed.

/** Table, group, applicants, selected, and the impact ratio by the definition: rate by the table's highest rate. */
export const selection: [string, string, number, number, number][] = [
  ['sex', 'male', 1390, 667, 1],
  ['sex', 'female', 1181, 555, 0.9793367499],
  ['race', 'hispanic', 408, 204, 0.9672330097],
  ['race', 'white', 797, 412, 1],
  ['race', 'black', 390, 170, 0.8432287777],
  ['race', 'nhpi', 119, 52, 0.8453128824],
  ['race', 'asian', 616, 302, 0.9483908082],
  ['race', 'native_american', 41, 18, 0.8492777646],
  ['race', 'two_or_more', 213, 96, 0.8718720088],
  ['intersectional', 'hispanic_male', 205, 90, 0.8412932501],
  ['intersectional', 'hispanic_female', 190, 82, 0.8270257038],
  ['intersectional', 'white_male', 412, 215, 1],
  ['intersectional', 'black_male', 226, 95, 0.8055155382],
  ['intersectional', 'nhpi_male', 87, 37, 0.8149692596],
  ['intersectional', 'asian_male', 321, 167, 0.9969426936],
  ['intersectional', 'native_american_male', 24, 11, 0.8782945736],
  ['intersectional', 'two_or_more_male', 115, 52, 0.8664914055],
  ['intersectional', 'white_female', 385, 197, 0.9805376019],
  ['intersectional', 'black_female', 164, 75, 0.8763471356],
  ['intersectional', 'nhpi_female', 32, 15, 0.898255814],
  ['intersectional', 'asian_female', 295, 135, 0.8769412692],
  ['intersectional', 'native_american_female', 17, 7, 0.7890560876],
  ['intersectional', 'two_or_more_female', 98, 44, 0.8603701946],
];

/** Sex, race and the scores; an empty attribute is unknown. */
export const scores: [string, string, string][] = [
  ['male', 'hispanic', '77.5 77.7 96.8 88.2 91.6 63.5 76.0 82.9 78.2 65.2 76.4 78.2 56.2 54.8 30.0 49.0'],
  ['female', 'hispanic', '70.1 75.6 63.3 73.5 84.3 87.8 43.3 50.0 37.2 48.6 27.5 26.8'],
  ['male', 'white', '75.4 91.7 70.1 89.0 75.4 62.1 70.6 41.1 29.2 28.2 54.5 39.4 32.3 35.6 27.7 45.2 34.7 36.9 25.9 37.3'],
  ['male', 'black', '63.0 65.9 84.1 81.4 81.2 80.0 84.8 64.8 96.8 94.2 22.4 38.5 51.0 51.7 21.7 44.5 30.0 25.8 28.4 41.5'],
  ['male', 'nhpi', '85.6 80.9 61.7 36.9'],
  ['male', 'asian', '95.6 60.5 74.1 73.4 78.1 67.1 63.7 41.2 31.4 25.1 29.0 21.5'],
  ['male', 'native_american', '66.3 69.9 95.1 91.2 79.6 23.6 31.9 22.9'],
  ['male', 'two_or_more', '72.1 66.4 91.2 81.7 66.0 91.5 33.7 26.4 39.6 33.6 50.2 41.4'],
  ['female', 'white', '68.8 67.7 90.0 70.8 68.2 85.3 85.8 74.8 34.2 46.7 57.5 52.4 42.6 37.4 33.9 43.9 20.2 51.7 39.7 20.6'],
  ['female', 'black', '89.3 81.9 66.9 78.7 82.0 80.0 53.4 36.7 24.6 26.2 49.4 54.0'],
  ['female', 'nhpi', '75.8 79.3 52.2 44.8'],
  ['female', 'asian', '74.5 80.9 85.8 46.4 42.0 21.3 56.9 54.9 21.7 52.1 41.9 57.2'],
  ['female', 'native_american', '91.5 85.8 66.3 84.2 69.0 52.7 44.3 50.0'],
  ['female', 'two_or_more', '95.8 63.6 85.3 91.5 25.5 48.6 51.9 34.2'],
  ['female', '', '41.5 92.5 80.4 28.7 62.9 47.2 78.7 21.4'],
  ['', 'white', '82.9 29.2 75.2 76.3 35.0 22.5 69.5'],
];

/** Table, group, applicants, of them above the median, and the impact ratio by the definition. */
export const scoring: [string, string, number, number, number][] = [
  ['sex', 'male', 92, 50, 1],
  ['sex', 'female', 76, 34, 0.8231578947],
  ['race', 'hispanic', 28, 18, 1],
  ['race', 'white', 40, 15, 0.5833333333],
  ['race', 'black', 32, 16, 0.7777777778],
  ['race', 'nhpi', 8, 5, 0.9722222222],
  ['race', 'asian', 24, 10, 0.6481481481],
  ['race', 'native_american', 16, 10, 0.9722222222],
  ['race', 'two_or_more', 20, 10, 0.7777777778],
  ['intersectional', 'hispanic_male', 16, 12, 1],
  ['intersectional', 'hispanic_female', 12, 6, 0.6666666667],
  ['intersectional', 'white_male', 20, 7, 0.4666666667],
  ['intersectional', 'black_male', 20, 10, 0.6666666667],
  ['intersectional', 'nhpi_male', 4, 3, 1],
  ['intersectional', 'asian_male', 12, 7, 0.7777777778],
  ['intersectional', 'native_american_male', 8, 5, 0.8333333333],
  ['intersectional', 'two_or_more_male', 12, 6, 0.6666666667],
  ['intersectional', 'white_female', 20, 8, 0.5333333333],
  ['intersectional', 'black_female', 12, 6, 0.6666666667],
  ['intersectional', 'nhpi_female', 4, 2, 0.6666666667],
  ['intersectional', 'asian_female', 12, 3, 0.3333333333],
  ['intersectional', 'native_american_female', 8, 5, 0.8333333333],
  ['intersectional', 'two_or_more_female', 8, 4, 0.6666666667],
];
