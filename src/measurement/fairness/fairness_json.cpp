#include <measurement/counts_json.hpp>
#include <measurement/fairness/fairness_figures.hpp>
#include <measurement/figure_json.hpp>

namespace assay::measurement {
namespace {

using namespace stats;

void add_test(FigureJson& json, std::string_view statistic, std::string_view p, const Figure<RateTest>& test) {
    if (test)
        json.number(statistic, test->statistic).number(p, test->p);
    else
        json.none(statistic, test.error().reason).none(p, test.error().reason);
}

void add(FigureJson& json, std::string_view name, const Figure<bool>& figure) {
    if (figure)
        json.truth(name, *figure);
    else
        json.none(name, figure.error().reason);
}

void add_comparison(FigureJson& json, const Comparison& figures, double reference_rate) {
    json.number("reference_rate", reference_rate);
    json.figure("impact_ratio", figures.impact_ratio).figure("impact_ratio_ci95", figures.impact_ratio_ci95);
    add(json, "below_four_fifths", figures.below_four_fifths);
    json.number("rate_difference", figures.rate_difference);
    json.interval("rate_difference_ci95", figures.rate_difference_ci95);
    json.number("fisher_two_sided_p", figures.fisher.two_sided).number("fisher_one_sided_less_p", figures.fisher.less);
    json.number("fisher_one_sided_greater_p", figures.fisher.greater);
    json.figure("boschloo_two_sided_p", figures.boschloo_two_sided_p);
    add_test(json, "z_pooled", "z_pooled_p", figures.pooled);
    add_test(json, "z_unpooled", "z_unpooled_p", figures.unpooled);
    add_test(json, "chi2_yates", "chi2_yates_p", figures.yates);
    json.figure("sample_odds_ratio", figures.odds_ratio);
    json.number("expected_focal_selected", figures.expected_selected).number("shortfall", figures.shortfall);
    json.truth("small_sample", figures.is_small_sample).truth("one_selection_decides", figures.one_selection_decides);
    json.list("notes");
    for (const std::string& each : notes_about(figures)) json.text({}, each);
    json.close();
}

// The reference group's ratio to itself.
void add_own_ratio(FigureJson& json, const Selection& counts) {
    if (counts.selected > 0)
        json.number("impact_ratio", 1).truth("below_four_fifths", false);
    else
        json.none("impact_ratio", "Nobody of the group compared with was selected: there is no ratio to its rate.");
}

void add_group(FigureJson& json, const GroupTable& table, std::size_t at, const ReadGroups& read,
               const TableFigures& figures) {
    const NamedGroup& group = table.groups[at];
    const GroupImpact& impact = figures.impact.groups[at];
    json.object().text("group", group.name);
    if (!group.values.empty()) {
        json.object("values");
        for (std::size_t each = 0; each < group.values.size(); ++each)
            json.text(table.attributes[each], group.values[each]);
        json.close();
    }
    json.count("applicants", group.counts.applicants);
    json.count(read.split ? "above_median" : "selected", group.counts.selected);
    if (impact.standing == Standing::nobody_applied)
        json.none("rate", "Nobody of this group applied.");
    else
        json.number("rate", rate_of(group.counts));
    json.figure("share", impact.share).truth("may_exclude_under_2_percent", impact.may_exclude_under_2_percent);
    json.truth("reference", impact.standing == Standing::reference);
    if (impact.standing == Standing::reference) add_own_ratio(json, group.counts);
    if (impact.standing == Standing::under_2_percent)
        json.none("impact_ratio", "The group has under 2 % of the applicants and was left out of the ratios.");
    if (impact.standing == Standing::nobody_applied) json.none("impact_ratio", "Nobody of this group applied.");
    if (figures.comparisons[at])
        add_comparison(json, *figures.comparisons[at], rate_of(table.groups[*figures.impact.reference].counts));
    json.close();
}

void add_table(FigureJson& json, const ReadGroups& read, const GroupTable& table, const TableFigures& figures) {
    json.object().text("table", table.name);
    if (!table.attributes.empty()) {
        json.list("attributes");
        for (const std::string& each : table.attributes) json.text({}, each);
        json.close();
    }
    if (figures.impact.reference)
        json.text("reference_group", table.groups[*figures.impact.reference].name);
    else
        json.none("reference_group", "No group of the table can be compared with.");
    if (table.unknown) json.count("unknown_category_count", *table.unknown);
    json.list("groups");
    for (std::size_t group = 0; group < table.groups.size(); ++group) add_group(json, table, group, read, figures);
    json.close().close();
}

} // namespace

std::string fairness_json(const ReadGroups& read, const FairnessOptions& options,
                          const std::vector<TableFigures>& figures) {
    FigureJson json;
    const std::size_t used = read.rows - read.missing;
    add_counts(json, {read.rows, used, read.missing, read.split ? used : 0}); // counts name groups, nobody
    if (const auto unknown = options.unknown ? options.unknown : read.unknown)
        json.count("unknown_category_count", *unknown);
    else
        json.none("unknown_category_count", "The file has no row for applicants of an unknown group: add one named "
                                            "unknown, or say how many by --unknown.");
    if (read.split) {
        json.number("median", read.split->known.median).count("ties_at_median", read.split->known.at);
        json.number("median_all_including_unknown", read.split->median_all);
    }
    json.list("notes");
    for (const std::string& each : notes_about(read)) json.text({}, each);
    json.close().list("tables");
    for (std::size_t table = 0; table < figures.size(); ++table)
        add_table(json, read, read.tables[table], figures[table]);
    json.close();
    return std::move(json).finish();
}

} // namespace assay::measurement
