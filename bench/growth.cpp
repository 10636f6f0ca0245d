#include <fmt/format.h>
#include <growth.hpp>
#include <measured.hpp>
#include <panels.hpp>

namespace assay::bench {

void print_growth(const std::string& what, std::size_t ratings, const std::function<void(const stats::Ratings&)>& work,
                  Seating seating) {
    const stats::Ratings tenth = panel_ratings(panel_of(ratings / 10, seating));
    const stats::Ratings all = panel_ratings(panel_of(ratings, seating));
    const double less = median_cpu_us(5, [&] { work(tenth); });
    const double more = median_cpu_us(3, [&] { work(all); });
    print_row(fmt::format("{}, {},000 ratings", what, all.size() / 1000), more, less,
              "a tenth of the ratings, in processor time; its limit is 13");
}

} // namespace assay::bench
