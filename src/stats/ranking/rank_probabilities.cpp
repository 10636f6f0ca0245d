#include <boost/math/quadrature/gauss.hpp>
#include <stats/parallel.hpp>
#include <stats/ranking/count_distribution.hpp>
#include <stats/ranking/normal_density.hpp>
#include <stats/ranking/rank_panels.hpp>
#include <stats/ranking/rank_probabilities.hpp>

#include <algorithm>
#include <cmath>

namespace assay::stats {
namespace {

constexpr double least_error = 1e-11; // beside the measure
constexpr std::size_t nodes_at_once = 256;
constexpr std::size_t rows_at_once = 32;

// Around their median, so that no place is lost to where the scale begins; errors too small to tell from 0 are 0.
std::vector<Measure> centred(std::span<const Measure> measures) {
    std::vector<double> values;
    for (const Measure& each : measures) values.push_back(each.value);
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    std::vector<Measure> moved(measures.begin(), measures.end());
    for (Measure& each : moved) {
        each.value -= *middle;
        if (each.se < least_error * std::abs(each.value)) each.se = 0;
    }
    return moved;
}

// A place at which the number of measures above it is needed, of all measures.
struct Node {
    double x = 0;
    double weight = 0;
    std::size_t surely_above = 0;
    std::vector<std::uint32_t> active = {}; // rising
    std::vector<double> above = {};         // of each of them
    CountDistribution count = {};
};

void fill(Node& node, std::span<const Measure> measures) {
    for (std::uint32_t at = 0; at < measures.size(); ++at) {
        const Measure& each = measures[at];
        const double reach = reach_in_errors * each.se;
        if (each.value - reach > node.x) {
            ++node.surely_above;
        } else if (each.value + reach > node.x && each.se > 0) {
            node.active.push_back(at);
            node.above.push_back(normal_above(each, node.x));
            node.count.add(node.above.back());
        }
    }
}

template <unsigned Nodes>
void add_nodes(const RankPanel& panel, std::vector<Node>& nodes) {
    using Rule = boost::math::quadrature::gauss<double, Nodes>;
    const double half = panel.width / 2;
    for (std::size_t each = 0; each < Rule::abscissa().size(); ++each)
        for (const double side : {-1.0, 1.0})
            nodes.push_back({panel.low + half + side * half * Rule::abscissa()[each], half * Rule::weights()[each]});
}

std::vector<Node> nodes_of(std::span<const RankPanel> panels) {
    std::vector<Node> nodes;
    for (const RankPanel& panel : panels) {
        if (panel.nodes == 4) add_nodes<4>(panel, nodes);
        if (panel.nodes == 8) add_nodes<8>(panel, nodes);
        if (panel.nodes == 16) add_nodes<16>(panel, nodes);
    }
    return nodes;
}

class Ranks {
  public:
    Ranks(std::span<const Measure> measures, unsigned threads) : measures_(centred(measures)), threads_(threads) {
        result_.targets = measures_.size();
        result_.of.resize(measures_.size() * measures_.size());
    }

    RankPanels panels() const { return rank_panels(measures_); }

    // The part of one batch of nodes, all of whose distributions are there before a row begins.
    void add(std::span<Node> nodes) {
        in_parallel(nodes.size(), threads_, [&](std::size_t node) { fill(nodes[node], measures_); });
        const std::size_t blocks = (measures_.size() + rows_at_once - 1) / rows_at_once;
        in_parallel(blocks, threads_, [&](std::size_t block) {
            CountDistribution others;
            for (const Node& node : nodes) add(node, block * rows_at_once, others);
        });
    }

    // Targets whose measures are known: each group of equal ones shares the ranks that it takes.
    void add_known() {
        std::vector<std::size_t> known;
        for (std::size_t at = 0; at < measures_.size(); ++at)
            if (measures_[at].se == 0) known.push_back(at);
        std::ranges::sort(known, {}, [&](std::size_t at) { return measures_[at].value; });
        for (std::size_t from = 0, to = 0; from < known.size(); from = to) {
            while (to < known.size() && measures_[known[to]].value == measures_[known[from]].value) ++to;
            add_known(std::span(known).subspan(from, to - from));
        }
    }

    RankProbabilities take() && {
        for (double& each : result_.of) each = std::clamp(each, 0.0, 1.0);
        return std::move(result_);
    }

  private:
    void add(const Node& node, std::size_t first_row, CountDistribution& others) {
        const auto from = std::ranges::lower_bound(node.active, first_row);
        for (auto at = from; at != node.active.end() && *at < first_row + rows_at_once; ++at) {
            const double weight = node.weight * normal_density(measures_[*at], node.x);
            node.count.without(node.above[static_cast<std::size_t>(at - node.active.begin())], node.active.size() - 1,
                               others);
            double* const row = &result_.of[*at * result_.targets + node.surely_above + others.first()];
            const auto values = others.values();
            for (std::size_t count = 0; count < values.size(); ++count) row[count] += weight * values[count];
        }
    }

    void add_known(std::span<const std::size_t> equal) {
        Node node;
        node.x = measures_[equal.front()].value;
        fill(node, measures_);
        const auto values = node.count.values();
        double* const first = &result_.of[equal.front() * result_.targets];
        const double share = 1 / static_cast<double>(equal.size());
        for (std::size_t count = 0; count < values.size(); ++count)
            for (std::size_t place = 0; place < equal.size(); ++place)
                first[node.surely_above + node.count.first() + count + place] += values[count] * share;
        for (const std::size_t other : equal.subspan(1))
            std::copy_n(first, result_.targets, &result_.of[other * result_.targets]);
    }

    std::vector<Measure> measures_;
    unsigned threads_;
    RankProbabilities result_;
};

} // namespace

Figure<RankProbabilities> rank_probabilities(std::span<const Measure> measures, const RankQuadrature& options) {
    if (measures.empty()) return no_figure("There is no measure to rank.");
    if (measures.size() > most_exact_targets)
        return no_figure("There are more than 3,000 measures: the probability of each rank takes too long to compute.");
    Ranks ranks(measures, options.threads);
    const RankPanels all = ranks.panels();
    if (all.work > options.most_work)
        return no_figure("The standard errors differ so much among so many measures that the probability of each rank "
                         "takes too long to compute.");
    const std::span<const RankPanel> panels = all.panels;
    for (std::size_t from = 0; from < panels.size(); from += nodes_at_once / 16) {
        std::vector<Node> nodes = nodes_of(panels.subspan(from, std::min(nodes_at_once / 16, panels.size() - from)));
        ranks.add(nodes);
    }
    ranks.add_known();
    return std::move(ranks).take();
}

} // namespace assay::stats
