// assay measure generalizability: what ratings vary by, and how many interviewers and items results can be relied on.
#include <CLI/CLI.hpp>
#include <app/cli/commands.hpp>
#include <app/cli/files.hpp>
#include <app/cli/measure/measure_ratings.hpp>
#include <measurement/generalizability/generalizability_figures.hpp>

#include <map>
#include <memory>

namespace assay::app {
namespace {

struct AskedGeneralizability : AskedRatings {
    stats::GeneralizabilityOptions options;
    std::string design;
};

int generalizability_command(AskedGeneralizability asked) {
    if (asked.options.raters.size() * asked.options.items.size() > 2500)
        throw WrongUse("--raters and --items together may ask for 2500 combinations at most");
    for (std::size_t each = 0; each < stats::nesting_names.size(); ++each)
        if (asked.design == stats::nesting_names[each]) asked.options.design = static_cast<stats::Nesting>(each);
    const auto read = read_ratings(asked);
    if (!read) return complain(asked.file, read.error());
    const auto figures = measurement::generalizability_figures(*read, asked.options);
    return write_file(asked.as_json ? measurement::generalizability_json(*read, figures) + "\n"
                                    : measurement::generalizability_table(*read, figures),
                      "-");
}

void add_numbers(CLI::App& command, const std::string& name, std::vector<std::size_t>& numbers,
                 const std::string& what) {
    command.add_option(name, numbers, what)
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::Range(std::size_t{1}, std::size_t{10'000}));
}

} // namespace

void add_measure_generalizability(CLI::App& measure, int& status) {
    auto* command =
        measure.add_subcommand("generalizability", "What ratings vary by, and what more raters or items would bring");
    const auto asked = std::make_shared<AskedGeneralizability>();
    add_ratings_options(*command, *asked);
    add_numbers(*command, "--raters", asked->options.raters, "Numbers of raters for the D-study, such as 1,2,3");
    add_numbers(*command, "--items", asked->options.items, "Numbers of items for the D-study, such as 1,5,10");
    command
        ->add_option("--design", asked->design,
                     "How raters and items stand to each other; found in the file by default")
        ->check(CLI::IsMember({"crossed", "rater-in-item", "item-in-rater"}));
    command->add_option("--coefficient", asked->options.goal, "What E_rho2 and Phi are to reach")
        ->check(CLI::Range(0.01, 0.999))
        ->capture_default_str();
    command->callback([asked, &status] { status = generalizability_command(*asked); });
}

} // namespace assay::app
