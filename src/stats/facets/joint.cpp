#include <stats/facets/joint.hpp>
#include <stats/facets/way.hpp>
#include <stats/parallel.hpp>

#include <algorithm>
#include <cmath>

namespace assay::stats::facets {
namespace {

constexpr double close = 1e-6;          // of any element's score, in score points
constexpr double closest_step = 1e-4;   // logits, of the last step: scores can meet while everybody moves apart
constexpr double longest_step = 2;      // logits
constexpr double epsilon = 0.3;         // score points, Bertoli-Barsotti, Lando and Punzo
constexpr std::size_t memory = 1 << 26; // for the pieces' information, in bytes

struct Cross {
    std::uint32_t place = 0;
    double value = 0;
};

// What one piece of the targets adds to the equations.
struct Piece {
    double log_likelihood = 0;
    double largest_residual = 0;
    std::vector<double> gradient = {}; // of the unknowns
    std::vector<double> reduced = {};  // with the targets eliminated
    Curvature curvature{};
    // By target: its score and information, and how it bears on the unknowns.
    std::vector<double> score = {}, variance = {};
    std::vector<std::size_t> first = {};
    std::vector<Cross> crosses = {};
};

// How far a rating counts as given, the rest as lowest and highest in halves: 1 without the epsilon correction.
double share_given(const Design& design, std::size_t target, bool is_drawn_in) {
    if (!is_drawn_in) return 1;
    double most = 0;
    for (std::size_t row = design.first[target]; row < design.first[target + 1]; ++row)
        if (design.is_live[row] != 0) most += static_cast<double>(design.scale(row).steps());
    return std::max(0.0, (most - 2 * epsilon) / most);
}

class Accumulator {
  public:
    Accumulator(const Design& design, const Unknowns& unknowns, bool is_drawn_in)
        : design_(design), unknowns_(unknowns), is_drawn_in_(is_drawn_in) {
        cross_.assign(unknowns.count, 0);
        is_touched_.assign(unknowns.count, 0);
    }

    Piece piece(std::size_t begin, std::size_t end) {
        piece_ = Piece{};
        piece_.gradient.assign(unknowns_.count, 0);
        piece_.curvature = Curvature(unknowns_.count);
        piece_.reduced.assign(unknowns_.count, 0);
        piece_.first.push_back(0);
        for (std::size_t target = begin; target < end; ++target) add_target(target);
        for (std::size_t each = 0; each < unknowns_.count; ++each) piece_.reduced[each] += piece_.gradient[each];
        return std::move(piece_);
    }

  private:
    void add_target(std::size_t target) {
        score_ = variance_ = 0;
        touched_.clear();
        const double share = share_given(design_, target, is_drawn_in_);
        for (std::size_t row = design_.first[target]; row < design_.first[target + 1]; ++row)
            if (design_.is_live[row] != 0) add_row(row, share);
        eliminate();
    }

    void add_row(std::size_t row, double share) {
        const Scale& scale = design_.scale(row);
        const double logit = design_.logit(row);
        scale.moments_with_tails(scale.odds_of(logit), moments_);
        const std::size_t step = design_.step[row];
        const std::size_t steps = scale.steps();
        const double given = share * static_cast<double>(step) + (1 - share) / 2 * static_cast<double>(steps);
        const double off = given - moments_.mean;
        score_ += off;
        variance_ += moments_.variance;
        piece_.log_likelihood += given * scale.bounded(logit) - share * scale.sum_below(step) -
                                 (1 - share) / 2 * scale.sum_below(steps) - moments_.log_total;
        places_.clear();
        for (std::size_t facet = 1; facet < design_.columns.size(); ++facet) {
            const std::int32_t place = unknowns_.place[facet][design_.columns[facet].at[row]];
            if (place >= 0) places_.push_back(static_cast<std::uint32_t>(place));
        }
        for (std::size_t one = 0; one < places_.size(); ++one) {
            piece_.gradient[places_[one]] -= off;
            touch(places_[one], -moments_.variance);
            for (std::size_t two = 0; two <= one; ++two)
                piece_.curvature.add(places_[one], places_[two], moments_.variance);
        }
        add_thresholds(unknowns_.thresholds[design_.scale_at[row]], steps, {step, share});
    }

    struct Given {
        std::size_t step = 0;
        double share = 1;
    };

