// assay measure …: figures of files of ratings, without an organisation.
#include <CLI/CLI.hpp>
#include <app/cli/commands.hpp>
#include <app/cli/files.hpp>
#include <measurement/agreement_figures.hpp>
#include <measurement/ratings_csv.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>

namespace assay::app {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 30;

struct Asked {
    std::string file;
    measurement::RatingsCsvOptions reading;
    std::optional<double> score_from, score_to;
    measurement::AgreementOptions agreement;
    bool as_json = false;
};

int complain(const std::string& file, const Error& error) {
    fmt::print(stderr, "{}: {}\n", file, error.detail);
    return 2;
}

Result<measurement::ReadRatings> read_ratings(const Asked& asked) {
    const auto bytes = read_file(asked.file, most_bytes);
    if (!bytes) return std::unexpected(bytes.error());
    if (bytes->size() > most_bytes)
        return refuse(Fault::too_large, "ratings/too-large", "The file is larger than 1 GiB.");
    auto read = measurement::read_ratings_csv(*bytes, asked.reading);
    if (read && !read->unused.empty())
        fmt::print(stderr, "{}: note: not used: {}\n", asked.file, fmt::join(read->unused, ", "));
    return read;
}

int agreement_command(Asked asked) {
    if (asked.score_from.has_value() != asked.score_to.has_value())
        throw WrongUse("--score-from and --score-to say the scale together");
    if (asked.score_from) asked.agreement.scale = stats::DeclaredScale{*asked.score_from, *asked.score_to};
    const auto read = read_ratings(asked);
    if (!read) return complain(asked.file, read.error());
    const auto figures = measurement::agreement_figures(read->ratings, asked.agreement);
    if (!figures) return complain(asked.file, figures.error());
    return write_file(asked.as_json ? measurement::agreement_json(*read, *figures) + "\n"
                                    : measurement::agreement_table(*read, *figures),
                      "-");
}

void add_agreement(CLI::App& measure, int& status) {
    auto* command = measure.add_subcommand("agreement", "How far the raters of the same candidates agree");
    const auto asked = std::make_shared<Asked>();
    command->add_option("RATINGS", asked->file, "CSV with the columns target, rater, item, score; - is standard input")
        ->required();
    command->add_option("--missing", asked->reading.missing, "A score that stands for none, besides the empty cell");
    command->add_option("--score-from", asked->score_from, "The lowest level of the scale");
    command->add_option("--score-to", asked->score_to, "The highest level of the scale");
    command->add_option("--bootstrap", asked->agreement.bootstrap.resamples, "Resamples for alpha's intervals")
        ->check(CLI::Range(0, 100'000))
        ->capture_default_str();
    command->add_option("--seed", asked->agreement.bootstrap.seed, "Where the resamples begin")->capture_default_str();
    command->add_flag("--average-items", asked->agreement.average_items,
                      "Intraclass correlation of each rater's mean over items");
    command->add_flag("--json", asked->as_json, "Print one JSON object");
    command->callback([asked, &status] { status = agreement_command(*asked); });
}

} // namespace

void add_measure_commands(CLI::App& program, int& status) {
    auto* measure = program.add_subcommand("measure", "Figures of files of ratings");
    measure->require_subcommand(1);
    add_agreement(*measure, status);
}

} // namespace assay::app
