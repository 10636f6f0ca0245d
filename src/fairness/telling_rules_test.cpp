#include <fairness/telling_rules.hpp>

#include <doctest/doctest.h>

#include <random>
#include <set>

using namespace assay;
using namespace assay::fairness;

namespace {

// How many come to each place of the process, the hire being the last; nobody is still between two.
struct Process {
    std::vector<std::size_t> came;
    Passage operator()(const Span& span) const { return {came[span.to], came[span.from] - came[span.to]}; }
};

std::vector<Telling> tellings(const std::vector<Span>& spans, const std::vector<std::size_t>& came,
                              const std::vector<Span>& settled = {}) {
    return tellings_of(spans, settled, Process{came});
}

} // namespace

TEST_CASE("what many passed and many failed is told") {
    CHECK(tellings({{0, 3}, {0, 1}, {1, 2}, {2, 3}}, {100, 60, 30, 10}) == std::vector(4, Telling::told));
}

TEST_CASE("a step that two failed is not to be had from the steps around it") {
    // 20 came to the second step, 18 passed it: the first tells of the 20, the third and the whole of the 18.
    const std::vector<Span> steps = {{0, 1}, {1, 2}, {2, 3}};
    CHECK(tellings(steps, {40, 20, 18, 9}) == std::vector{Telling::told, Telling::few, Telling::withheld});
    // The last one: the whole weighs more than the step before.
    CHECK(tellings({{0, 3}, {0, 1}, {1, 2}, {2, 3}}, {40, 20, 12, 10}) ==
          std::vector{Telling::told, Telling::told, Telling::withheld, Telling::few});
    // Beside settled ones the single stages give way: the second and third would tell of three who failed between.
    CHECK(tellings({{1, 2}, {2, 3}, {3, 4}}, {90, 60, 40, 37, 20, 10}, {{0, 1}, {1, 4}, {4, 5}, {0, 5}}) ==
          std::vector{Telling::told, Telling::few, Telling::withheld});
}

TEST_CASE("a tail that few came through stands beside the steps before it") {
    CHECK(tellings({{0, 3}, {0, 1}, {1, 2}, {2, 3}}, {100, 40, 8, 1}) ==
          std::vector{Telling::few, Telling::told, Telling::told, Telling::few});
}

TEST_CASE("where nobody failed there is nobody to tell of") {
    CHECK(tellings({{0, 1}, {1, 2}, {2, 3}}, {40, 20, 20, 9}) ==
          std::vector{Telling::told, Telling::few, Telling::told});
}

TEST_CASE("no two places that are known have one to four people between them") {
    std::mt19937 chance(11);
    for (int trial = 0; trial < 2000; ++trial) {
        const std::size_t places = 3 + chance() % 6;
        Process process{{20 + chance() % 80}};
        while (process.came.size() < places)
            process.came.push_back(process.came.back() - chance() % (1 + process.came.back() / 2));
        std::vector<Span> spans = {{0, places - 1}};
        for (std::size_t at = 0; at + 1 < places; ++at) spans.push_back({at, at + 1});
        const auto found = tellings_of(spans, {}, process);
        std::set<std::size_t> ends;
        for (std::size_t at = 0; at < spans.size(); ++at) {
            const auto [through, fell_out] = process(spans[at]);
            CHECK((found[at] == Telling::few) == (through < block || fell_out < block));
            if (found[at] == Telling::told) ends.insert({spans[at].from, spans[at].to});
        }
        for (const std::size_t from : ends)
            for (const std::size_t to : ends) {
                if (from >= to) continue;
                const auto [through, fell_out] = process({from, to});
                CHECK((fell_out == 0 || fell_out >= block));
                CHECK((through == 0 || through >= block));
            }
    }
}
