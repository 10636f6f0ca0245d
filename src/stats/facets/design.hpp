// Ratings as the estimation takes them: rows by target, steps in place of scores, extreme elements and their ratings
// set aside. Made by `design_of`; measures and thresholds are filled in by `joint` and `marginal`.
#pragma once

#include <stats/facets/many_facet.hpp>
#include <stats/facets/scale.hpp>

namespace assay::stats::facets {

// One facet: who each row names, and what is known of each element.
struct Column {
    std::string name;
    std::vector<std::uint32_t> at = {};  // by row
    std::vector<int> extreme_round = {}; // 0: not extreme; else the round in which it was set aside
    std::vector<std::uint8_t> is_anchored = {};
    std::vector<std::uint8_t> is_rated = {}; // by a live rating
    std::vector<std::uint8_t> is_measured = {};
    std::vector<std::uint8_t> is_alone = {};
    std::vector<double> measure = {};
    std::size_t size() const { return measure.size(); }
};

struct Design {
    std::vector<Column> columns = {};    // targets first
    std::vector<std::size_t> first = {}; // rows of target t: first[t] … first[t + 1]
    std::vector<double> scores = {};     // by row
    std::vector<std::uint8_t> step = {};
    std::vector<std::uint8_t> is_live = {}; // no extreme element, and a scale of two levels or more
    std::vector<std::uint32_t> scale_at = {};
    std::vector<Scale> scales = {};         // one, or one for each item
    std::vector<std::uint8_t> is_flat = {}; // by scale: one level was left of it
    std::vector<std::vector<double>> categories = {};
    int rounds = 0;
    double logit(std::size_t row) const {
        double sum = columns[0].measure[columns[0].at[row]];
        for (std::size_t facet = 1; facet < columns.size(); ++facet)
            sum -= columns[facet].measure[columns[facet].at[row]];
        return sum;
    }
    const Scale& scale(std::size_t row) const { return scales[scale_at[row]]; }
};

Figure<Design> design_of(const Ratings& ratings, const ManyFacetOptions& options);

// Targets and raters joined by live ratings; items join nobody. Linear in the rows.
std::vector<Subset> subsets_of(const Design& design);

// Raters who are the only one of their subset and not anchored, how many: `is_alone`. Where there are other subsets,
// with their candidates, and none of them measured: how severe they are is then not to be told from whom they met. In a
// subset beside which there is none, candidates are compared with each other, whatever the severity.
std::size_t set_lone_raters_aside(Design& design, const std::vector<Subset>& subsets);

} // namespace assay::stats::facets
