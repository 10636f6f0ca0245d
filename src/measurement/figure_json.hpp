// One JSON object of figures, written from top to bottom. A figure that cannot be had is null, and why not stands under
// "reasons" by the figure's path ("icc.ICC2_k"). Numbers are never NaN: what is not finite is null with a reason too,
// and a sentence of its own where it is no number at all, which is a fault of the engine: every test looks for it.
#pragma once

#include <stats/figure.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace assay::measurement {

inline constexpr std::string_view beyond_numbers = "The figure is beyond what a number can hold.";
inline constexpr std::string_view broken_figure = "The figure could not be computed: this is a fault of Assay.";

class FigureJson {
  public:
    FigureJson();

    // Opens an object or a list under a name (in a list: the next entry, without one). `close` ends the innermost.
    FigureJson& object(std::string_view name = {});
    FigureJson& list(std::string_view name = {});
    FigureJson& close();

    FigureJson& number(std::string_view name, double value);
    FigureJson& count(std::string_view name, std::size_t value);
    FigureJson& truth(std::string_view name, bool value);
    FigureJson& text(std::string_view name, std::string_view value);
    FigureJson& interval(std::string_view name, const stats::Interval& value);
    FigureJson& none(std::string_view name, std::string_view reason);

    FigureJson& figure(std::string_view name, const stats::Figure<double>& value);
    FigureJson& figure(std::string_view name, const stats::Figure<stats::Interval>& value);

    // Closes the whole object, "reasons" last; nothing may be open.
    std::string finish() &&;

  private:
    void begin(std::string_view name);
    void open(std::string_view name, bool is_list);
    std::string path_of(std::string_view name) const;

    struct Level {
        std::string name;
        bool is_list;
        std::size_t entries;
    };

    std::string out_;
    std::vector<Level> open_;
    std::map<std::string, std::string> reasons_;
};

} // namespace assay::measurement
