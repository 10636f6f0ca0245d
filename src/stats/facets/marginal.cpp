#include <stats/facets/figures.hpp>
#include <stats/facets/marginal.hpp>
#include <stats/facets/way.hpp>
#include <stats/parallel.hpp>

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

namespace assay::stats::facets {
namespace {

constexpr std::size_t nodes = 21;
constexpr double close = 1e-9; // what a step can still add to the log-likelihood, twice
constexpr double longest_step = 2;
constexpr double least_spread = 1e-3;

struct Quadrature {
    std::array<double, nodes> at{}, log_weight{}; // of exp(-x^2), with the x^2 taken back
};

// Golub and Welsch 1969.
Quadrature hermite() {
    Eigen::MatrixXd recurrence = Eigen::MatrixXd::Zero(nodes, nodes);
    for (Eigen::Index each = 1; each < static_cast<Eigen::Index>(nodes); ++each)
        recurrence(each, each - 1) = recurrence(each - 1, each) = std::sqrt(static_cast<double>(each) / 2);
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solved(recurrence);
    Quadrature quadrature;
    for (std::size_t node = 0; node < nodes; ++node) {
        const auto column = static_cast<Eigen::Index>(node);
        quadrature.at[node] = solved.eigenvalues()(column);
        const double first = solved.eigenvectors()(0, column);
        quadrature.log_weight[node] =
            std::log(first * first) + 0.5 * std::log(std::numbers::pi) + quadrature.at[node] * quadrature.at[node];
    }
    return quadrature;
}

struct Normal {
    double mean = 0, log_sd = 0;
    double sd() const { return std::exp(log_sd); }
};

struct Piece {
    double log_likelihood = 0;
    std::vector<double> gradient = {};
    Curvature complete{}; // as if the candidates were known
    Curvature observed{};
};

// Everything of one candidate: what it adds to the equations, and where the candidate is likely to be.
class Accumulator {
  public:
    Accumulator(const Design& design, const Unknowns& unknowns, const Quadrature& quadrature, Normal normal)
        : design_(design), unknowns_(unknowns), quadrature_(quadrature), normal_(normal) {
        local_.assign(unknowns.count + 2, -1);
    }

    // `mode` begins the search for the candidate's mode and takes it; `eap` and `spread` take mean and spread.
    struct Likely {
        double mode = 0, eap = 0, spread = 0;
    };

    Piece piece(std::size_t begin, std::size_t end, std::vector<Likely>& likely) {
        piece_ = Piece{};
        piece_.gradient.assign(unknowns_.count + 2, 0);
        piece_.complete = Curvature(unknowns_.count + 2);
        piece_.observed = Curvature(unknowns_.count + 2);
        for (std::size_t target = begin; target < end; ++target)
            if (design_.columns[0].extreme_round[target] == 0) add_target(target, likely[target]);
        return std::move(piece_);
    }

  private:
    void add_target(std::size_t target, Likely& likely) {
        collect(target);
        find_mode(likely.mode);
        place_nodes(likely.mode);
        add_scores();
        weigh(likely);
        add_curvature();
        for (const std::uint32_t place : touched_) local_[place] = -1;
    }

    // The candidate's rows: their odds without the candidate, and the unknowns they touch by number.
    void collect(std::size_t target) {
        rows_.clear();
        touched_.clear();
        own_ = design_.columns[0].measure[target];
        for (std::size_t row = design_.first[target]; row < design_.first[target + 1]; ++row) {
            if (design_.is_live[row] == 0) continue;
            rows_.push_back(row);
            for (std::size_t facet = 1; facet < design_.columns.size(); ++facet)
                if (const std::int32_t place = unknowns_.place[facet][design_.columns[facet].at[row]]; place >= 0)
                    touch(static_cast<std::size_t>(place));
            const std::size_t base = unknowns_.thresholds[design_.scale_at[row]];
            for (std::size_t step = 0; step < design_.scale(row).steps(); ++step) touch(base + step);
        }
        touch(unknowns_.count);
        touch(unknowns_.count + 1);
        expected_.clear();
        scores_.assign(touched_.size() * nodes, 0);
    }