    void add_thresholds(std::size_t base, std::size_t steps, Given given) {
        for (std::size_t one = 0; one < steps; ++one) {
            const double above = given.share * (given.step > one ? 1 : 0) + (1 - given.share) / 2;
            piece_.gradient[base + one] -= above - moments_.tail[one];
            touch(static_cast<std::uint32_t>(base + one), -moments_.with_tail[one]);
            for (const std::uint32_t place : places_) piece_.curvature.add(base + one, place, moments_.with_tail[one]);
            for (std::size_t two = 0; two <= one; ++two)
                piece_.curvature.add(base + one, base + two, moments_.tail[one] * (1 - moments_.tail[two]));
        }
    }

    void touch(std::uint32_t place, double by) {
        if (is_touched_[place] == 0) touched_.push_back(place);
        is_touched_[place] = 1;
        cross_[place] += by;
    }

    void eliminate() {
        piece_.largest_residual = std::max(piece_.largest_residual, std::abs(score_));
        const double variance = std::max(variance_, 1e-12);
        for (std::size_t one = 0; one < touched_.size(); ++one) {
            const std::uint32_t place = touched_[one];
            const double weight = cross_[place] / variance;
            piece_.reduced[place] -= weight * score_;
            for (std::size_t two = 0; two <= one; ++two)
                piece_.curvature.add(place, touched_[two], -weight * cross_[touched_[two]]);
        }
        for (const std::uint32_t place : touched_) {
            piece_.crosses.push_back({place, cross_[place]});
            cross_[place] = 0;
            is_touched_[place] = 0;
        }
        piece_.score.push_back(score_);
        piece_.variance.push_back(variance);
        piece_.first.push_back(piece_.crosses.size());
    }

    const Design& design_;
    const Unknowns& unknowns_;
    bool is_drawn_in_;
    std::vector<double> cross_ = {};
    std::vector<std::uint8_t> is_touched_ = {};
    std::vector<std::uint32_t> touched_ = {}, places_ = {};
    Piece piece_{};
    Moments moments_{};
    double score_ = 0, variance_ = 0;
};

// A step of everybody: of the unknowns, and of the targets in their order.
struct Step {
    std::vector<double> unknowns = {};
    std::vector<double> targets = {};
    double longest = 0;
};

class Newton {
  public:
    Newton(Design& design, const Unknowns& unknowns, const ManyFacetOptions& options)
        : design_(design), unknowns_(unknowns), options_(options), cuts_(cuts_of(design, unknowns.count)) {}

    Figure<Course> run() {
        Course course;
        Way way(options_.report, close);
        accumulate();
        do {
            way.leave(largest_residual_);
            ++course.iterations;
            const auto step = next_step();
            // The first step tells whether the unknowns are told apart; a later one that cannot be taken, that there is
            // no highest likelihood: everybody moves on apart.
            if (!step && course.iterations == 1) return not_told_apart();
            if (!step) break;
            climb(*step);
            course.converged = largest_residual_ < close && step->longest < closest_step;
        } while (!course.converged && course.iterations < options_.most_iterations);
        way.leave(largest_residual_);
        course.log_likelihood = log_likelihood_;
        course.largest_residual = largest_residual_;
        if (options_.with_joint_errors && course.converged)
            course.variance =
                solve(pieces_.front().curvature, pieces_.front().reduced, unknowns_, true).value_or(Solved{}).variance;
        return course;
    }

  private:
    void accumulate() {
        pieces_.assign(cuts_.size() - 1, {});
        in_parallel(pieces_.size(), options_.threads, [&](std::size_t piece) {
            Accumulator accumulator(design_, unknowns_, options_.correction == BiasCorrection::epsilon);
            pieces_[piece] = accumulator.piece(cuts_[piece], cuts_[piece + 1]);
        });
        Piece& whole = pieces_.front();
        log_likelihood_ = whole.log_likelihood;
        largest_residual_ = whole.largest_residual;
        for (std::size_t piece = 1; piece < pieces_.size(); ++piece) {
            log_likelihood_ += pieces_[piece].log_likelihood;
            largest_residual_ = std::max(largest_residual_, pieces_[piece].largest_residual);
            whole.curvature.add(pieces_[piece].curvature);
            for (std::size_t each = 0; each < unknowns_.count; ++each) {
                whole.gradient[each] += pieces_[piece].gradient[each];
                whole.reduced[each] += pieces_[piece].reduced[each];
            }
        }
        for (const double each : whole.gradient) largest_residual_ = std::max(largest_residual_, std::abs(each));
    }

