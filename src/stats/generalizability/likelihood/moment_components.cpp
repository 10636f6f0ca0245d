#include <stats/generalizability/likelihood/restricted_components.hpp>

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <numeric>

namespace assay::stats {
namespace {

using Eigen::Index;

double squared_sums(const StudyDesign& design, std::size_t term, std::span<const double> scores, double mean) {
    const bool is_residual = term == index_of(Term::residual);
    std::vector<double> sums(is_residual ? scores.size() : design.levels[term].size());
    for (std::size_t row = 0; row < scores.size(); ++row)
        sums[is_residual ? row : design.levels[term].at[row]] += scores[row] - mean;
    return std::inner_product(sums.begin(), sums.end(), sums.begin(), 0.0);
}

} // namespace

PerTerm<double> moment_components(const StudyDesign& design, std::span<const double> scores) {
    std::vector<std::size_t> terms;
    for (std::size_t term = 0; term < term_count; ++term)
        if (design.absent[term].empty()) terms.push_back(term);
    const double mean = std::accumulate(scores.begin(), scores.end(), 0.0) / static_cast<double>(scores.size());
    const auto count = static_cast<Index>(terms.size());
    Eigen::MatrixXd products(count, count);
    Eigen::VectorXd squares(count);
    for (Index one = 0; one < count; ++one) {
        const std::size_t term = terms[static_cast<std::size_t>(one)];
        squares(one) = squared_sums(design, term, scores, mean);
        for (Index other = 0; other <= one; ++other)
            products(one, other) = trace_product(design, static_cast<Term>(term),
                                                 static_cast<Term>(terms[static_cast<std::size_t>(other)]));
    }
    const Eigen::VectorXd roots = products.diagonal().cwiseSqrt().cwiseInverse();
    const Eigen::MatrixXd scaled = roots.asDiagonal() * products * roots.asDiagonal();
    const Eigen::VectorXd solved =
        roots.asDiagonal() * Eigen::LLT<Eigen::MatrixXd>(scaled).solve(roots.cwiseProduct(squares));
    PerTerm<double> components = {};
    for (Index each = 0; each < count; ++each) components[terms[static_cast<std::size_t>(each)]] = solved(each);
    return components;
}

} // namespace assay::stats
