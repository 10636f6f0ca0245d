#include <stats/generalizability/likelihood/dense_symmetric.hpp>
#include <stats/random.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

namespace assay::stats {
namespace {

// Squares of random numbers plus a diagonal: positive definite.
DenseSymmetric drawn(std::size_t size, unsigned threads, std::size_t pivots) {
    Random random(size);
    std::vector<double> side(size * 2);
    for (double& each : side) each = random.normal();
    DenseSymmetric made(size, pivots, threads);
    for (std::size_t row = 0; row < size; ++row)
        for (std::size_t column = 0; column <= row; ++column)
            made.at(row, column) = side[2 * row] * side[2 * column] + side[2 * row + 1] * side[2 * column + 1] +
                                   (row == column ? 1 + 0.01 * static_cast<double>(row) : 0.0);
    return made;
}

DenseSymmetric drawn(std::size_t size, unsigned threads) { return drawn(size, threads, size); }

} // namespace

TEST_CASE("factor, solutions and inverse are those of the matrix, in one block of columns or several") {
    for (const std::size_t size : {1U, 5U, 95U, 96U, 97U, 230U, 600U}) {
        const DenseSymmetric matrix = drawn(size, 1);
        DenseSymmetric made = matrix;
        const auto logarithm = made.factor();
        REQUIRE(logarithm);
        double of_diagonal = 0;
        for (std::size_t each = 0; each < size; ++each) of_diagonal += 2 * std::log(made.at(each, each));
        CHECK(*logarithm == doctest::Approx(of_diagonal));
        std::vector<double> half(size, 1), again(size, 1);
        made.solve_half(half);
        std::vector<double> solved = half;
        made.solve_back(solved);
        made.invert();
        made.solve_half(again);
        double worst = 0;
        for (std::size_t row = 0; row < size; ++row) {
            double product = 0, identity = 0;
            for (std::size_t column = 0; column < size; ++column) {
                const double value = matrix.at(std::max(row, column), std::min(row, column));
                product += value * solved[column];
                identity += value * made.at(std::max(row, column), std::min(row, column));
            }
            worst = std::max({worst, std::abs(product - 1), std::abs(identity - 1), std::abs(half[row] - again[row])});
        }
        CHECK(worst < 1e-9);
    }
}

TEST_CASE("columns eliminated first leave the others what the whole would have left them") {
    constexpr std::size_t size = 700, pivots = 250;
    DenseSymmetric whole = drawn(size, 2), front = drawn(size, 2, pivots), rest(size - pivots, size - pivots, 2);
    const auto of_whole = whole.factor(), of_pivots = front.factor();
    REQUIRE((of_whole && of_pivots));
    for (std::size_t column = pivots; column < size; ++column)
        for (std::size_t row = column; row < size; ++row)
            rest.at(row - pivots, column - pivots) = front.at(row, column);
    const auto of_rest = rest.factor();
    REQUIRE(of_rest);
    CHECK(*of_pivots + *of_rest == doctest::Approx(*of_whole).epsilon(1e-12));
    whole.invert();
    rest.invert();
    for (std::size_t column = pivots; column < size; ++column)
        for (std::size_t row = column; row < size; ++row)
            front.at(row, column) = rest.at(row - pivots, column - pivots);
    front.invert();
    double worst = 0;
    for (std::size_t column = 0; column < size; ++column)
        for (std::size_t row = column; row < size; ++row)
            worst = std::max(worst, std::abs(front.at(row, column) - whole.at(row, column)));
    CHECK(worst < 1e-12);
}

TEST_CASE("several threads leave the bits as they are") {
    DenseSymmetric one = drawn(600, 1), four = drawn(600, 4);
    CHECK(one.factor() == four.factor());
    one.invert();
    four.invert();
    bool is_equal = true;
    for (std::size_t row = 0; row < 600; ++row)
        for (std::size_t column = 0; column < 600; ++column)
            is_equal = is_equal && one.at(row, column) == four.at(row, column);
    CHECK(is_equal);
}

TEST_CASE("what is not positive definite has no factor, and a cleared matrix starts anew") {
    DenseSymmetric made(2, 2, 1);
    made.at(0, 0) = 1;
    made.at(1, 0) = 2;
    made.at(1, 1) = 1;
    CHECK_FALSE(made.factor());
    made.clear();
    made.at(0, 0) = made.at(1, 1) = std::exp(1.0);
    CHECK(*made.factor() == doctest::Approx(2));
}

} // namespace assay::stats
