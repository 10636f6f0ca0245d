// A figure made of another: where that one cannot be had, this cannot either, for the same reason.
#pragma once

#include <stats/figure.hpp>

#include <utility>

namespace assay::measurement {

// `make` of a figure gives a value, or a figure itself.
template <class T, class Make>
auto with_figure(const stats::Figure<T>& figure, const Make& make) {
    using Made = decltype(make(*figure));
    if constexpr (requires(Made made) { made.error().reason; }) {
        return figure ? make(*figure) : Made(std::unexpected(figure.error()));
    } else {
        return figure ? stats::Figure<Made>(make(*figure)) : stats::Figure<Made>(std::unexpected(figure.error()));
    }
}

} // namespace assay::measurement
