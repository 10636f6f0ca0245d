// Published data sets of generalizability theory, as tests take them. Test code; nothing of the program includes it.
#pragma once

#include <stats/testing/ratings_for_test.hpp>

namespace assay::stats::testing {

// Brennan (2001), Generalizability Theory, synthetic data set 1: ten persons (rows) by twelve items, one rater.
inline Ratings brennan_1() {
    constexpr std::string_view rows[] = {"101000000000", "111001000000", "111110000000", "110110010000",
                                         "111110100000", "111011100000", "111111100000", "111101111100",
                                         "111111111110", "111111111111"};
    Ratings ratings;
    for (std::uint32_t target = 0; target < std::size(rows); ++target)
        for (std::uint32_t item = 0; item < 12; ++item) add(ratings, target, 0, item, rows[target][item] - '0');
    return ratings;
}

// The same, synthetic data set 3 (table 3.1): ten persons by four items on two occasions, which stand as raters.
inline Ratings brennan_3() {
    constexpr std::string_view rows[] = {"26752555", "45676757", "55465455", "59865776", "43564564",
                                         "44476478", "26652775", "34456664", "05455553", "68766886"};
    Ratings ratings;
    for (std::uint32_t target = 0; target < std::size(rows); ++target)
        for (std::uint32_t place = 0; place < 8; ++place)
            add(ratings, target, place / 4, place % 4, rows[target][place] - '0');
    return ratings;
}

// The same, synthetic data set 4 (table 3.2): ten persons on three tasks, four raters of its own for each task.
inline Ratings brennan_4() {
    constexpr std::string_view rows[] = {"565553456733", "937775557752", "343353356516", "755331435335",
                                         "929777372753", "343533634512", "737775575554", "585775543211",
                                         "998866655811", "444335655711"};
    Ratings ratings;
    for (std::uint32_t target = 0; target < std::size(rows); ++target)
        for (std::uint32_t rater = 0; rater < 12; ++rater)
            add(ratings, target, rater, rater / 4, rows[target][rater] - '0');
    return ratings;
}

// Rajaratnam, Cronbach and Gleser (1965), table 2: eight persons on eight items, which belong to three conditions (two,
// four, two items); the conditions stand as raters.
inline Ratings rajaratnam() {
    constexpr std::string_view rows[] = {"45335457", "21231446", "24476587", "13545545",
                                         "33675789", "12564456", "35686778", "01120478"};
    constexpr std::uint32_t holder[] = {0, 0, 1, 1, 1, 1, 2, 2};
    Ratings ratings;
    for (std::uint32_t target = 0; target < std::size(rows); ++target)
        for (std::uint32_t item = 0; item < 8; ++item)
            add(ratings, target, holder[item], item, rows[target][item] - '0');
    return ratings;
}

} // namespace assay::stats::testing
