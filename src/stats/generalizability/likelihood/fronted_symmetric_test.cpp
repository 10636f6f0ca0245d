#include <stats/generalizability/likelihood/fronted_symmetric.hpp>
#include <stats/random.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace assay::stats {
namespace {

ColumnRings alone(std::size_t size) {
    ColumnRings rings(size);
    std::iota(rings.begin(), rings.end(), 0);
    return rings;
}

struct Groups {
    std::vector<std::uint32_t> columns = {};
    std::vector<std::size_t> first = {0};
    void add(const std::vector<std::uint32_t>& group) {
        columns.insert(columns.end(), group.begin(), group.end());
        first.push_back(columns.size());
    }
    EliminationOrder order(std::size_t size) const { return elimination_order(size, {columns, first}, alone(size)); }
};

// Column 0 with neighbours on a ring.
Groups ring(std::uint32_t size, std::uint32_t reach) {
    Groups made;
    for (std::uint32_t each = 1; each < size; ++each) {
        std::vector<std::uint32_t> group{0};
        for (std::uint32_t next = 0; next < reach; ++next) group.push_back(1 + (each - 1 + next) % (size - 1));
        made.add(group);
    }
    return made;
}

Groups drawn_pairs(std::uint32_t size, std::size_t pairs) {
    Random random(size);
    Groups made;
    for (std::size_t each = 0; each < pairs; ++each)
        made.add({static_cast<std::uint32_t>(random.below(size)), static_cast<std::uint32_t>(random.below(size))});
    return made;
}

// Two rings that nothing ties to each other, nor to column 0.
Groups apart() {
    Groups made;
    for (std::uint32_t each = 0; each < 40; ++each)
        for (const std::uint32_t from : {1U, 41U}) made.add({from + each, from + (each + 1) % 40});
    return made;
}

// The identity and, for each group, a square: by column, and into the fronts.
struct Equations {
    std::vector<std::vector<double>> whole;
    FrontedSymmetric fronted;
    std::vector<std::uint32_t> place;
};

Equations equations_of(std::size_t size, const Groups& groups, unsigned threads) {
    const EliminationOrder order = groups.order(size);
    Equations made{std::vector(size, std::vector<double>(size)), FrontedSymmetric(order, threads), order.place};
    made.fronted.clear();
    made.fronted.add_identity(size);
    for (std::size_t each = 0; each < size; ++each) made.whole[each][each] = 1;
    for (std::size_t group = 0; group + 1 < groups.first.size(); ++group) {
        std::vector<std::uint32_t> places;
        for (std::size_t each = groups.first[group]; each < groups.first[group + 1]; ++each)
            places.push_back(order.place[groups.columns[each]]);
        const std::size_t at = order.front_of[std::ranges::min(places)];
        for (std::size_t one = 0; one < places.size(); ++one)
            for (std::size_t other = 0; other < places.size(); ++other) {
                const double value =
                    1.0 / static_cast<double>(1 + group % 7) / static_cast<double>((1 + one) * (1 + other));
                made.whole[groups.columns[groups.first[group] + one]][groups.columns[groups.first[group] + other]] +=
                    value;
                const std::uint32_t row = order.fronts[at].local(places[one]);
                const std::uint32_t column = order.fronts[at].local(places[other]);
                if (row >= column) made.fronted.front(at).at(row, column) += value;
            }
    }
    return made;
}

// The logarithm of the determinant and the inverse, by Gauss and Jordan.
double invert_plainly(std::vector<std::vector<double>>& matrix) {
    double logarithm = 0;
    for (std::size_t pivot = 0; pivot < matrix.size(); ++pivot) {
        const double by = matrix[pivot][pivot];
        logarithm += std::log(by);
        matrix[pivot][pivot] = 1;
        for (double& each : matrix[pivot]) each /= by;
        for (std::size_t row = 0; row < matrix.size(); ++row) {
            if (row == pivot) continue;
            const double share = std::exchange(matrix[row][pivot], 0);
            for (std::size_t column = 0; column < matrix.size(); ++column)
                matrix[row][column] -= share * matrix[pivot][column];
        }
    }
    return logarithm;
}

void check(std::size_t size, const Groups& groups) {
    Equations of = equations_of(size, groups, 1);
    const auto matrix = of.whole;
    const double logarithm = invert_plainly(of.whole);
    const auto factored = of.fronted.factor();
    REQUIRE(factored);
    CHECK(*factored == doctest::Approx(logarithm));
    std::vector<double> side(size), again;
    for (std::size_t each = 0; each < size; ++each) side[of.place[each]] = std::cos(static_cast<double>(each));
    again = side;
    of.fronted.solve_half(side);
    std::vector<double> solved = side;
    of.fronted.solve_back(solved);
    of.fronted.invert();
    of.fronted.solve_half(again);
    double worst = 0;
    for (std::size_t row = 0; row < size; ++row) {
        double product = 0;
        for (std::size_t column = 0; column < size; ++column) product += matrix[row][column] * solved[of.place[column]];
        worst =
            std::max({worst, std::abs(product - std::cos(static_cast<double>(row))), std::abs(side[row] - again[row]),
                      std::abs(of.fronted.at(of.place[row], of.place[row]) - of.whole[row][row])});
    }
    CHECK(worst < 1e-9);
}

std::size_t stored(const EliminationOrder& order) {
    std::size_t sum = 0;
    for (const Front& each : order.fronts) sum += each.size() * each.size();
    return sum;
}

} // namespace

