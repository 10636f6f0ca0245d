#include <stats/generalizability/likelihood/mixed_parts.hpp>

#include <cmath>
#include <limits>
#include <numbers>

namespace assay::stats {
namespace {

// What the blocks of a piece add to the equations: lower triangles column by column, right sides, both block after
// block.
struct Added {
    double logarithm = 0;
    double square = 0;
    std::vector<double> matrix = {};
    std::vector<double> right = {};

    void add(const std::vector<double>& left_over, const std::vector<double>& sums) {
        const std::size_t size = sums.size();
        for (std::size_t column = 0; column < size; ++column) {
            const double* from = left_over.data() + column * size;
            matrix.insert(matrix.end(), from + column, from + size);
        }
        right.insert(right.end(), sums.begin(), sums.end());
    }

    void put(const EquationBlocks& blocks, std::size_t from, std::size_t to, FrontedSymmetric& left,
             std::vector<double>& sums) const {
        auto next = matrix.begin();
        auto next_sum = right.begin();
        for (std::size_t block = from; block < to; ++block) {
            DenseSymmetric& front = left.front(blocks.front_of(block));
            const std::uint32_t* places = blocks.places.data() + blocks.places_first[block];
            const std::uint32_t* at = blocks.in_front.data() + blocks.places_first[block];
            const std::size_t size = blocks.shared_size(block);
            for (std::size_t column = 0; column < size; ++column) {
                sums[places[column]] += *next_sum++;
                for (std::size_t row = column; row < size; ++row) front.at(at[row], at[column]) += *next++;
            }
        }
    }
};

} // namespace

double MixedEquations::deviance(const PerTerm<double>& ratios) {
    MixedParts& parts = *parts_;
    parts.ratios = ratios;
    parts.left.clear();
    parts.right.assign(parts.blocks.shared_columns, 0.0);
    double logarithm = 0, square = 0;
    parts.over_blocks<Added>(
        [&](BlockEquations& block, Added& piece) {
            const double* scores = parts.scores.data() + block.first();
            const std::vector<double> own = block.own_right(scores);
            piece.add(block.left_over(), block.shared_right(scores, own));
            piece.logarithm += block.log_determinant();
            for (const double each : own) piece.square += each * each;
        },
        [&](const Added& piece, const MixedParts::Range& range) {
            logarithm += piece.logarithm;
            square += piece.square;
            piece.put(parts.blocks, range.from, range.to, parts.left, parts.right);
        });
    parts.left.add_identity(parts.blocks.shared_columns - 1); // none for the mean
    logarithm += parts.left.factor().value_or(std::numeric_limits<double>::quiet_NaN());
    parts.left.solve_half(parts.right);
    parts.shared = parts.right;
    parts.left.solve_back(parts.shared);
    for (const double each : parts.right) square += each * each;
    double total = 0;
    for (const double each : parts.scores) total += each * each;
    parts.residual_variance = (total - square) / parts.degrees();
    return parts.degrees() * (std::log(2 * std::numbers::pi * parts.residual_variance) + 1) + logarithm;
}

double MixedEquations::residual_variance() const { return parts_->residual_variance; }

MixedEquations::MixedEquations(std::unique_ptr<MixedParts> parts) : parts_(std::move(parts)) {}
MixedEquations::~MixedEquations() = default;
MixedEquations::MixedEquations(MixedEquations&& other) noexcept = default;

Figure<MixedEquations> MixedEquations::of(const StudyDesign& design, std::span<const double> scores, unsigned threads) {
    constexpr std::size_t numbers_a_piece = 1U << 14U;
    auto blocks = equation_blocks(design);
    if (!blocks) return std::unexpected(blocks.error());
    std::vector<double> ordered;
    ordered.reserve(scores.size());
    for (const std::uint32_t row : blocks->rows) ordered.push_back(scores[row]);
    FrontedSymmetric left(blocks->order, threads);
    auto parts = std::make_unique<MixedParts>(
        MixedParts{design, std::move(*blocks), threads, std::move(ordered), std::move(left)});
    std::size_t from = 0, numbers = 0;
    for (std::size_t block = 0; block < parts->blocks.size(); ++block) {
        numbers += parts->blocks.shared_size(block) * parts->blocks.shared_size(block);
        if (numbers < numbers_a_piece && block + 1 < parts->blocks.size()) continue;
        parts->ranges.push_back({from, block + 1});
        from = block + 1;
        numbers = 0;
    }
    return MixedEquations(std::move(parts));
}

} // namespace assay::stats
