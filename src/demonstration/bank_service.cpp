#include <demonstration/bank_service.hpp>

namespace assay::demonstration {
namespace {

using boost::json::array;
using boost::json::object;

constexpr std::size_t guides_shown = 3;
constexpr std::size_t stages_shown = 2; // of each guide

struct BankedStage {
    std::size_t position = 0; // in its guide
    std::string question_id;
    std::string question_text;
    std::string competency_id;
};

object& element(object& part, std::string_view list, std::size_t index = 0) {
    return part.at(list).as_array().at(index).as_object();
}

BankedStage bank_stage(Client& client, object& stage, std::size_t position) {
    const object& question = element(stage, "questions");
    const object& item = element(stage.at("scorecard").as_object(), "items");
    BankedStage banked{position, {}, text_of(question, "text"), {}};
    banked.question_id = text_of(client.post("/bank-questions", {{"text", question.at("text")},
                                                                 {"areas_to_cover", question.at("areas_to_cover")},
                                                                 {"follow_ups", question.at("follow_ups")},
                                                                 {"competency", item.at("name")}}),
                                 "id");
    banked.competency_id =
        text_of(client.post("/bank-competencies", {{"name", item.at("name")}, {"anchors", item.at("anchors")}}), "id");
    return banked;
}

// The first question and the first item of the first stages that have both.
std::vector<BankedStage> bank_guide(Client& client, const std::string& job_id) {
    object guide = client.get("/guides/" + text_of(client.get("/jobs/" + job_id), "guide_id"));
    std::vector<BankedStage> banked;
    const std::size_t stages = guide.at("stages").as_array().size();
    for (std::size_t position = 0; position < stages && banked.size() < stages_shown; ++position) {
        object& stage = element(guide, "stages", position);
        if (stage.at("questions").as_array().empty()) continue;
        if (stage.at("scorecard").at("items").as_array().empty()) continue;
        banked.push_back(bank_stage(client, stage, position));
    }
    return banked;
}

object link_to(const std::string& entry_id) { return {{"id", entry_id}, {"revision", 1}}; }

array links_of(object& guide, const BankedStage& banked) {
    object& stage = element(guide, "stages", banked.position);
    const std::string at = "/stages/#" + text_of(stage, "id");
    const std::string question = at + "/questions/#" + text_of(element(stage, "questions"), "id");
    const std::string item =
        at + "/scorecard/items/#" + text_of(element(stage.at("scorecard").as_object(), "items"), "id");
    return {{{"op", "set"}, {"path", question + "/bank"}, {"value", link_to(banked.question_id)}},
            {{"op", "set"}, {"path", item + "/bank"}, {"value", link_to(banked.competency_id)}}};
}

} // namespace

void fill_bank(Client& client, SimulatedClock& clock, const Cast& cast, Instant today) {
    clock.put(today - 3 * one_day);
    client.speak_as(cast.jobs.front().recruiter->actor);
    const std::vector<BankedStage> first = bank_guide(client, cast.jobs.front().id);
    for (std::size_t number = 1; number < std::min(guides_shown, cast.jobs.size()); ++number) {
        client.speak_as(cast.jobs[number].recruiter->actor);
        bank_guide(client, cast.jobs[number].id);
    }
    clock.put(today - 17 * one_hour);
    client.speak_as(cast.jobs.front().recruiter->actor);
    object drafts = client.get("/guide-drafts");
    const std::string draft = "/guide-drafts/" + text_of(element(drafts, "items"), "id");
    object document = client.get(draft);
    client.patch(draft, {{"changes", links_of(document.at("guide").as_object(), first.back())}});
    clock.move_to(today - 16 * one_hour);
    client.patch("/bank-questions/" + first.back().question_id,
                 {{"text", first.back().question_text + " What would you do differently today?"}});
}

} // namespace assay::demonstration
