// assay guide check: who asks what, and what is wrong with the guide.
#include <app/cli/files.hpp>
#include <app/cli/guide.hpp>
#include <base/json.hpp>
#include <review/review_fields.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace assay::app {
namespace {

using review::GuideFinding;
using review::GuideReview;
using review::StageReview;

constexpr std::size_t widest_name = 40;

// Cut by characters, not bytes, so that columns stay straight.
std::string padded(std::string_view text) {
    std::string shown;
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size() && width < widest_name; ++width) {
        std::size_t next = at + 1;
        while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0) == 0x80) ++next;
        shown += text.substr(at, next - at);
        at = next;
    }
    return shown.append(widest_name - width, ' ');
}

std::string minutes_in_words(const std::optional<importer::Range>& minutes) {
    if (!minutes) return "no";
    const auto [least, most] = *minutes;
    return least == most ? std::to_string(least) : fmt::format("{}-{}", least, most);
}

void append_matrix(std::string& out, const StageReview& reviewed, const importer::Stage& stage) {
    out += fmt::format("\n{}: {} minutes", reviewed.title, minutes_in_words(reviewed.minutes));
    if (reviewed.needed_minutes[1] > 0) out += fmt::format(", {} needed", minutes_in_words(reviewed.needed_minutes));
    out += '\n';
    if (stage.scorecard.items.empty()) return;
    out += padded("");
    for (std::size_t question = 0; question < stage.questions.size(); ++question)
        out += fmt::format(" {:>3}", question + 1);
    out += "  asked\n";
    for (std::size_t item = 0; item < stage.scorecard.items.size(); ++item) {
        out += padded(stage.scorecard.items[item].name);
        for (const int level : reviewed.matrix[item])
            out += fmt::format(" {:>3}", level == 0 ? "." : level == 1 ? "1" : "2");
        out += fmt::format("  {:>5}\n", reviewed.asked[item]);
    }
}

void append_placeholders(std::string& out, const GuideReview& reviewed) {
    using enum importer::PlaceholderScope;
    for (const auto scope : {organisation, job, candidate, live}) {
        bool is_first = true;
        for (const review::PlaceholderReview& each : reviewed.placeholders) {
            if (each.scope != scope) continue;
            if (is_first) out += fmt::format("\nPlaceholders of the scope {}\n", enum_name(scope));
            is_first = false;
            out += fmt::format("  [{}] ({}): {} x, first at {}\n", each.text, enum_name(each.kind), each.occurrences,
                               each.pointers.empty() ? "no text" : each.pointers.front());
        }
    }
}

void append_finding(std::string& out, const GuideFinding& finding) {
    out += fmt::format("{}: {} [{}]\n    at {}", enum_name(finding.severity), finding.sentence, finding.code,
                       finding.pointer);
    if (finding.quote) out += fmt::format(": {}", *finding.quote);
    out += '\n';
    if (finding.example) out += fmt::format("    better: {}\n", *finding.example);
    if (finding.reference) out += fmt::format("    see: {}\n", *finding.reference);
}

std::string in_words(const GuideReview& reviewed, const importer::Guide& guide) {
    std::string out = guide.title + "\nRows are rated items, columns questions: 2 mainly about it, 1 touches it.\n";
    for (std::size_t stage = 0; stage < reviewed.stages.size(); ++stage)
        append_matrix(out, reviewed.stages[stage], guide.stages[stage]);
    append_placeholders(out, reviewed);
    std::array<int, 3> counts{};
    out += '\n';
    for (const GuideFinding& each : reviewed.findings) {
        append_finding(out, each);
        ++counts[static_cast<std::size_t>(each.severity)];
    }
    return out + fmt::format("\n{} errors, {} warnings, {} notes\n", counts[2], counts[1], counts[0]);
}

int check_command(const std::string& file, bool as_json) {
    const auto parsed = parse_file(file);
    if (!parsed) {
        print_error(file, parsed.error());
        return 2;
    }
    print_notices(file, parsed->notices);
    const GuideReview reviewed = review::review(parsed->guide);
    const int written = write_file(as_json ? json::write(reviewed) + "\n" : in_words(reviewed, parsed->guide), "-");
    if (written != 0) return written;
    const bool is_doubted = std::ranges::any_of(
        parsed->notices, [](const importer::Notice& each) { return each.severity == importer::Severity::error; });
    return is_doubted || review::has_errors(reviewed) ? 1 : 0;
}

} // namespace

void add_guide_check(CLI::App& guide, int& status) {
    auto* check =
        guide.add_subcommand("check", "Which question asks about which item, and what is wrong with the guide");
    const auto file = std::make_shared<std::string>();
    const auto as_json = std::make_shared<bool>(false);
    check->add_option("FILE", *file, "A guide document; - is standard input")->required();
    check->add_flag("--json", *as_json, "Print one JSON object");
    check->callback([file, as_json, &status] { status = check_command(*file, *as_json); });
}

} // namespace assay::app
