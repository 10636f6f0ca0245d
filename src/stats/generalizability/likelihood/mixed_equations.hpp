// The restricted likelihood of a study's components of variance, by Henderson's mixed model equations: effects that
// belong to one target alone (or one rater, or item) are eliminated block by block, so that the dense rest is as large
// as the other facets and their pairs.
#pragma once

#include <stats/generalizability/study_design.hpp>

#include <memory>
#include <span>

namespace assay::stats {

// Slope of the log-likelihood by each component, and the average information (Gilmour, Thompson and Cullis 1995):
//   slope_j = -(tr(P A_j) - y'P A_j P y) / 2,   curvature_jk = y'P A_j P A_k P y / 2,   A_j = Z_j Z_j'.
struct Slopes {
    PerTerm<double> slope = {};
    PerTerm<PerTerm<double>> curvature = {};
};

struct MixedParts;

class MixedEquations {
  public:
    // Refused: a design whose equations would take more than 2e11 operations a step or 400 MB (the sentence says what
    // is large): from 4641 shared columns on if all are tied to all, always over 20,000.
    static Figure<MixedEquations> of(const StudyDesign& design, std::span<const double> scores, unsigned threads);
    ~MixedEquations();
    MixedEquations(MixedEquations&& other) noexcept;

    // -2 log restricted likelihood, constants included, at its best residual variance for given ratios of the other
    // components to it (Patterson and Thompson 1971): (n - 1)(log(2 pi v) + 1) + log|V| + log(1'V^-1 1).
    // Not a number where rounding leaves no solution or no residual variance at these ratios.
    double deviance(const PerTerm<double>& ratios);
    // That residual variance, at the last ratios.
    double residual_variance() const;
    // At the last ratios, by component (not by ratio); ratios of the design's terms must be above 0.
    Slopes slopes();
    // Their curvature alone, which takes no inverse: a part of the time.
    PerTerm<PerTerm<double>> curvature() const;

  private:
    explicit MixedEquations(std::unique_ptr<MixedParts> parts);
    std::unique_ptr<MixedParts> parts_;
};

} // namespace assay::stats
