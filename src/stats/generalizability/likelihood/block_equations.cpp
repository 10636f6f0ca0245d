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
    for (const Term each : blocks.shared)
        shared_roots_.push_back(blocks.is_joint(each) ? 1 : std::sqrt(ratios[index_of(each)])); // mixed later
    if (!blocks.cut.joined) return;
    pair_ = ratios[index_of(blocks.cut.pair())];
    pair_root_ = std::sqrt(pair_);
    joined_ = ratios[index_of(*blocks.cut.joined)];
}

void BlockEquations::list_rings() {
    rings_.clear();
    ring_of_.assign(shared_, 0);
    const std::uint32_t* places = blocks_.places.data() + blocks_.places_first[block_];
    for (std::size_t column = 0; column < shared_; ++column) {
        const std::size_t size = blocks_.ring_size[places[column]];
        if (size == 0) continue;
        const auto mates = static_cast<double>(size);
        std::fill_n(ring_of_.begin() + static_cast<std::ptrdiff_t>(column), size,
                    static_cast<std::uint32_t>(rings_.size()));
        rings_.push_back({column, size, (std::sqrt(pair_ + mates * joined_) - pair_root_) / mates});
    }
}

void BlockEquations::mix(std::vector<double>& columns, std::size_t height) const {
    for (const Ring& ring : rings_)
        for (std::size_t row = 0; row < height; ++row) {
            double* numbers = columns.data() + ring.first * height + row;
            double sum = 0;
            for (std::size_t each = 0; each < ring.size; ++each) sum += numbers[each * height];
            for (std::size_t each = 0; each < ring.size; ++each)
                numbers[each * height] = pair_root_ * numbers[each * height] + ring.together * sum;
        }
}

void BlockEquations::enter(std::size_t block) {
    block_ = block;
    own_ = blocks_.own_size(block);
    shared_ = blocks_.shared_size(block);
    factor_.assign(own_ * own_, 0.0);
    half_.assign(own_ * shared_, 0.0);
    for (std::size_t each = 0; each < own_; ++each) factor_[each * own_ + each] = 1;
    list_rings();
    for (std::size_t row = first(); row < first() + ratings(); ++row) add_own(row);
    mix(half_, own_);
    auto factor = as_matrix(factor_, own_, own_);
    // Positive definite whatever the ratios: the identity plus squares.
    const Eigen::LLT<Eigen::Ref<MatrixXd>> in_place(factor);
    auto half = as_matrix(half_, own_, shared_);
    factor.triangularView<Lower>().solveInPlace(half);
}

// U'U and U'B. Own columns of later terms have greater numbers: the first is a lower triangle.
void BlockEquations::add_own(std::size_t row) {
    for (std::size_t one = 0; one < own_roots_.size(); ++one) {
        const std::size_t at = blocks_.own_at[one][row];
        const double root = own_roots_[one];
        for (std::size_t other = 0; other <= one; ++other)
            factor_[blocks_.own_at[other][row] * own_ + at] += root * own_roots_[other];
        for (std::size_t other = 0; other < shared_roots_.size(); ++other)
            half_[blocks_.shared_at[other][row] * own_ + at] += root * shared_roots_[other];
        half_[(shared_ - 1) * own_ + at] += root;
    }
}

// The lower triangle of B'B.
void BlockEquations::add_shared(std::size_t row) {
    entries_.clear();
    for (std::size_t term = 0; term < shared_roots_.size(); ++term) {
        const std::size_t at = blocks_.shared_at[term][row];
        if (blocks_.is_joint(blocks_.shared[term])) {
            const Ring& ring = rings_[ring_of_[at]];
            for (std::size_t each = ring.first; each < ring.first + ring.size; ++each)
                entries_.push_back({each, ring.together + (each == at ? pair_root_ : 0)});
        } else {
            entries_.push_back({at, shared_roots_[term]});
        }
    }
    entries_.push_back({shared_ - 1, 1});
    for (auto one = entries_.begin(); one != entries_.end(); ++one)
        for (auto other = entries_.begin(); other <= one; ++other)
            left_over_[std::min(one->at, other->at) * shared_ + std::max(one->at, other->at)] +=
                one->weight * other->weight;
}

double BlockEquations::log_determinant() const {
    double sum = 0;
    for (std::size_t each = 0; each < own_; ++each) sum += 2 * std::log(factor_[each * own_ + each]);
    return sum;
}

const std::vector<double>& BlockEquations::left_over() {
    left_over_.assign(shared_ * shared_, 0.0);
    for (std::size_t row = first(); row < first() + ratings(); ++row) add_shared(row);
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
    mix(sums, 1);
    as_vector(sums) -= as_matrix(half_, own_, shared_).transpose() * as_vector(own_right);
    return sums;
}

void BlockEquations::subtract(const std::vector<double>& own_right, const std::vector<double>& shared,
                              double* values) const {
    Eigen::VectorXd own = as_vector(own_right) - as_matrix(half_, own_, shared_) * as_vector(shared);
    as_matrix(factor_, own_, own_).transpose().triangularView<Eigen::Upper>().solveInPlace(own);
    std::vector<double> apart = shared;
    mix(apart, 1);
    for (std::size_t row = 0; row < ratings(); ++row) {
        double said = apart.back();
        for (std::size_t term = 0; term < own_roots_.size(); ++term)
            said += own_roots_[term] * own(blocks_.own_at[term][first() + row]);
        for (std::size_t term = 0; term < shared_roots_.size(); ++term)
            said += shared_roots_[term] * apart[blocks_.shared_at[term][first() + row]];
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