    void touch(std::size_t place) {
        if (local_[place] >= 0) return;
        local_[place] = static_cast<std::int32_t>(touched_.size());
        touched_.push_back(static_cast<std::uint32_t>(place));
    }

    // The logit of a row for a candidate at `ability`.
    double logit(std::size_t row, double ability) const { return design_.logit(row) - own_ + ability; }

    // Newton's steps; what counts as none grows, so it ends.
    void find_mode(double& mode) {
        const double precision = std::exp(-2 * normal_.log_sd);
        double step = 1;
        for (double least = 1e-10; std::abs(step) > least; least *= 1.5) {
            double slope = (normal_.mean - mode) * precision;
            curvature_ = precision;
            for (const std::size_t row : rows_) {
                Moments moments;
                design_.scale(row).moments(design_.scale(row).odds_of(logit(row, mode)), moments);
                slope += static_cast<double>(design_.step[row]) - moments.mean;
                curvature_ += moments.variance;
            }
            step = std::clamp(slope / curvature_, -1.0, 1.0);
            mode += step;
        }
    }

    void place_nodes(double mode) {
        const double width = std::sqrt(2 / curvature_);
        for (std::size_t node = 0; node < nodes; ++node) {
            ability_[node] = mode + width * quadrature_.at[node];
            const double z = (ability_[node] - normal_.mean) / normal_.sd();
            log_[node] = quadrature_.log_weight[node] + std::log(width) - z * z / 2 - normal_.log_sd -
                         0.5 * std::log(2 * std::numbers::pi);
            score(unknowns_.count, node) = z / normal_.sd();
            score(unknowns_.count + 1, node) = z * z - 1;
        }
    }

    double& score(std::size_t place, std::size_t node) {
        return scores_[static_cast<std::size_t>(local_[place]) * nodes + node];
    }

    void add_scores() {
        for (const std::size_t row : rows_) {
            const Scale& scale = design_.scale(row);
            const std::size_t step = design_.step[row];
            const std::size_t base = unknowns_.thresholds[design_.scale_at[row]];
            for (std::size_t node = 0; node < nodes; ++node) {
                const double at = logit(row, ability_[node]);
                scale.moments_with_tails(scale.odds_of(at), moments_);
                keep_moments(scale.steps());
                log_[node] +=
                    static_cast<double>(step) * scale.bounded(at) - scale.sum_below(step) - moments_.log_total;
                for (std::size_t facet = 1; facet < design_.columns.size(); ++facet)
                    if (const std::int32_t place = unknowns_.place[facet][design_.columns[facet].at[row]]; place >= 0)
                        score(static_cast<std::size_t>(place), node) -= static_cast<double>(step) - moments_.mean;
                for (std::size_t each = 0; each < scale.steps(); ++each)
                    score(base + each, node) -= (step > each ? 1 : 0) - moments_.tail[each];
            }
        }
    }

    // For `add_row`: variance, tails, and what each tail has in common with the step.
    void keep_moments(std::size_t steps) {
        expected_.push_back(moments_.variance);
        expected_.insert(expected_.end(), moments_.tail.begin(), moments_.tail.begin() + steps);
        expected_.insert(expected_.end(), moments_.with_tail.begin(), moments_.with_tail.begin() + steps);
    }

    void weigh(Likely& likely) {
        const double top = *std::ranges::max_element(log_);
        double total = 0;
        for (std::size_t node = 0; node < nodes; ++node) total += weight_[node] = std::exp(log_[node] - top);
        piece_.log_likelihood += top + std::log(total);
        double mean = 0;
        double square = 0;
        for (std::size_t node = 0; node < nodes; ++node) {
            weight_[node] /= total;
            mean += weight_[node] * ability_[node];
        }
        for (std::size_t node = 0; node < nodes; ++node)
            square += weight_[node] * (ability_[node] - mean) * (ability_[node] - mean);
        likely.eap = mean;
        likely.spread = std::sqrt(square);
    }

