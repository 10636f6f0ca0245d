#include <stats/generalizability/likelihood/block_equations.hpp>

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <algorithm>
#include <cmath>

namespace assay::stats {
namespace {

using Eigen::Index;
using Eigen::Lower;
using Eigen::MatrixXd;
using Matrix = Eigen::Map<MatrixXd>;
using ConstMatrix = Eigen::Map<const MatrixXd>;
using ConstVector = Eigen::Map<const Eigen::VectorXd>;

template <class Numbers>
auto as_matrix(Numbers& numbers, std::size_t rows, std::size_t columns) {
    using View = std::conditional_t<std::is_const_v<Numbers>, ConstMatrix, Matrix>;
    return View(numbers.data(), static_cast<Index>(rows), static_cast<Index>(columns));
}

auto as_vector(std::vector<double>& numbers) {
    return Eigen::Map<Eigen::VectorXd>(numbers.data(), static_cast<Index>(numbers.size()));
}

auto as_vector(const std::vector<double>& numbers) {
    return ConstVector(numbers.data(), static_cast<Index>(numbers.size()));
}

} // namespace

BlockEquations::BlockEquations(const EquationBlocks& blocks, const PerTerm<double>& ratios) : blocks_(blocks) {
    for (const Term each : blocks.own) own_roots_.push_back(std::sqrt(ratios[index_of(each)]));
    for (const Term each : blocks.shared) shared_roots_.push_back(std::sqrt(ratios[index_of(each)]));
}

void BlockEquations::enter(std::size_t block) {
    block_ = block;
    own_ = blocks_.own_size(block);
    shared_ = blocks_.shared_size(block);
    factor_.assign(own_ * own_, 0.0);
    half_.assign(own_ * shared_, 0.0);
    left_over_.assign(shared_ * shared_, 0.0);
    for (std::size_t each = 0; each < own_; ++each) factor_[each * own_ + each] = 1;
    add_ratings();
    auto factor = as_matrix(factor_, own_, own_);
    // Positive definite whatever the ratios: the identity plus squares.
    const Eigen::LLT<Eigen::Ref<MatrixXd>> in_place(factor);
    auto half = as_matrix(half_, own_, shared_);
    factor.triangularView<Lower>().solveInPlace(half);
}

// Own columns of later terms have greater numbers, the mean the greatest of the shared ones: these are lower triangles.
void BlockEquations::add_ratings() {
    const std::size_t mean = shared_ - 1;
    for (std::size_t row = first(); row < first() + ratings(); ++row) {
        for (std::size_t one = 0; one < own_roots_.size(); ++one) {
            const std::size_t at = blocks_.own_at[one][row];
            const double root = own_roots_[one];
            for (std::size_t other = 0; other <= one; ++other)
                factor_[blocks_.own_at[other][row] * own_ + at] += root * own_roots_[other];
            half_[mean * own_ + at] += root;
            for (std::size_t other = 0; other < shared_roots_.size(); ++other)
                half_[blocks_.shared_at[other][row] * own_ + at] += root * shared_roots_[other];
        }
        left_over_[mean * shared_ + mean] += 1;
        for (std::size_t one = 0; one < shared_roots_.size(); ++one) {
            const std::size_t at = blocks_.shared_at[one][row];
            const double root = shared_roots_[one];
            left_over_[at * shared_ + mean] += root;
            for (std::size_t other = 0; other <= one; ++other) {
                const std::size_t beside = blocks_.shared_at[other][row];
                left_over_[std::min(at, beside) * shared_ + std::max(at, beside)] += root * shared_roots_[other];
            }
        }
    }
}

double BlockEquations::log_determinant() const {
    double sum = 0;
    for (std::size_t each = 0; each < own_; ++each) sum += 2 * std::log(factor_[each * own_ + each]);
    return sum;
}

const std::vector<double>& BlockEquations::left_over() {
    const auto half = as_matrix(half_, own_, shared_);
    as_matrix(left_over_, shared_, shared_).triangularView<Lower>() -= half.transpose() * half;
    return left_over_;
}

std::vector<double> BlockEquations::own_right(const double* values) const {
    std::vector<double> sums(own_);
    for (std::size_t term = 0; term < own_roots_.size(); ++term)
        for (std::size_t row = 0; row < ratings(); ++row)
            sums[blocks_.own_at[term][first() + row]] += own_roots_[term] * values[row];
    auto right = as_vector(sums);
    as_matrix(factor_, own_, own_).triangularView<Lower>().solveInPlace(right);
    return sums;
}

std::vector<double> BlockEquations::shared_right(const double* values, const std::vector<double>& own_right) const {
    std::vector<double> sums(shared_);
    for (std::size_t row = 0; row < ratings(); ++row) sums.back() += values[row];
    for (std::size_t term = 0; term < shared_roots_.size(); ++term)
        for (std::size_t row = 0; row < ratings(); ++row)
            sums[blocks_.shared_at[term][first() + row]] += shared_roots_[term] * values[row];
    as_vector(sums) -= as_matrix(half_, own_, shared_).transpose() * as_vector(own_right);
    return sums;
}

void BlockEquations::subtract(const std::vector<double>& own_right, const std::vector<double>& shared,
                              double* values) const {
    Eigen::VectorXd own = as_vector(own_right) - as_matrix(half_, own_, shared_) * as_vector(shared);
    as_matrix(factor_, own_, own_).transpose().triangularView<Eigen::Upper>().solveInPlace(own);
    for (std::size_t row = 0; row < ratings(); ++row) {
        double said = shared.back();
        for (std::size_t term = 0; term < own_roots_.size(); ++term)
            said += own_roots_[term] * own(blocks_.own_at[term][first() + row]);
        for (std::size_t term = 0; term < shared_roots_.size(); ++term)
            said += shared_roots_[term] * shared[blocks_.shared_at[term][first() + row]];
        values[row] -= said;
    }
}

void BlockEquations::add_traces(const FrontedSymmetric& inverse, PerTerm<double>& traces) const {
    const auto q = static_cast<Index>(own_);
    MatrixXd half_inverse = MatrixXd::Identity(q, q);
    as_matrix(factor_, own_, own_).triangularView<Lower>().solveInPlace(half_inverse);
    const MatrixXd pull = half_inverse.transpose() * as_matrix(half_, own_, shared_);
    const DenseSymmetric& front = inverse.front(blocks_.front_of(block_));
    const std::uint32_t* at = blocks_.in_front.data() + blocks_.places_first[block_];
    std::vector<double> picked(shared_ * shared_);
    for (std::size_t column = 0; column < shared_; ++column)
        for (std::size_t row = column; row < shared_; ++row)
            picked[column * shared_ + row] = front.at(at[row], at[column]);
    const MatrixXd product = pull * as_matrix(picked, shared_, shared_).selfadjointView<Lower>();
    const std::uint32_t* firsts = blocks_.own_first.data() + block_ * (blocks_.own.size() + 1);
    for (std::size_t term = 0; term < blocks_.own.size(); ++term)
        for (Index each = firsts[term]; each < static_cast<Index>(firsts[term + 1]); ++each)
            traces[index_of(blocks_.own[term])] +=
                half_inverse.col(each).squaredNorm() + product.row(each).dot(pull.row(each));
}

std::vector<double> BlockEquations::shared_of(const std::vector<double>& all) const {
    std::vector<double> values(shared_);
    const std::uint32_t* places = blocks_.places.data() + blocks_.places_first[block_];
    for (std::size_t each = 0; each < shared_; ++each) values[each] = all[places[each]];
    return values;
}

} // namespace assay::stats
