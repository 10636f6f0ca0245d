// Ratings drawn from components of variance that are known. Test code; nothing of the program includes it.
#pragma once

#include <stats/generalizability/study_terms.hpp>
#include <stats/testing/ratings_for_test.hpp>

#include <cmath>
#include <map>

namespace assay::stats::testing {

struct Panel {
    std::uint32_t targets = 20;
    std::uint32_t raters = 6;
    std::uint32_t items = 3;
    std::uint32_t seats = 3; // raters of each target, drawn anew for each
    double missing = 0.06;   // share of ratings left out
    PerTerm<double> components = {0.4, 0.1, 0.08, 0.1, 0.15, 0.05, 0.35};
};

// Normal effects; every rater of a target rates every item, but for what is missing.
inline Ratings panel(const Panel& of, std::uint64_t seed) {
    Random random(seed, 77);
    std::map<std::array<std::uint32_t, 3>, double> drawn;
    const auto effect = [&](Term term, std::uint32_t one, std::uint32_t other) {
        const auto place = static_cast<std::uint32_t>(index_of(term));
        const auto [at, is_new] = drawn.try_emplace({place, one, other}, 0.0);
        if (is_new) at->second = random.normal() * std::sqrt(of.components[index_of(term)]);
        return at->second;
    };
    Ratings ratings;
    for (std::uint32_t target = 0; target < of.targets; ++target) {
        std::vector<std::uint32_t> seated;
        while (seated.size() < of.seats) {
            const auto rater = static_cast<std::uint32_t>(random.below(of.raters));
            if (std::ranges::find(seated, rater) == seated.end()) seated.push_back(rater);
        }
        for (const std::uint32_t rater : seated)
            for (std::uint32_t item = 0; item < of.items; ++item) {
                if (random.uniform() < of.missing) continue;
                add(ratings, target, rater, item,
                    effect(Term::target, target, 0) + effect(Term::rater, rater, 0) + effect(Term::item, item, 0) +
                        effect(Term::target_rater, target, rater) + effect(Term::target_item, target, item) +
                        effect(Term::rater_item, rater, item) +
                        random.normal() * std::sqrt(of.components[index_of(Term::residual)]));
            }
    }
    return ratings;
}

} // namespace assay::stats::testing
