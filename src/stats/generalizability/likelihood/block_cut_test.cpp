#include <stats/generalizability/likelihood/block_cut.hpp>
#include <stats/generalizability/testing/panel_for_test.hpp>
#include <stats/random.hpp>

#include <doctest/doctest.h>

namespace assay::stats {
namespace {

using testing::add;

// Candidates met by three of ten interviewers each, who ask three of the items.
Ratings asked(std::uint32_t items) {
    Random random(items);
    Ratings ratings;
    for (std::uint32_t target = 0; target < 400; ++target)
        for (std::uint32_t seat = 0; seat < 3; ++seat) {
            const auto first = static_cast<std::uint32_t>(random.below(items));
            for (std::uint32_t turn = 0; turn < 3; ++turn)
                add(ratings, target, (target + seat * 3) % 10, (first + turn) % items, target % 4 + turn);
        }
    return ratings;
}

} // namespace

TEST_CASE("what interviewers add is taken with what their items add where all ask the same few") {
    const auto design = study_design(asked(4));
    const BlockCut cut = cheapest_cut(*design);
    CHECK(cut.by == Term::target);
    CHECK(cut.joined == Term::rater);
    CHECK(cut.pair() == Term::rater_item);
    CHECK(cut.shared == 1 + 4 + design->size(Term::rater_item));
    const std::vector<std::uint32_t> raters =
        holders(design->levels[index_of(Term::rater)], design->levels[index_of(Term::rater_item)]);
    CHECK(raters.size() == design->size(Term::rater_item));
    for (std::size_t row = 0; row < design->ratings; ++row)
        CHECK(raters[design->levels[index_of(Term::rater_item)].at[row]] ==
              design->levels[index_of(Term::rater)].at[row]);
}

TEST_CASE("where each asks few of many items, blocks would have all of them: effects stay apart") {
    const auto design = study_design(asked(60));
    const BlockCut cut = cheapest_cut(*design);
    CHECK(cut.by == Term::target);
    CHECK_FALSE(cut.joined);
    CHECK(cut.shared == 1 + 10 + 60 + design->size(Term::rater_item));
}

TEST_CASE("what is not in the model is not joined") {
    auto design = study_design(asked(4));
    design->absent[index_of(Term::rater)] = "left out";
    const BlockCut cut = cheapest_cut(*design);
    CHECK(cut.joined != Term::rater);
    CHECK(cut.shared <= 1 + 4 + design->size(Term::rater_item));
}

} // namespace assay::stats
