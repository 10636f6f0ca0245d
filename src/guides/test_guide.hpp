// A small guide for tests of every slice: a screen and an interview, two items each, placeholders of all kinds and
// scopes.
#pragma once

#include <importer/guide.hpp>

namespace assay::guides {

inline importer::Item test_item(std::string name, importer::ItemKind kind = importer::ItemKind::competency) {
    importer::Item item;
    item.name = std::move(name);
    item.kind = kind;
    if (kind == importer::ItemKind::outcome) item.outcome = 0;
    for (int score = 0; score <= 4; ++score) item.anchors.push_back({score, "Level " + std::to_string(score)});
    return item;
}

inline importer::Stage test_stage(std::string title, importer::StageKind kind) {
    importer::Stage stage;
    stage.title = std::move(title);
    stage.kind = kind;
    stage.minutes = importer::Range{30, 45};
    stage.candidate_directions.paragraphs = {"Hello [Candidate], thank you for talking to [Company]."};
    stage.questions.push_back({{}, "How would you start at [Company] in [location]?", {"Plan"}, {"Why?"}, {1, 3}});
    stage.scorecard.items = {test_item("Care"), test_item("Ships in a quarter", importer::ItemKind::outcome)};
    stage.scorecard.recommendation = {{1, "Strong no"}, {2, "No"}, {3, "Yes"}, {4, "Strong yes"}};
    return stage;
}

inline importer::Guide test_guide() {
    using importer::PlaceholderKind;
    using importer::PlaceholderScope;
    importer::Guide guide;
    guide.title = "Bridge keeper";
    guide.introduction = "Hiring at [Company], paid [Pay Range].";
    guide.profile.outcomes = {"Ships in a quarter"};
    guide.job_description.sections.push_back(
        {"Requirements", importer::SectionKind::requirements, {}, {"A [BSc/MSc] by [start day]"}, {}});
    guide.placeholders = {{"Company", PlaceholderScope::organisation, PlaceholderKind::text, {}, 5, {1}},
                          {"Pay Range", PlaceholderScope::job, PlaceholderKind::range, {}, 1, {1}},
                          {"BSc/MSc", PlaceholderScope::job, PlaceholderKind::choice, {"BSc", "MSc"}, 1, {2}},
                          {"start day", PlaceholderScope::job, PlaceholderKind::date, {}, 1, {2}},
                          {"location", PlaceholderScope::job, PlaceholderKind::text, {}, 2, {3}},
                          {"Candidate", PlaceholderScope::candidate, PlaceholderKind::text, {}, 2, {4}}};
    guide.stages = {test_stage("Screen", importer::StageKind::screen),
                    test_stage("Crossing interview", importer::StageKind::interview)};
    guide.debrief.questions.push_back({{}, "Who saw the rope being checked?", "Ask for what was seen."});
    guide.references.questions.push_back({{}, "Would you cross again?", "Listen for a pause.", importer::Range{1, 10}});
    guide.references.scorecard.items = {test_item("Reliability")};
    return guide;
}

} // namespace assay::guides
