#include <CLI/CLI.hpp>
#include <app/cli/commands.hpp>
#include <app/cli/measure/measure_ratings.hpp>
#include <app/cli/measure/measure_sheet.hpp>
#include <app/cli/progress.hpp>
#include <measurement/shown_name.hpp>

#include <fmt/format.h>

namespace assay::app {
void add_ratings_options(CLI::App& command, AskedRatings& asked) {
    command.add_option("RATINGS", asked.file, "CSV with the columns target, rater, item, score; - is standard input")
        ->required();
    command.add_option("--missing", asked.reading.missing, "A score that stands for none, besides the empty cell");
    command.add_flag("--json", asked.as_json, "Print one JSON object");
}

void add_scale_options(CLI::App& command, AskedRatings& asked) {
    command.add_option("--score-from", asked.score_from, "The lowest level of the scale");
    command.add_option("--score-to", asked.score_to, "The highest level of the scale");
}

std::optional<stats::DeclaredScale> declared_scale(const AskedRatings& asked) {
    if (asked.score_from.has_value() != asked.score_to.has_value())
        throw WrongUse("--score-from and --score-to say the scale together");
    if (!asked.score_from) return std::nullopt;
    return stats::DeclaredScale{*asked.score_from, *asked.score_to};
}

int complain(const std::string& file, const Error& error) {
    fmt::print(stderr, "{}: {}\n", file, error.detail);
    return 2;
}

Result<measurement::ReadRatings> read_ratings(const AskedRatings& asked) {
    const auto bytes = read_sheet(asked.file);
    if (!bytes) return pass_on(bytes);
    auto reading = asked.reading;
    reading.scale = declared_scale(asked);
    auto read = [&] {
        Progress progress("Reading", 100);
        reading.report = progress.shares();
        return measurement::read_ratings_csv(*bytes, reading);
    }();
    if (read && !read->unused.empty())
        fmt::print(stderr, "{}: note: not used: {}\n", asked.file, measurement::shown_names(read->unused));
    return read;
}

} // namespace assay::app
