#include <importer/export/candidate_passages.hpp>
#include <importer/export/guide_part.hpp>
#include <importer/export/guide_passages.hpp>
#include <importer/export/scorecard_passages.hpp>

#include <string>
#include <utility>

namespace assay::importer {
namespace {

// What may leave the house, field by field: a field added to the guide stays in until somebody puts it here.
Guide for_candidates(const Guide& guide) {
    Guide shared;
    shared.title = guide.job_description.title.empty() ? guide.title : guide.job_description.title;
    shared.job_description = guide.job_description;
    shared.process = guide.process;
    for (const Stage& each : guide.stages) {
        Stage stage;
        stage.title = each.title;
        stage.kind = each.kind;
        stage.candidate_directions = each.candidate_directions;
        stage.minutes = each.minutes;
        stage.candidate_question_minutes = each.candidate_question_minutes;
        stage.window_days = each.window_days;
        stage.effort_hours = each.effort_hours;
        shared.stages.push_back(std::move(stage));
    }
    return shared;
}

// The lines kept beside the entries of the stage, which is now the first.
std::vector<KeptText> texts_of_stage(const std::vector<KeptText>& texts, std::size_t stage) {
    const std::string base = "/stages/" + std::to_string(stage) + "/";
    std::vector<KeptText> kept;
    for (const KeptText& each : texts)
        if (each.before.starts_with(base)) kept.push_back({"/stages/0/" + each.before.substr(base.size()), each.text});
    return kept;
}

Guide of_stage(const Guide& guide, const Part& part) {
    Guide alone;
    alone.title = guide.title;
    alone.stages.push_back(guide.stages.at(part.stage));
    if (part.kind == PartKind::kit) {
        alone.texts = texts_of_stage(guide.texts, part.stage);
        return alone;
    }
    Stage& stage = alone.stages.front();
    stage.interviewer_directions = {};
    stage.candidate_directions = {};
    stage.questions.clear();
    return alone;
}

} // namespace

Guide only_part(const Guide& guide, const Part& part) {
    switch (part.kind) {
    case PartKind::guide:
        return guide;
    case PartKind::kit:
    case PartKind::scorecard:
        return of_stage(guide, part);
    case PartKind::candidate:
        return for_candidates(guide);
    }
    std::unreachable();
}

std::string_view foot_of(PartKind part) {
    if (part == PartKind::candidate) return "For candidates";
    if (part == PartKind::scorecard) return "Internal. Fill in alone, before talking to anyone.";
    return "Internal. Not for candidates.";
}

std::vector<Passage> described_part(const Guide& guide, const Part& part) {
    switch (part.kind) {
    case PartKind::guide:
        return described_guide(guide);
    case PartKind::kit:
        return described_guide(only_part(guide, part));
    case PartKind::scorecard:
        return described_scorecard(only_part(guide, part));
    case PartKind::candidate:
        return described_for_candidates(only_part(guide, part));
    }
    std::unreachable();
}

} // namespace assay::importer
