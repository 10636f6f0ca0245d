#include <importer/export/candidate_passages.hpp>
#include <importer/export/directions_passages.hpp>

#include <optional>
#include <string_view>

namespace assay::importer {
namespace {

std::string amount(const Range& range, std::string_view unit) {
    std::string words = std::to_string(range[0]);
    if (range[1] != range[0]) words += " to " + std::to_string(range[1]);
    return words + " " + std::string(unit) + (range[0] == 1 && range[1] == 1 ? "" : "s");
}

void add(std::string& words, const std::optional<Range>& range, std::string_view unit, std::string_view ending = "") {
    if (!range) return;
    if (!words.empty()) words += ", ";
    words += amount(*range, unit);
    words += ending;
}

void job(Passages& page, const JobDescription& job) {
    for (const JobSection& each : job.sections) {
        page.section(each.heading.empty() ? "About the job" : each.heading);
        for (const std::string& paragraph : each.paragraphs) page.paragraph(paragraph);
        for (std::size_t index = 0; index < each.bullets.size(); ++index) page.bullet(each.bullets[index]);
    }
}

} // namespace

bool tells_candidates(const Stage& stage) {
    return !stage.candidate_directions.paragraphs.empty() || !stage.candidate_directions.lists.empty() ||
           !time_of_stage(stage).empty();
}

std::string time_of_stage(const Stage& stage) {
    std::string words;
    add(words, stage.minutes, "minute");
    add(words, stage.candidate_question_minutes, "minute", " of them for your questions");
    add(words, stage.effort_hours, "hour", " of work");
    add(words, stage.window_days, "day", " to hand it in");
    return words;
}

std::vector<Passage> described_for_candidates(const Guide& guide) {
    Passages page;
    page.title(guide.title);
    job(page, guide.job_description);
    if (!guide.process.empty()) page.section("Our hiring process");
    for (const ProcessStep& each : guide.process) page.named_bullet(each.name, each.text);
    for (const Stage& each : guide.stages) {
        if (!tells_candidates(each)) continue;
        page.section(each.title);
        if (const std::string time = time_of_stage(each); !time.empty()) page.paragraph(time);
        add_directions(page, each.candidate_directions);
    }
    return page.take();
}

} // namespace assay::importer
