#include <stats/generalizability/likelihood/dense_product.hpp>
#include <stats/random.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace assay::stats {
namespace {

std::vector<double> drawn(Random& random, std::size_t count) {
    std::vector<double> made(count);
    for (double& each : made) each = random.normal();
    return made;
}

double number(const MatrixPart& of, std::size_t row, std::size_t column) {
    return of.first[row * of.row_step + column * of.column_step];
}

// By the definition, a number at a time. What is summed at once is the depth that is packed at once: 192 numbers.
void add_plainly(double factor, const MatrixPart& left, const MatrixPart& right, std::vector<double>& into) {
    for (std::size_t from = 0; from < left.columns; from += 192)
        for (std::size_t row = 0; row < left.rows; ++row)
            for (std::size_t column = 0; column < right.columns; ++column) {
                double sum = 0;
                for (std::size_t step = from; step < std::min(from + 192, left.columns); ++step) {
                    const double product = number(left, row, step) * number(right, step, column);
                    sum += product;
                }
                into[column * left.rows + row] += factor * sum;
            }
}

struct Shape {
    std::size_t rows, depth, columns;
};

} // namespace

TEST_CASE("a product has the bits of its definition, with vectors of every width, in every order of rows and columns") {
    Random random(3);
    for (const Shape& shape : {Shape{1, 1, 1}, {5, 3, 7}, {16, 8, 16}, {17, 9, 33}, {97, 193, 100}, {200, 400, 97}}) {
        const std::vector<double> left = drawn(random, shape.rows * shape.depth);
        const std::vector<double> right = drawn(random, shape.depth * shape.columns);
        const std::vector<double> before = drawn(random, shape.rows * shape.columns);
        for (const bool is_left_by_rows : {false, true})
            for (const bool is_right_by_rows : {false, true}) {
                MatrixPart one{left.data(), shape.rows, shape.depth, 1, shape.rows};
                MatrixPart other{right.data(), shape.depth, shape.columns, 1, shape.depth};
                if (is_left_by_rows) one = {left.data(), shape.rows, shape.depth, shape.depth, 1};
                if (is_right_by_rows) other = {right.data(), shape.depth, shape.columns, shape.columns, 1};
                std::vector<double> plain = before;
                add_plainly(-0.7, one, other, plain);
                for (const Vectors vectors : vectors_here()) {
                    std::vector<double> made = before;
                    add_product(-0.7, one, other, made.data(), shape.rows, vectors);
                    CHECK_MESSAGE(made == plain, fmt::format("{} x {} x {}, vectors {}", shape.rows, shape.depth,
                                                             shape.columns, static_cast<int>(vectors)));
                }
            }
    }
}

TEST_CASE("a product of parts leaves what stands beside its place") {
    Random random(4);
    const std::vector<double> numbers = drawn(random, 400);
    const MatrixPart all{numbers.data(), 20, 20, 1, 20};
    std::vector<double> made(400);
    const MatrixPart left = all.part(2, 3, 9, 5), right = all.part(4, 1, 5, 6);
    add_product(1, left, right.transposed().transposed(), made.data() + 7 * 20 + 8, 20);
    std::vector<double> plain(9 * 6);
    add_plainly(1, left, right, plain);
    for (std::size_t column = 0; column < 20; ++column)
        for (std::size_t row = 0; row < 20; ++row) {
            const bool is_inside = row >= 8 && row < 17 && column >= 7 && column < 13;
            CHECK(made[column * 20 + row] == (is_inside ? plain[(column - 7) * 9 + row - 8] : 0.0));
        }
}

TEST_CASE("a product over no depth adds nothing") {
    std::vector<double> made{1, 2};
    add_product(1, {nullptr, 2, 0, 1, 2}, {nullptr, 0, 1, 1, 0}, made.data(), 2);
    CHECK(made == std::vector<double>{1, 2});
}

} // namespace assay::stats
