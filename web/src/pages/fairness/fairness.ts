// Fairness as its page reads it: names of tables, what to know of a figure, the audit tables as CSV.

import type { Schema } from '$api/types';
import { figure } from '../analytics/interviewers';

export type FairnessReport = Schema<'FairnessReport'>;
export type ImpactTable = Schema<'ImpactTable'>;
export type GroupImpact = Schema<'GroupImpact'>;
export type Attribute = ImpactTable['attribute'];
export type ImportCounts = Schema<'ImportCounts'>;

export const attribute_names: Record<Attribute, string> = { sex: 'Sex', race_ethnicity: 'Race or ethnicity', both: 'Both' };

export const table_of = (tables: readonly ImpactTable[], attribute: Attribute) => tables.find((table) => table.attribute === attribute);

/** The attributes of which enough people said something, in the order of the tables. */
export const attributes_in = (report: FairnessReport): Attribute[] => report.identified.map((of_one) => of_one.attribute);

const count = (people: number) => people.toLocaleString('en-GB');

/** Of how many something is known; in whole fives, as the server counts. */
export function known_words(report: FairnessReport, attribute: Attribute): string {
  const found = report.identified.find((of_one) => of_one.attribute === attribute);
  if (!found) return '';
  return `Candidates of at least ${count(found.identified)} of ${count(report.applications)} applications said it; of the other ${count(found.unknown)} it is unknown, or they are too few to be told of.`;
}

export const percent = (share: number) => `${figure(share * 100, 1)} %`;

/** A p as people read it. */
export const p_words = (p: number) => (p < 0.001 ? '< .001' : p.toFixed(3).replace(/^0/, ''));

/** What must be known before a figure is quoted; nothing where there is nothing to add. */
export function group_notes(group: GroupImpact): string[] {
  const notes: string[] = [];
  const found = group.comparison;
  if (found?.below_four_fifths && found.one_selection_decides) notes.push('One more person reaches four fifths.');
  if (found?.small_sample) notes.push('Small sample: rely on p.');
  if (found?.shortfall && found.shortfall >= 1) notes.push(`${figure(found.shortfall, 1)} fewer than at one rate for both.`);
  if (group.may_exclude_under_2_percent) notes.push('Under 2 % of the table.');
  if (found?.reason) notes.push(found.impact_ratio === 0 ? 'No interval: nobody came through.' : found.reason);
  return notes;
}

function one_comparison_words(is_below: boolean, is_unlikely: boolean): string {
  if (!is_below) return 'The one comparison below is not under four fifths.';
  return `The one comparison below is under four fifths; chance is ${is_unlikely ? 'a poor explanation' : 'explanation enough'}.`;
}

/** The sentence above the tables. */
export function summary_words(report: FairnessReport, attribute: Attribute): string {
  const groups = report.steps.flatMap((step) => (table_of(step.tables, attribute)?.groups ?? []).filter((group) => group.comparison));
  if (groups.length === 0) return 'No step has two groups of five people or more yet.';
  const below = groups.filter((group) => group.comparison?.below_four_fifths);
  const unlikely = below.filter((group) => (group.comparison?.fisher_two_sided_p ?? 1) < 0.05);
  if (groups.length === 1) return one_comparison_words(below.length === 1, unlikely.length === 1);
  if (below.length === 0) return `None of ${groups.length} comparisons below is under four fifths.`;
  return `${below.length} of ${groups.length} comparisons below ${below.length === 1 ? 'is' : 'are'} under four fifths; in ${unlikely.length === 0 ? 'none' : unlikely.length} of them chance is a poor explanation. Among many comparisons some stand out by chance alone.`;
}

const csv_head = [
  'table', 'group', 'applicants', 'selected', 'rate', 'share', 'compared_with', 'impact_ratio', 'impact_ratio_low', 'impact_ratio_high', 'below_four_fifths', 'rate_difference', 'rate_difference_low',
  'rate_difference_high', 'fisher_two_sided_p', 'z_pooled', 'z_pooled_p', 'shortfall', 'small_sample', 'one_selection_decides', 'may_exclude_under_2_percent', 'why_not',
];

const truth = (value: boolean | null | undefined) => (value === null || value === undefined ? null : value ? 'yes' : 'no');

function csv_row(title: string, table: ImpactTable, group: GroupImpact): (string | number | null)[] {
  const found = group.comparison;
  return [
    `${title}: ${attribute_names[table.attribute]}`, group.group, group.applicants, group.selected, group.rate, group.share, found ? (table.reference ?? null) : null,
    found?.impact_ratio ?? null, found?.impact_ratio_ci95?.low ?? null, found?.impact_ratio_ci95?.high ?? null, truth(found?.below_four_fifths),
    found?.rate_difference ?? null, found?.rate_difference_ci95.low ?? null, found?.rate_difference_ci95.high ?? null, found?.fisher_two_sided_p ?? null, found?.z_pooled ?? null, found?.z_pooled_p ?? null,
    found?.shortfall ?? null, truth(found?.small_sample), truth(found?.one_selection_decides), truth(group.may_exclude_under_2_percent), found?.reason ?? null,
  ];
}

/** Who is of an unknown group, as the command line reads it; and why a table is missing, or what is missing in it. */
function unknown_row(report: FairnessReport, title: string, table: ImpactTable): (string | number | null)[] {
  const unknown = report.identified.find((of_one) => of_one.attribute === table.attribute)?.unknown ?? 0;
  return csv_head.map((column, index) => {
    if (index < 4) return [`${title}: ${attribute_names[table.attribute]}`, 'unknown', unknown, 0][index] ?? null;
    return column === 'why_not' ? (table.reason ?? null) : null;
  });
}

/** The audit tables: every step and item, every attribute. `assay measure fairness` reads the first four columns. */
export function fairness_csv(report: FairnessReport): { head: string[]; rows: (string | number | null)[][] } {
  const named = [
    ...report.steps.map((step, index) => ({ title: `${index + 1} ${step.title}`, tables: step.tables })),
    ...report.items.map((item) => ({ title: `${item.stage_title}, ${item.name}`, tables: item.tables })),
  ];
  const rows_of = (title: string, table: ImpactTable) => [...table.groups.map((group) => csv_row(title, table, group)), unknown_row(report, title, table)];
  return { head: csv_head, rows: named.flatMap(({ title, tables }) => tables.flatMap((table) => rows_of(title, table))) };
}
