#include <measurement/counts_json.hpp>
#include <measurement/figure_json.hpp>
#include <measurement/ranking/ranking_figures.hpp>
#include <stats/ranking/pairwise.hpp>

#include <fmt/format.h>

namespace assay::measurement {
namespace {

std::string too_many_to_print() {
    return fmt::format(
        "There are more than {} targets: the tables of each against each are left out. Rank a part of them.",
        most_printed_squares);
}

// Why no probability of each rank can be told; empty where it can.
std::string why_no_ranks(const stats::Ranking& ranks) {
    if (!ranks.probabilities) return ranks.probabilities.error().reason;
    return ranks.expected_rank.size() > most_printed_squares ? too_many_to_print() : "";
}

void add_target(FigureJson& json, const ReadMeasures& read, const stats::Ranking& ranks, std::size_t target) {
    const std::size_t tops = ranks.tops.size();
    json.object().text("id", read.ids[target]).number("measure", read.measures[target].value);
    json.number("se", read.measures[target].se).number("p_best", ranks.p_top[target * tops]);
    json.number("expected_rank", ranks.expected_rank[target]).object("p_top");
    for (std::size_t top = 0; top < tops; ++top)
        json.number(std::to_string(ranks.tops[top]), ranks.p_top[target * tops + top]);
    json.close();
    if (why_no_ranks(ranks).empty()) {
        json.list("rank_probabilities");
        for (std::size_t rank = 0; rank < read.ids.size(); ++rank)
            json.number({}, ranks.probabilities->at(target, rank));
        json.close();
    }
    json.close();
}

void add_pairs(FigureJson& json, const ReadMeasures& read) {
    if (read.ids.size() > most_printed_squares) {
        json.none("pairwise", too_many_to_print());
        return;
    }
    json.list("pairwise");
    for (const stats::Measure& one : read.measures) {
        json.list();
        for (const stats::Measure& other : read.measures)
            json.number({}, read.lowest_first ? stats::probability_above(other, one)
                                              : stats::probability_above(one, other));
        json.close();
    }
    json.close();
}

} // namespace

std::string ranking_json(const ReadMeasures& read, const stats::Ranking& ranks, const stats::RankSimulation& drawing) {
    FigureJson json;
    add_counts(json, {read.rows, read.ids.size(), read.missing, read.ids.size()});
    json.text("method", ranks.probabilities ? "quadrature" : "simulation");
    if (!ranks.probabilities) json.count("seed", drawing.seed).count("draws", drawing.draws);
    if (const std::string reason = why_no_ranks(ranks); !reason.empty()) json.none("rank_probabilities", reason);
    json.list("targets");
    for (std::size_t target = 0; target < read.ids.size(); ++target) add_target(json, read, ranks, target);
    json.close();
    add_pairs(json, read);
    return std::move(json).finish();
}

} // namespace assay::measurement
