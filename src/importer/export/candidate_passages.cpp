#include <importer/export/candidate_passages.hpp>
#include <importer/export/directions_passages.hpp>
#include <importer/export/stage_time.hpp>

namespace assay::importer {
namespace {

void job(Passages& page, const JobDescription& job) {
    for (const JobSection& each : job.sections) {
        page.section(each.heading.empty() ? "About the job" : each.heading);
        for (const std::string& paragraph : each.paragraphs) page.paragraph(paragraph);
        for (const std::string& bullet : each.bullets) page.bullet(bullet);
    }
}

} // namespace

bool tells_candidates(const Stage& stage) {
    return !stage.candidate_directions.paragraphs.empty() || !stage.candidate_directions.lists.empty() ||
           !time_of_stage(stage, "your").empty();
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
        if (const std::string time = time_of_stage(each, "your"); !time.empty()) page.paragraph(time);
        add_directions(page, each.candidate_directions);
    }
    return page.take();
}

} // namespace assay::importer
