// assay guide diff: what changed from one guide to another.
#include <app/cli/files.hpp>
#include <app/cli/guide.hpp>
#include <base/json.hpp>
#include <review/changes_fields.hpp>

#include <fmt/format.h>

#include <memory>

namespace assay::app {
namespace {

using review::VersionChange;
using review::VersionChanges;

std::string in_words(const VersionChanges& changes) {
    std::string out;
    for (const VersionChange& each : changes.changes) {
        out += each.sentence + '\n';
        if (each.before && each.kind != review::ChangeKind::moved) out += fmt::format("    - {}\n", *each.before);
        if (each.after && each.kind != review::ChangeKind::moved) out += fmt::format("    + {}\n", *each.after);
    }
    if (changes.changes.empty()) out += "Nothing changed.\n";
    if (changes.scorecard_items.empty()) return out;
    out += "\nRatings of these items no longer mean what they meant:\n";
    for (const review::TouchedItem& each : changes.scorecard_items)
        out += fmt::format("    {} ({})\n", each.name, each.stage);
    return out;
}

int diff_command(const std::string& before, const std::string& after, bool as_json) {
    std::vector<importer::ParsedGuide> guides;
    for (const std::string& file : {before, after}) {
        auto parsed = parse_file(file);
        if (!parsed) {
            print_error(file, parsed.error());
            return 2;
        }
        guides.push_back(std::move(*parsed));
    }
    const VersionChanges changes = review::changes_between(guides[0].guide, guides[1].guide);
    return write_file(as_json ? json::write(changes) + "\n" : in_words(changes), "-");
}

} // namespace

void add_guide_diff(CLI::App& guide, int& status) {
    auto* diff = guide.add_subcommand("diff", "What changed from one guide to another");
    const auto before = std::make_shared<std::string>();
    const auto after = std::make_shared<std::string>();
    const auto as_json = std::make_shared<bool>(false);
    diff->add_option("A", *before, "The earlier guide document")->required();
    diff->add_option("B", *after, "The later guide document")->required();
    diff->add_flag("--json", *as_json, "Print one JSON object");
    diff->callback([before, after, as_json, &status] { status = diff_command(*before, *after, *as_json); });
}

} // namespace assay::app
