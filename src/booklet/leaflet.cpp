#include <booklet/leaflet.hpp>
#include <booklet/stage_chapter.hpp>
#include <importer/export/candidate_passages.hpp>
#include <importer/export/stage_time.hpp>

namespace assay::booklet {

void add_leaflet(Galley& galley, const importer::Guide& guide) {
    galley.text(guide.title, {.style = Style::cover, .keeps_next = true});
    galley.space(6);
    for (const importer::JobSection& each : guide.job_description.sections) {
        if (!each.heading.empty()) galley.part(each.heading);
        for (const std::string& paragraph : each.paragraphs) galley.paragraph(paragraph);
        for (const std::string& bullet : each.bullets) galley.bullet(bullet);
    }
    if (!guide.process.empty()) galley.chapter("Our hiring process", false);
    for (const importer::ProcessStep& each : guide.process) galley.pair(each.name, each.text);
    bool is_first = true;
    for (const importer::Stage& each : guide.stages) {
        if (!importer::tells_candidates(each)) continue;
        if (is_first) galley.chapter("The stages", false);
        is_first = false;
        galley.part(each.title);
        if (const std::string time = importer::time_of_stage(each, "your"); !time.empty()) galley.lead(time);
        add_directions(galley, each.candidate_directions, Style::body);
    }
}

} // namespace assay::booklet
