// What estimators give: a figure, or a sentence that says why there is none and what would help.
#pragma once

#include <expected>
#include <string>
#include <utility>

namespace assay::stats {

// Ends with a full stop; names counts as they are ("Each candidate was rated by one interviewer: …").
struct NoFigure {
    std::string reason;
};

template <class T>
using Figure = std::expected<T, NoFigure>;

inline std::unexpected<NoFigure> no_figure(std::string reason) { return std::unexpected(NoFigure{std::move(reason)}); }

struct Interval {
    double low = 0;
    double high = 0;
};

} // namespace assay::stats