    void add_curvature() {
        add_complete();
        mean_.assign(touched_.size(), 0);
        for (std::size_t one = 0; one < touched_.size(); ++one) {
            for (std::size_t node = 0; node < nodes; ++node) mean_[one] += weight_[node] * scores_[one * nodes + node];
            piece_.gradient[touched_[one]] += mean_[one];
        }
        // What is missing of the complete information: the covariance of the scores over where the candidate may be.
        for (std::size_t one = 0; one < touched_.size(); ++one) {
            std::array<double, nodes> off;
            for (std::size_t node = 0; node < nodes; ++node)
                off[node] = weight_[node] * (scores_[one * nodes + node] - mean_[one]);
            for (std::size_t two = 0; two <= one; ++two) {
                double sum = 0;
                for (std::size_t node = 0; node < nodes; ++node) sum += off[node] * scores_[two * nodes + node];
                piece_.observed.add(touched_[one], touched_[two], -sum);
            }
        }
    }

    void add_complete() {
        const std::size_t mean = unknowns_.count;
        double first = 0;
        double second = 0;
        for (std::size_t node = 0; node < nodes; ++node) {
            const double z = (ability_[node] - normal_.mean) / normal_.sd();
            first += weight_[node] * z;
            second += weight_[node] * z * z;
        }
        add(mean, mean, std::exp(-2 * normal_.log_sd));
        add(mean + 1, mean, 2 * first / normal_.sd());
        add(mean + 1, mean + 1, 2 * second);
        const double* expected = expected_.data();
        for (const std::size_t row : rows_) {
            add_row(row, expected);
            expected += nodes * (1 + 2 * design_.scale(row).steps());
        }
    }

    void add(std::size_t one, std::size_t two, double by) {
        piece_.complete.add(one, two, by);
        piece_.observed.add(one, two, by);
    }

    // A row's complete information, over where the candidate may be; `expected` is what was kept of its nodes.
    void add_row(std::size_t row, const double* expected) {
        const std::size_t steps = design_.scale(row).steps();
        double variance = 0;
        with_tail_.fill(0);
        pairs_.assign(steps * steps, 0);
        for (std::size_t node = 0; node < nodes; ++node, expected += 1 + 2 * steps) {
            const double* tail = expected + 1;
            variance += weight_[node] * *expected;
            for (std::size_t one = 0; one < steps; ++one) {
                with_tail_[one] += weight_[node] * tail[steps + one];
                for (std::size_t two = 0; two <= one; ++two)
                    pairs_[one * steps + two] += weight_[node] * tail[one] * (1 - tail[two]);
            }
        }
        places_.clear();
        for (std::size_t facet = 1; facet < design_.columns.size(); ++facet)
            if (const std::int32_t place = unknowns_.place[facet][design_.columns[facet].at[row]]; place >= 0)
                places_.push_back(static_cast<std::size_t>(place));
        for (std::size_t one = 0; one < places_.size(); ++one)
            for (std::size_t two = 0; two <= one; ++two) add(places_[one], places_[two], variance);
        const std::size_t base = unknowns_.thresholds[design_.scale_at[row]];
        for (std::size_t one = 0; one < steps; ++one) {
            for (const std::size_t place : places_) add(base + one, place, with_tail_[one]);
            for (std::size_t two = 0; two <= one; ++two) add(base + one, base + two, pairs_[one * steps + two]);
        }
    }

