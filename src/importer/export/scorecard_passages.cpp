#include <importer/export/scorecard_passages.hpp>

#include <string>

namespace assay::importer {
namespace {

std::string level_text(int score, const std::string& text) {
    return std::to_string(score) + (text.empty() ? "" : ": " + text);
}

} // namespace

std::vector<Passage> described_scorecard(const Guide& guide) {
    const Stage& stage = guide.stages.front();
    Passages page;
    page.title(stage.title + ", scorecard");
    page.paragraph(guide.title);
    for (const char* each : {"Candidate:", "Interviewer:", "Date:"}) page.blank(each);
    for (const Item& item : stage.scorecard.items) {
        page.section(item.name);
        for (const Anchor& each : item.anchors) page.choice(level_text(each.score, each.text));
        page.blank("Evidence:");
    }
    if (stage.scorecard.recommendation.empty()) return page.take();
    page.section("Hiring Recommendation");
    for (const Level& each : stage.scorecard.recommendation) page.choice(level_text(each.score, each.label));
    return page.take();
}

} // namespace assay::importer
