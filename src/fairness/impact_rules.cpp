#include <base/text.hpp>
#include <fairness/impact_rules.hpp>
#include <stats/fairness/adverse_impact.hpp>

#include <algorithm>
#include <cmath>

namespace assay::fairness {
namespace {

double rounded(double figure) { return std::round(figure * 10'000) / 10'000; }
Bounds bounds_of(const stats::Interval& interval) { return {rounded(interval.low), rounded(interval.high)}; }

GroupComparison comparison_of(const stats::Selection& focal, const stats::Selection& reference) {
    const auto found = stats::compare_selection(focal, reference, stats::Boschloo::left_out);
    GroupComparison shown;
    if (found.impact_ratio)
        shown.impact_ratio = rounded(*found.impact_ratio);
    else
        shown.reason = found.impact_ratio.error().reason;
    if (found.impact_ratio_ci95)
        shown.impact_ratio_ci95 = bounds_of(*found.impact_ratio_ci95);
    else if (!shown.reason)
        shown.reason = found.impact_ratio_ci95.error().reason;
    if (found.below_four_fifths) shown.below_four_fifths = *found.below_four_fifths;
    shown.rate_difference = rounded(found.rate_difference);
    shown.rate_difference_ci95 = bounds_of(found.rate_difference_ci95);
    shown.fisher_two_sided_p = rounded(found.fisher.two_sided);
    if (found.pooled) {
        shown.z_pooled = rounded(found.pooled->statistic);
        shown.z_pooled_p = rounded(found.pooled->p);
    }
    shown.shortfall = rounded(found.shortfall);
    shown.small_sample = found.is_small_sample;
    shown.one_selection_decides = found.one_selection_decides;
    return shown;
}

std::string why_empty(const Counted& counted) {
    if (counted.is_withheld)
        return "Left out: with these figures and those of another step counts of fewer than five could be had.";
    if (counted.tells_of_few)
        return "Fewer than five came through here, or fewer than five did not: counts by group would tell whoever "
               "knows them which groups they belong to.";
    return "No group has five people yet about whom something was decided here.";
}

struct NamedCounts {
    std::string name;
    stats::Selection counts;
};

ImpactTable table_of(Attribute attribute, const std::vector<NamedCounts>& groups, const Counted& counted) {
    ImpactTable table;
    table.attribute = attribute;
    std::vector<stats::Selection> counts;
    for (const NamedCounts& each : groups) counts.push_back(each.counts);
    const auto impact = stats::impact_table(counts);
    for (std::size_t at = 0; at < groups.size(); ++at) {
        GroupImpact group;
        group.group = groups[at].name;
        group.applicants = static_cast<int>(counts[at].applicants);
        group.selected = static_cast<int>(counts[at].selected);
        group.rate = rounded(stats::rate_of(counts[at]));
        group.share = rounded(impact.groups[at].share.value_or(0));
        group.may_exclude_under_2_percent = impact.groups[at].may_exclude_under_2_percent;
        if (at != *impact.reference) group.comparison = comparison_of(counts[at], counts[*impact.reference]);
        table.n += group.applicants;
        table.groups.push_back(std::move(group));
    }
    if (groups.size() > 1) table.reference = groups[*impact.reference].name;
    if (groups.empty())
        table.reason = why_empty(counted);
    else if (groups.size() == 1)
        table.reason = "One group has five people or more so far: there is none to compare with.";
    else if (counted.tells_of_few || counted.is_withheld)
        table.reason = "Without the jobs in which fewer than five came through, or fewer than five did not.";
    return table;
}

// Sums over what `name_of` gives one name; blocks that do not tell it have none.
template <class NameOf>
std::vector<NamedCounts> summed(const Tally& tally, NameOf name_of) {
    std::map<std::string, stats::Selection> sums;
    for (const auto& [key, counts] : tally) {
        const std::string name = name_of(key.first, key.second);
        if (name.empty()) continue;
        sums[name].applicants += counts.applicants;
        sums[name].selected += counts.selected;
    }
    std::vector<NamedCounts> groups;
    for (const auto& [name, counts] : sums) groups.push_back({name, counts});
    return groups;
}

} // namespace

void Groups::add(int person, const std::optional<std::string>& value) {
    const auto place = static_cast<std::size_t>(person);
    if (place >= is_added_.size()) is_added_.resize(place + 1);
    if (!value || is_added_[place]) return;
    is_added_[place] = true;
    ++people_;
    ++spellings_[lower_ascii(*value)][*value];
}

std::optional<int> Groups::number_of(const std::optional<std::string>& value) const {
    if (!value) return std::nullopt;
    const auto found = spellings_.find(lower_ascii(*value));
    if (found == spellings_.end()) return std::nullopt;
    return static_cast<int>(std::distance(spellings_.begin(), found));
}

std::string Groups::name_of(int number) const {
    const auto& [folded, spellings] = *std::next(spellings_.begin(), number);
    const auto most = std::ranges::max_element(spellings, {}, [](const auto& each) { return each.second; });
    if (most->second >= block) return most->first;
    std::string name = folded;
    if (name.front() >= 'a' && name.front() <= 'z') name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

std::vector<Attribute> GroupsOfBoth::attributes() const {
    std::vector<Attribute> told;
    if (sex.is_told()) told.push_back(Attribute::sex);
    if (race.is_told()) told.push_back(Attribute::race_ethnicity);
    if (told.size() == 2) told.push_back(Attribute::both);
    return told;
}

std::vector<ImpactTable> tables_of(const Counted& counted, const GroupsOfBoth& groups) {
    std::vector<ImpactTable> tables;
    for (const Attribute attribute : groups.attributes()) {
        const auto name_of = [&](int sex, int race) -> std::string {
            if ((attribute != Attribute::race_ethnicity && sex == any) || (attribute != Attribute::sex && race == any))
                return "";
            if (attribute == Attribute::sex) return groups.sex.name_of(sex);
            if (attribute == Attribute::race_ethnicity) return groups.race.name_of(race);
            return groups.race.name_of(race) + ", " + groups.sex.name_of(sex);
        };
        tables.push_back(table_of(attribute, summed(counted.tally, name_of), counted));
    }
    return tables;
}

} // namespace assay::fairness
