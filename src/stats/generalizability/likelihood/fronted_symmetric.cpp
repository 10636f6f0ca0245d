#include <stats/generalizability/likelihood/fronted_symmetric.hpp>

#include <algorithm>
#include <utility>

namespace assay::stats {
namespace {

std::vector<double> part_of(const Front& front, const std::vector<double>& whole) {
    const auto own = whole.begin() + front.first;
    std::vector<double> part(own, own + front.pivots);
    for (const std::uint32_t place : front.rest) part.push_back(whole[place]);
    return part;
}

void put_part(const Front& front, const std::vector<double>& part, std::vector<double>& whole) {
    std::copy_n(part.begin(), front.pivots, whole.begin() + front.first);
    for (std::size_t each = 0; each < front.rest.size(); ++each) whole[front.rest[each]] = part[front.pivots + each];
}

} // namespace

FrontedSymmetric::FrontedSymmetric(EliminationOrder order, unsigned threads) : order_(std::move(order)) {
    for (const Front& each : order_.fronts) dense_.emplace_back(each.size(), each.pivots, threads);
}

void FrontedSymmetric::clear() {
    for (DenseSymmetric& each : dense_) each.clear();
}

void FrontedSymmetric::add_identity(std::size_t columns) {
    for (std::uint32_t place = 0; place < columns; ++place) {
        const std::uint32_t each = order_.front_of[place];
        const std::uint32_t at = order_.fronts[each].local(place);
        dense_[each].at(at, at) += 1;
    }
}

double FrontedSymmetric::at(std::uint32_t one, std::uint32_t other) const {
    const auto [first, second] = std::minmax(one, other);
    const std::uint32_t each = order_.front_of[first];
    const Front& front = order_.fronts[each];
    return dense_[each].at(front.local(second), front.local(first));
}

std::optional<double> FrontedSymmetric::factor() {
    double logarithm = 0;
    for (std::size_t each = 0; each < order_.fronts.size(); ++each) {
        const Front& front = order_.fronts[each];
        const auto own = dense_[each].factor();
        if (!own) return std::nullopt;
        logarithm += *own;
        DenseSymmetric& parent = dense_[front.parent];
        for (std::size_t column = 0; column < front.rest.size(); ++column)
            for (std::size_t row = column; row < front.rest.size(); ++row)
                parent.at(front.in_parent[row], front.in_parent[column]) +=
                    dense_[each].at(front.pivots + row, front.pivots + column);
    }
    return logarithm;
}

void FrontedSymmetric::solve_half(std::vector<double>& side) const {
    for (std::size_t each = 0; each < order_.fronts.size(); ++each) {
        std::vector<double> part = part_of(order_.fronts[each], side);
        dense_[each].solve_half(part);
        put_part(order_.fronts[each], part, side);
    }
}

void FrontedSymmetric::solve_back(std::vector<double>& side) const {
    for (std::size_t each = order_.fronts.size(); each-- > 0;) {
        std::vector<double> part = part_of(order_.fronts[each], side);
        dense_[each].solve_back(part);
        put_part(order_.fronts[each], part, side);
    }
}

void FrontedSymmetric::invert() {
    for (std::size_t each = order_.fronts.size(); each-- > 0;) {
        const Front& front = order_.fronts[each];
        const DenseSymmetric& parent = dense_[front.parent];
        for (std::size_t column = 0; column < front.rest.size(); ++column)
            for (std::size_t row = column; row < front.rest.size(); ++row)
                dense_[each].at(front.pivots + row, front.pivots + column) =
                    parent.at(front.in_parent[row], front.in_parent[column]);
        dense_[each].invert();
    }
}

} // namespace assay::stats