    const Design& design_;
    const Unknowns& unknowns_;
    const Quadrature& quadrature_;
    Normal normal_;
    std::vector<std::int32_t> local_ = {};
    std::vector<std::uint32_t> touched_ = {};
    std::vector<std::size_t> rows_ = {}, places_ = {};
    std::vector<double> scores_ = {}, mean_ = {}, pairs_ = {}, expected_ = {};
    std::array<double, nodes> ability_{}, log_{}, weight_{};
    std::array<double, most_levels> with_tail_{};
    Moments moments_{};
    Piece piece_{};
    double own_ = 0, curvature_ = 0;
};

class Newton {
  public:
    Newton(Design& design, const Unknowns& unknowns, const ManyFacetOptions& options)
        : design_(design),
          unknowns_(unknowns),
          options_(options),
          quadrature_(hermite()),
          cuts_(cuts_of(design, 2 * (unknowns.count + 2))),
          likely_(design.columns[0].size()) {}

    Figure<Course> run() {
        Course course;
        Way way(options_.report, close);
        accumulate();
        while (!course.converged && course.iterations < options_.most_iterations) {
            ++course.iterations;
            auto step = next_step();
            if (!step) return not_told_apart();
            const double gain = std::inner_product(gradient_.begin(), gradient_.end(), step->step.begin(), 0.0);
            way.leave(gain);
            course.converged = gain < close;
            climb(std::move(step->step));
        }
        course.log_likelihood = log_likelihood_;
        course.largest_residual = longest(gradient_);
        course.variance = solve(observed_, gradient_, unknowns_, true).value_or(Solved{}).variance;
        course.population = population();
        return course;
    }

  private:
    static double longest(const std::vector<double>& of) {
        double most = 0;
        for (const double each : of) most = std::max(most, std::abs(each));
        return most;
    }

    void accumulate() {
        std::vector<Piece> pieces(cuts_.size() - 1);
        in_parallel(pieces.size(), options_.threads, [&](std::size_t piece) {
            Accumulator accumulator(design_, unknowns_, quadrature_, normal_);
            pieces[piece] = accumulator.piece(cuts_[piece], cuts_[piece + 1], likely_);
        });
        log_likelihood_ = 0;
        gradient_.assign(unknowns_.count + 2, 0);
        complete_ = Curvature(unknowns_.count + 2);
        observed_ = Curvature(unknowns_.count + 2);
        for (const Piece& piece : pieces) {
            log_likelihood_ += piece.log_likelihood;
            complete_.add(piece.complete);
            observed_.add(piece.observed);
            for (std::size_t each = 0; each < gradient_.size(); ++each) gradient_[each] += piece.gradient[each];
        }
        // Candidates who do not differ: the spread stays at its least.
        if (normal_.log_sd <= std::log(least_spread)) gradient_.back() = std::max(gradient_.back(), 0.0);
        for (std::size_t target = 0; target < likely_.size(); ++target)
            if (design_.columns[0].extreme_round[target] == 0) design_.columns[0].measure[target] = likely_[target].eap;
    }

    // By the information of what was observed; where that is not yet definite, as if the candidates were known.
    std::optional<Solved> next_step() {
        auto solved = solve(observed_, gradient_, unknowns_, false);
        return solved ? solved : solve(complete_, gradient_, unknowns_, false);
    }

    // The whole step, or the half, the quarter … of it, until the likelihood does not fall. The slack grows, so it
    // ends.
    void climb(std::vector<double> step) {
        const double before = log_likelihood_;
        double slack = 1e-10 * std::abs(before);
        const double shrink = longest_step / std::max(longest_step, longest(step));
        for (double& each : step) each *= shrink;
        keep_centred(step);
        move(step, 1);
        accumulate();
        for (double share = 0.5; log_likelihood_ < before - slack; share /= 2, slack *= 4) {
            move(step, -share);
            accumulate();
        }
    }