TEST_CASE("determinant, solutions and inverse are those of the whole matrix") {
    check(1, {});
    check(5, ring(5, 2));
    check(200, ring(200, 4));
    check(81, apart());
    check(120, drawn_pairs(120, 200));
    check(120, drawn_pairs(120, 5000));
}

TEST_CASE("what is hardly tied is eliminated in small fronts, what is much tied in one") {
    CHECK(stored(ring(400, 4).order(400)) < 400 * 60);
    CHECK(drawn_pairs(100, 150).order(100).fronts.size() > 20);
    CHECK(drawn_pairs(100, 700).order(100).fronts.size() == 1);  // fronts would store more than the whole
    CHECK(drawn_pairs(100, 4000).order(100).fronts.size() == 1); // more than half of all pairs are tied
}

TEST_CASE(
    "column 0 is eliminated last, parents after their children, and every front has the ties of its own columns") {
    const Groups groups = ring(150, 3);
    const EliminationOrder order = groups.order(150);
    CHECK(order.place[0] == 149);
    for (std::size_t each = 0; each < order.fronts.size(); ++each) {
        const Front& front = order.fronts[each];
        CHECK((front.rest.empty() ? front.parent == each : front.parent > each));
        for (std::size_t at = 0; at < front.rest.size(); ++at)
            CHECK(order.fronts[front.parent].local(front.rest[at]) == front.in_parent[at]);
    }
}

TEST_CASE("several threads leave the bits of a fronted inverse as they are") {
    Equations one = equations_of(300, drawn_pairs(300, 900), 1), three = equations_of(300, drawn_pairs(300, 900), 3);
    CHECK(one.fronted.factor() == three.fronted.factor());
    one.fronted.invert();
    three.fronted.invert();
    bool is_equal = true;
    for (std::uint32_t place = 0; place < 300; ++place)
        is_equal = is_equal && one.fronted.at(place, place) == three.fronted.at(place, place);
    CHECK(is_equal);
}

TEST_CASE("a front that is not positive definite leaves the matrix without a factor") {
    Equations of = equations_of(50, ring(50, 2), 1);
    of.fronted.front(0).at(0, 0) = -1;
    CHECK_FALSE(of.fronted.factor());
}

TEST_CASE("columns of a ring stand one after the other, in one front or several") {
    for (const std::uint32_t reach : {2U, 20U}) {
        Groups groups; // of three columns each, tied to those of the next
        for (std::uint32_t each = 0; each < 20; ++each) {
            std::vector<std::uint32_t> group{0};
            for (std::uint32_t next = 0; next < reach; ++next)
                for (std::uint32_t of = 0; of < 3; ++of) group.push_back(1 + (each + next) % 20 + 20 * of);
            groups.add(group);
        }
        ColumnRings rings = alone(61);
        for (std::uint32_t each = 1; each <= 60; ++each) rings[each] = each > 40 ? each - 40 : each + 20;
        const EliminationOrder order = elimination_order(61, {groups.columns, groups.first}, rings);
        CHECK((order.fronts.size() > 1) == (reach == 2));
        CHECK(order.place[0] == 60);
        for (std::uint32_t each = 1; each <= 20; ++each) {
            const auto [first, last] =
                std::ranges::minmax({order.place[each], order.place[each + 20], order.place[each + 40]});
            CHECK(last - first == 2);
        }
    }
}

} // namespace assay::stats