    std::optional<Step> next_step() {
        Step step;
        auto solved = solve(pieces_.front().curvature, pieces_.front().reduced, unknowns_, false);
        if (!solved) return std::nullopt;
        step.unknowns = std::move(solved->step);
        for (const Piece& piece : pieces_)
            for (std::size_t target = 0; target < piece.score.size(); ++target) {
                double left = piece.score[target];
                for (std::size_t each = piece.first[target]; each < piece.first[target + 1]; ++each)
                    left -= piece.crosses[each].value * step.unknowns[piece.crosses[each].place];
                step.targets.push_back(left / piece.variance[target]);
            }
        for (const double each : step.unknowns) step.longest = std::max(step.longest, std::abs(each));
        for (const double each : step.targets) step.longest = std::max(step.longest, std::abs(each));
        const double shrink = longest_step / std::max(longest_step, step.longest);
        for (double& each : step.unknowns) each *= shrink;
        for (double& each : step.targets) each *= shrink;
        return step;
    }

    // The whole step, or the half, the quarter … of it, until the likelihood does not fall. The slack grows, so it
    // ends.
    void climb(const Step& step) {
        const double before = log_likelihood_;
        double slack = 1e-12 * std::abs(before);
        move(step, 1);
        accumulate();
        for (double share = 0.5; log_likelihood_ < before - slack; share /= 2, slack *= 4) {
            move(step, -share);
            accumulate();
        }
    }

    void move(const Step& step, double by) {
        for (std::size_t target = 0; target < step.targets.size(); ++target)
            design_.columns[0].measure[target] += by * step.targets[target];
        for (std::size_t facet = 1; facet < design_.columns.size(); ++facet)
            for (std::size_t element = 0; element < design_.columns[facet].size(); ++element)
                if (const std::int32_t place = unknowns_.place[facet][element]; place >= 0)
                    design_.columns[facet].measure[element] += by * step.unknowns[static_cast<std::size_t>(place)];
        for (std::size_t scale = 0; scale < design_.scales.size(); ++scale) {
            for (std::size_t each = 0; each < design_.scales[scale].steps(); ++each)
                design_.scales[scale].add(each, by * step.unknowns[unknowns_.thresholds[scale] + each]);
            design_.scales[scale].refactor();
        }
    }

    Design& design_;
    const Unknowns& unknowns_;
    const ManyFacetOptions& options_;
    std::vector<std::size_t> cuts_;
    std::vector<Piece> pieces_ = {};
    double log_likelihood_ = 0, largest_residual_ = 0;
};

// Where a candidate's own mean score would put them beside raters and items of the middle.
void begin(Design& design) {
    for (std::size_t target = 0; target < design.columns[0].size(); ++target) {
        double given = 0.5;
        double all = 1;
        for (std::size_t row = design.first[target]; row < design.first[target + 1]; ++row)
            if (design.is_live[row] != 0) {
                given += static_cast<double>(design.step[row]);
                all += static_cast<double>(design.scale(row).steps());
            }
        design.columns[0].measure[target] = std::log(given / (all - given));
    }
}

} // namespace

void put_joint_errors(std::vector<MeasuredFacet>& facets, const Unknowns& unknowns, const Course& course) {
    if (course.variance.empty()) return;
    for (std::size_t facet = 1; facet < facets.size(); ++facet)
        for (std::size_t element = 0; element < facets[facet].elements.size(); ++element)
            if (const std::int32_t place = unknowns.place[facet][element];
                place >= 0 && facets[facet].elements[element].is_measured)
                facets[facet].elements[element].se_joint =
                    std::sqrt(std::max(course.variance[static_cast<std::size_t>(place)], 0.0));
}

std::unexpected<NoFigure> not_told_apart() {
    return no_figure("Raters and items cannot be told apart: some rate only items, or in periods, that nobody else "
                     "does. A second rater for each item, or a rater who rates several, would help.");
}

std::vector<std::size_t> cuts_of(const Design& design, std::size_t unknowns) {
    const std::size_t each = std::max<std::size_t>(unknowns * unknowns * sizeof(double), 1);
    const std::size_t pieces = std::clamp<std::size_t>(memory / each, 1, 16);
    const std::size_t rows = design.scores.size();
    std::vector<std::size_t> cuts{0};
    for (std::size_t piece = 1; piece < pieces; ++piece) {
        const auto after = std::ranges::lower_bound(design.first, piece * rows / pieces);
        const auto cut = static_cast<std::size_t>(after - design.first.begin());
        if (cut > cuts.back() && cut < design.first.size() - 1) cuts.push_back(cut);
    }
    cuts.push_back(design.first.size() - 1);
    return cuts;
}

Figure<Course> estimate_jointly(Design& design, const Unknowns& unknowns, const ManyFacetOptions& options) {
    begin(design);
    return Newton(design, unknowns, options).run();
}

} // namespace assay::stats::facets