    // Complete information knows where the candidates are, so a step by it may move a centred sum: what it moves goes
    // to where it changes no likelihood, the item's own measure or the candidates' mean.
    void keep_centred(std::vector<double>& step) const {
        const auto centre = [&](const std::vector<std::uint32_t>& sum) {
            double mean = 0;
            for (const std::uint32_t each : sum) mean += step[each] / static_cast<double>(sum.size());
            for (const std::uint32_t each : sum) step[each] -= mean;
            return mean;
        };
        std::size_t facets = 0; // the sums of the scales stand behind those of the facets
        while (unknowns_.centred[facets].front() < unknowns_.thresholds.front()) ++facets;
        for (std::size_t scale = 0, at = facets; at < unknowns_.centred.size(); ++scale) {
            if (design_.scales[scale].steps() == 0) continue;
            const double moved = centre(unknowns_.centred[at++]);
            const std::int32_t item = design_.scales.size() == 1 ? -1 : unknowns_.place[2][scale];
            if (item >= 0)
                step[static_cast<std::size_t>(item)] += moved;
            else
                step[unknowns_.count] -= moved;
        }
        for (std::size_t at = 0; at < facets; ++at) step[unknowns_.count] -= centre(unknowns_.centred[at]);
    }

    void move(const std::vector<double>& step, double by) {
        for (std::size_t facet = 1; facet < design_.columns.size(); ++facet)
            for (std::size_t element = 0; element < design_.columns[facet].size(); ++element)
                if (const std::int32_t place = unknowns_.place[facet][element]; place >= 0)
                    design_.columns[facet].measure[element] += by * step[static_cast<std::size_t>(place)];
        for (std::size_t scale = 0; scale < design_.scales.size(); ++scale) {
            for (std::size_t each = 0; each < design_.scales[scale].steps(); ++each)
                design_.scales[scale].add(each, by * step[unknowns_.thresholds[scale] + each]);
            design_.scales[scale].refactor();
        }
        normal_.mean += by * step[unknowns_.count];
        normal_.log_sd = std::max(normal_.log_sd + by * step[unknowns_.count + 1], std::log(least_spread));
    }

    Population population() const {
        double n = 0;
        double mean = 0;
        double own = 0;
        for (std::size_t target = 0; target < likely_.size(); ++target)
            if (design_.columns[0].extreme_round[target] == 0) {
                ++n;
                mean += likely_[target].eap;
                own += likely_[target].spread * likely_[target].spread;
            }
        double between = 0;
        for (std::size_t target = 0; target < likely_.size(); ++target)
            if (design_.columns[0].extreme_round[target] == 0)
                between += (likely_[target].eap - mean / n) * (likely_[target].eap - mean / n);
        return {normal_.mean, normal_.sd(), between / (between + own)};
    }

  public:
    const std::vector<Accumulator::Likely>& likely() const { return likely_; }

  private:
    Design& design_;
    const Unknowns& unknowns_;
    const ManyFacetOptions& options_;
    Quadrature quadrature_;
    std::vector<std::size_t> cuts_;
    std::vector<Accumulator::Likely> likely_;
    Normal normal_{};
    Curvature complete_{}, observed_{};
    std::vector<double> gradient_ = {};
    double log_likelihood_ = 0;
};

} // namespace

Figure<Course> estimate_marginally(Design& design, const Unknowns& unknowns, const ManyFacetOptions& options) {
    Newton newton(design, unknowns, options);
    auto course = newton.run();
    if (!course) return course;
    for (const auto& each : newton.likely()) course->spread.push_back(each.spread);
    return course;
}

void put_marginal_errors(std::vector<MeasuredFacet>& facets, const Design& design, const Course& course) {
    for (std::size_t target = 0; target < course.spread.size(); ++target)
        if (design.columns[0].extreme_round[target] == 0) put_error(facets[0].elements[target], course.spread[target]);
    for (std::size_t facet = 1; facet < facets.size(); ++facet)
        for (ElementMeasure& each : facets[facet].elements)
            if (each.se_joint > 0) put_error(each, each.se_joint);
}

} // namespace assay::stats::facets
