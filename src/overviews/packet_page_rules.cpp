#include <applications/candidate_placeholder_rules.hpp>
#include <base/text.hpp>
#include <overviews/packet_fields.hpp>
#include <overviews/packet_page_rules.hpp>
#include <overviews/packet_parts_rules.hpp>
#include <platform/files/embedded.hpp>

#include <fmt/format.h>

namespace assay::overviews {
namespace {

using html::escaped;

std::string_view style() {
    static const std::string_view sheet = [] {
        for (const embedded::File& file : embedded::public_pages())
            if (file.name == "packet.css") return file.bytes;
        return std::string_view{};
    }();
    return sheet;
}

struct Section {
    std::string_view anchor;
    std::string_view title;
    std::string markup;
};

std::string cover(const Packet& packet) {
    // A job often bears its guide's title: said once.
    const bool is_same = packet.job.title == packet.guide.title;
    const std::string origin = is_same ? "" : escaped(packet.guide.title) + ", ";
    return fmt::format(
        "<header class=\"cover\"><p class=\"kind\">Case packet</p><h1>{}</h1><p class=\"lead\">{}, {}guide "
        "version {}</p><p class=\"meta\">Made on {}. Internal: not for candidates.</p></header>",
        escaped(packet.candidate.name), escaped(packet.job.title), origin, packet.guide.version,
        escaped(time_in_words(packet.made_at)));
}

std::string contents(const std::vector<Section>& sections) {
    std::string list = "<nav aria-label=\"Contents\"><h2>Contents</h2><ol>";
    for (const Section& each : sections)
        list += fmt::format("<li><a href=\"#{}\">{}</a></li>", each.anchor, each.title);
    return list + "</ol></nav>";
}

std::string files(const std::vector<PacketFile>& all) {
    if (all.empty()) return nothing("No files.");
    std::string rows = "<table><thead><tr><th scope=\"col\">File</th><th scope=\"col\">Size</th><th "
                       "scope=\"col\">SHA-256</th></tr></thead><tbody>";
    for (const PacketFile& file : all)
        rows +=
            fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"hash\">{}</td></tr>", escaped(file.name),
                        size_in_words(static_cast<std::size_t>(file.size)), escaped(file.sha256));
    return rows + "</tbody></table>";
}

std::string seals(const Packet& packet) {
    const bool is_until_all = packet.job.seal == jobs::SealMode::until_all;
    std::string markup =
        fmt::format("<p>{}</p>", is_until_all ? "Sealed for everybody until every assigned scorecard was in."
                                              : "Sealed for each interviewer until their own scorecard was in.");
    if (packet.seal_history.empty()) return markup + "<p>No seal was opened early.</p>";
    markup += "<ul>";
    for (const scorecards::Opening& each : packet.seal_history)
        markup += fmt::format("<li>Opened early for {} by {} on {}: {}</li>", escaped(each.person_name),
                              escaped(each.by_name), escaped(time_in_words(each.at)), escaped(each.reason));
    return markup + "</ul>";
}

std::string events(const std::vector<PacketEvent>& all) {
    if (all.empty()) return nothing("Not shown while a scorecard is sealed to you.");
    std::string rows = "<table><thead><tr><th scope=\"col\">When</th><th scope=\"col\">What</th><th "
                       "scope=\"col\">Who</th></tr></thead><tbody>";
    for (const PacketEvent& each : all)
        rows += fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td></tr>", escaped(time_in_words(each.at)),
                            escaped(action_in_words(each.action)), escaped(each.person_name.value_or("")));
    return rows + "</tbody></table>";
}

} // namespace

html::Page rendered(const Packet& packet, const importer::Guide& guide) {
    const std::vector<Section> sections = {
        {"decision", "Decision", decision_part(packet)},
        {"debrief", "Debrief", debrief_part(packet)},
        {"scorecards", "Scorecards", scorecards_part(packet, guide)},
        {"references", "References", references_part(packet, guide)},
        {"process", "Interviews and work samples", process_part(packet)},
        {"weights", "Weights", weights_part(packet, guide)},
        {"seals", "Seal history", seals(packet)},
        {"files", "Files and their hashes", files(packet.files)},
        {"audit", "What happened", events(packet.audit)},
    };
    std::string body = "<main>" + cover(packet) + contents(sections);
    for (const Section& each : sections)
        body += fmt::format("<section id=\"{}\"><h2>{}</h2>{}</section>", each.anchor, each.title, each.markup);
    return {fmt::format("Case packet: {}, {}", packet.candidate.name, packet.job.title), style(), body + "</main>"};
}

} // namespace assay::overviews
