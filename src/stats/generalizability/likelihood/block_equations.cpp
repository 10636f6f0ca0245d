#include <stats/generalizability/likelihood/block_equations.hpp>

#include <Eigen/Cholesky>

#include <cmath>

namespace assay::stats {

using Eigen::Index;

BlockEquations::BlockEquations(const EquationBlocks& blocks, const PerTerm<double>& ratios) : blocks_(blocks) {
    for (const Term each : blocks.own) own_roots_.push_back(std::sqrt(ratios[index_of(each)]));
    for (const Term each : blocks.shared) shared_roots_.push_back(std::sqrt(ratios[index_of(each)]));
}

void BlockEquations::enter(std::size_t block) {
    block_ = block;
    const auto own = static_cast<Index>(blocks_.own_size(block));
    const auto shared = static_cast<Index>(blocks_.shared_size(block));
    own_.setIdentity(own, own);
    half_.setZero(own, shared);
    left_over_.setZero(shared, shared);
    for (std::size_t row = blocks_.first[block]; row < blocks_.first[block + 1]; ++row) {
        for (std::size_t one = 0; one < own_roots_.size(); ++one) {
            const Index at = blocks_.own_at[one][row];
            const double root = own_roots_[one];
            for (std::size_t other = 0; other <= one; ++other)
                own_(at, blocks_.own_at[other][row]) += root * own_roots_[other];
            half_(at, 0) += root;
            for (std::size_t other = 0; other < shared_roots_.size(); ++other)
                half_(at, blocks_.shared_at[other][row]) += root * shared_roots_[other];
        }
        left_over_(0, 0) += 1;
        for (std::size_t one = 0; one < shared_roots_.size(); ++one) {
            const Index at = blocks_.shared_at[one][row];
            left_over_(at, 0) += shared_roots_[one];
            for (std::size_t other = 0; other <= one; ++other)
                left_over_(at, blocks_.shared_at[other][row]) += shared_roots_[one] * shared_roots_[other];
        }
    }
    // Positive definite whatever the ratios: the identity plus squares.
    Eigen::LLT<Eigen::Ref<Eigen::MatrixXd>> in_place(own_);
    own_.triangularView<Eigen::Lower>().solveInPlace(half_);
}

double BlockEquations::log_determinant() const { return 2 * own_.diagonal().array().log().sum(); }

const Eigen::MatrixXd& BlockEquations::left_over() {
    left_over_.triangularView<Eigen::Lower>() -= half_.transpose() * half_;
    return left_over_;
}

Eigen::VectorXd BlockEquations::own_sums(const double* values) const {
    Eigen::VectorXd sums = Eigen::VectorXd::Zero(own_.rows());
    for (std::size_t term = 0; term < own_roots_.size(); ++term)
        for (std::size_t row = 0; row < ratings(); ++row)
            sums(blocks_.own_at[term][first() + row]) += own_roots_[term] * values[row];
    return sums;
}

Eigen::VectorXd BlockEquations::shared_sums(const double* values) const {
    Eigen::VectorXd sums = Eigen::VectorXd::Zero(half_.cols());
    for (std::size_t row = 0; row < ratings(); ++row) sums(0) += values[row];
    for (std::size_t term = 0; term < shared_roots_.size(); ++term)
        for (std::size_t row = 0; row < ratings(); ++row)
            sums(blocks_.shared_at[term][first() + row]) += shared_roots_[term] * values[row];
    return sums;
}

void BlockEquations::subtract(const Eigen::VectorXd& own, const Eigen::VectorXd& shared, double* values) const {
    for (std::size_t row = 0; row < ratings(); ++row) {
        double said = shared(0);
        for (std::size_t term = 0; term < own_roots_.size(); ++term)
            said += own_roots_[term] * own(blocks_.own_at[term][first() + row]);
        for (std::size_t term = 0; term < shared_roots_.size(); ++term)
            said += shared_roots_[term] * shared(blocks_.shared_at[term][first() + row]);
        values[row] -= said;
    }
}

} // namespace assay::stats
