// Which stretches of a process may be told of. Whoever knows how many of each group came to a place, and how many came
// to a later one, knows who fell out between: a figure is kept from being had by taking two others from each other.
// Pure.
#pragma once

#include <fairness/blocks_rules.hpp>

#include <cstddef>
#include <functional>
#include <vector>

namespace assay::fairness {

// From one place of the process to a later one: a step, some steps together, or the whole.
struct Span {
    std::size_t from = 0;
    std::size_t to = 0;
    auto operator<=>(const Span&) const = default;
};

// How many people came through, and how many did not.
struct Passage {
    std::size_t through = 0;
    std::size_t fell_out = 0;
};

// For each of `spans`, the weightiest first. `few`: fewer than a block came through, or fell out. `withheld`: enough,
// but with it and others that are told somebody would know a passage of one to four people. `settled` are told anyhow,
// and must have been found so by themselves.
std::vector<Telling> tellings_of(const std::vector<Span>& spans, const std::vector<Span>& settled,
                                 const std::function<Passage(const Span&)>& passage_of);

} // namespace assay::fairness
